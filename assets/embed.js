// The page "Put the comparison on your page": fills the lines of the chosen host with the chosen options, and shows
// what the reader will see. Everything it says stands in the page already, in the language of the page.
(() => {
  "use strict";
  const form = document.querySelector("form");
  const element = document.querySelector("sip-compare"); // the live result, and the title in words for every host
  const frame = document.querySelector("#preview iframe");
  const picture = document.querySelector("#preview img");
  const said = document.querySelector("#said");
  const hosts = [...document.querySelectorAll(".host")];
  const field = form.elements;
  const OPTIONS = ["a", "b", "lang", "theme"];
  const here = new URL("./", location.href).href;

  // What may be typed, and what is used instead of anything else.
  const typed = {
    folder: { instead: here, good: (text) => /^https?:\/\//.test(text) && URL.canParse(text) },
    width: { instead: "100%", good: (text) => /^([1-9]\d{0,3}|[1-9]\d?%|100%)$/.test(text) },
    height: { instead: "560", good: (text) => /^\d+$/.test(text) && text >= 200 && text <= 4000 },
  };

  // The address may choose, as that of the comparison does: `embed.html?a=486&b=603&host=dokuwiki`.
  function read() {
    const asked = new URLSearchParams(location.search);
    for (const name of [...OPTIONS, "host"]) {
      const known = [...field[name].options].some(({ value }) => value === asked.get(name));
      if (known) field[name].value = asked.get(name);
    }
    for (const [name, { instead }] of Object.entries(typed)) field[name].value ||= instead;
  }

  function values() {
    const value = {};
    const complaints = [];
    for (const [name, { instead, good }] of Object.entries(typed)) {
      const text = field[name].value.trim();
      value[name] = good(text) ? text : instead;
      field[name].setAttribute("aria-invalid", !good(text));
      if (!good(text)) complaints.push(fill(field[name].dataset.complaint, "plain", { seen: text, shown: instead }));
    }
    document.querySelector("#complaints").textContent = complaints.join(" ");
    const chosen = OPTIONS.map((name) => [name, field[name].value]).filter(([, one]) => one);
    const page = new URL("./", value.folder).href;
    const address = `${page}?${new URLSearchParams(chosen)}`;
    const language = field.lang.value || document.documentElement.lang;
    const [a, b] = [field.a.value, field.b.value];
    return {
      ...value, page, address, a, b, language,
      origin: new URL(page).origin,
      frame: `${address}&embed=1`,
      attributes: chosen.map(([name, one]) => `${name}="${one}"`).join(" "),
      data: chosen.map(([name, one]) => `data-${name}="${one}"`).join(" "),
      title: element.heading || `SIP ${a} vs ${b}`,
      picture: `${a}-vs-${b}.${language}`,
      // A folder named after this version holds these very bytes for ever; any other may hold others.
      integrity: page.endsWith(`/${form.dataset.version}/`) ? form.dataset.integrity : "",
    };
  }

  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const RAW = ["attributes", "data"]; // markup already

  function fill(template, syntax, value) {
    const lines = template.replace(/\{\?(.*?)\?\}/g, value.integrity ? "$1" : "");
    return lines.replace(/\{(\w+)\}/g, (whole, key) => {
      if (!(key in value)) return whole;
      return syntax === "html" && !RAW.includes(key) ? escape(value[key]) : value[key];
    });
  }

  function update() {
    for (const name of OPTIONS) {
      if (field[name].value) element.setAttribute(name, field[name].value);
      else element.removeAttribute(name);
    }
    const value = values(); // after the element: it says the title
    const chosen = hosts.find(({ id }) => id === `host-${field.host.value}`) ?? hosts[0];
    for (const host of hosts) host.hidden = host !== chosen;
    for (const code of chosen.querySelectorAll("[data-template]")) {
      code.textContent = fill(code.dataset.template, code.dataset.syntax, value);
    }
    preview(chosen.dataset.form, value);
    const query = new URLSearchParams([...OPTIONS, "host"].map((name) => [name, field[name].value]).filter(([, one]) => one));
    try {
      history.replaceState(null, "", `?${query}`);
    } catch {
      // In a sandbox there is no address to change.
    }
    for (const link of document.querySelectorAll("a[data-options]")) link.search = query;
  }

  function preview(form, value) {
    const framed = form === "frame" || form === "address";
    for (const size of [field.width, field.height]) size.parentElement.hidden = form !== "frame";
    element.hidden = framed || form === "picture";
    frame.hidden = !framed;
    picture.hidden = form !== "picture";
    document.querySelector("#no-picture").hidden = true;
    if (framed) {
      const source = value.frame.replace(value.page, () => here);
      if (frame.src !== source) frame.src = source; // the same again would load again
      Object.assign(frame, { title: value.title, width: value.width, height: value.height });
    }
    if (form === "picture") Object.assign(picture, { src: `${here}cards/${value.picture}.svg`, alt: value.title });
  }

  async function copy(button) {
    const code = button.parentElement.querySelector("code");
    try {
      await navigator.clipboard.writeText(code.textContent);
      said.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(code);
      said.textContent = button.dataset.selected;
    }
  }

  picture.addEventListener("error", () => {
    picture.hidden = true;
    document.querySelector("#no-picture").hidden = false;
  });
  form.addEventListener("input", () => {
    said.textContent = "";
    update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("click", ({ target }) => target.matches?.("button.copy") && copy(target));
  element.addEventListener("sip-compare-ready", update);
  element.addEventListener("sip-compare-change", ({ detail }) => {
    Object.assign(field.a, { value: detail.a });
    Object.assign(field.b, { value: detail.b });
    update();
  });
  read();
  for (const waiting of document.querySelectorAll("[data-scripted]")) waiting.hidden = false;
  update();
})();
