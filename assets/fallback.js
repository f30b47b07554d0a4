// The plain comparison, for an element whose widget cannot come up: loaded by sip-compare.js when it is needed, and not before.
// Its pages and its stylesheet are made by the release, one page a language (xtask/pages/src/plain.rs).
const base = new URL("./", import.meta.url);

// Parsed by the request itself: no policy for Trusted Types has a say in that.
const fetched = (tag) => new Promise((done, failed) => {
  const request = new XMLHttpRequest();
  const address = new URL(`plain.${tag}.html`, base);
  request.open("GET", address);
  request.responseType = "document";
  request.onload = () => {
    const found = request.status === 200 && request.response?.querySelector(".plain");
    if (found) done(found);
    else failed(new Error(`${address} is not the plain comparison (status ${request.status})`));
  };
  request.onerror = () => failed(new Error(`${address} could not be loaded`));
  request.send();
});

// One sheet for every element of the page.
let styles;
const linked = () => (styles ??= fetch(new URL("plain.css", base)).then((answer) => answer.text()).then((text) => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}));

/**
 * Shows the plain comparison below what stands inside the element, in the language `tag`, with the sentence for `problem`.
 * `wanted` says whether it is still wanted when it has arrived; `retry` is called when the reader asks for another try.
 * `page` and `sheet` give the comparison of a language, and its looks, where they do not stand beside this script.
 */
export async function show(element, { problem, tag, wanted, retry, page = fetched, sheet = linked }) {
  const [there, look] = await Promise.all([page(tag), sheet()]);
  if (!wanted()) return;
  const shown = document.importNode(there, true);
  for (const one of shown.querySelectorAll("[data-problem]")) one.hidden = one.dataset.problem !== problem;
  const selects = [...shown.querySelectorAll("select")];

  // The attributes say what is chosen, as with the widget: it goes on from there when it comes up after all.
  const follow = () => {
    for (const select of selects) {
      const code = element.getAttribute(select.name);
      if ([...select.options].some(({ value }) => value === code)) select.value = code;
    }
    draw();
  };
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  // WebKit does not see by itself, in a shadow root, that another option is `:checked` for a `:has()`.
  const draw = () => (root.adoptedStyleSheets = [look]);
  shown.addEventListener("change", () => {
    draw();
    for (const select of selects) element.setAttribute(select.name, select.value);
    const [a, b] = selects.map(({ value }) => Number(value));
    element.dispatchEvent(new CustomEvent("sip-compare-change", { bubbles: true, composed: true, detail: { a, b } }));
  });
  shown.addEventListener("click", ({ target }) => target.localName === "button" && retry());
  const watch = new MutationObserver(() => (shown.isConnected ? follow() : watch.disconnect()));
  watch.observe(element, { attributeFilter: ["a", "b"] });
  follow();

  root.replaceChildren(document.createElement("slot"), shown);
}
