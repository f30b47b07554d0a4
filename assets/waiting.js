// The hosted page before its widget is up: the first pair stands in the HTML, and its dropdowns are real. Runs before
// the page is painted, so that nobody sees a pair or a language that was not asked for.
(() => {
  "use strict";
  const page = document.documentElement;
  const { a, b, lang, languages } = document.currentScript.dataset; // what stands in the HTML
  const asked = new URLSearchParams(location.search);

  // What the widget will choose, as far as one can tell before it is there. A wrong guess costs a moment.
  const kind = (tag) => tag.toLowerCase().split(/[-_]/)[0];
  const known = languages.split(" ").map(kind);
  const spoken = [asked.get("lang") ?? "", ...(navigator.languages ?? [])].map(String).map(kind).find((tag) => known.includes(tag)) ?? kind(lang);
  page.setAttribute("theme", asked.get("theme") ?? "auto");
  page.toggleAttribute("data-embed", asked.has("embed"));
  page.toggleAttribute("data-elsewhere", spoken !== kind(lang));
  page.toggleAttribute("data-asked", (asked.get("a") ?? a) !== a || (asked.get("b") ?? b) !== b);

  // As soon as the page is read, and before the deferred scripts.
  document.addEventListener("readystatechange", () => {
    const element = document.querySelector("sip-compare");
    const place = element.shadowRoot?.querySelector(".waiting");
    if (!place) return; // a browser that knows no shadow root in HTML
    const selects = [...place.querySelectorAll("select")];
    for (const select of selects) {
      const wanted = select.name === "lang" ? spoken : asked.get(select.name);
      const option = [...select.options].find(({ value }) => kind(value) === wanted);
      if (option) option.selected = true;
    }
    page.toggleAttribute("data-chosen", true);
    for (const one of place.querySelectorAll("button, input")) one.inert = true;

    // What is chosen meanwhile goes where the widget looks when it comes up, and into the address as ever.
    let left;
    place.addEventListener("change", ({ target }) => {
      if (element.getAttribute(target.name) === target.value) return;
      element.setAttribute(target.name, target.value);
      page.toggleAttribute(target.name === "lang" ? "data-elsewhere" : "data-asked", true);
      const [a, b] = selects.map(({ value }) => Number(value));
      const [what, detail] = target.name === "lang" ? ["language", { lang: target.value }] : ["change", { a, b }];
      element.dispatchEvent(new CustomEvent(`sip-compare-${what}`, { bubbles: true, composed: true, detail }));
    });
    place.addEventListener("focusin", ({ target }) => (left = target.name));
    place.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && (left = undefined));
    element.addEventListener("sip-compare-ready", () => requestAnimationFrame(() => {
      if (left && document.activeElement === document.body) element.shadowRoot.querySelector(`[name="${left}"]`)?.focus();
    }), { once: true });

    // Without the loader nothing takes its place: the way to the plain comparison does.
    addEventListener("error", ({ target }) => {
      if (target.localName === "script" && place.isConnected) element.shadowRoot.replaceChildren(document.createElement("slot"));
    }, true);
  }, { once: true });
})();
