// The hosted page before its widget is up: the first pair stands in the HTML, and its dropdowns are real. Runs as soon
// as the page is read, before the script of the page and the loader.
(() => {
  "use strict";
  const page = document.documentElement;
  const element = document.querySelector("sip-compare");
  const root = element.shadowRoot;
  const place = root?.querySelector(".waiting");
  if (!place) return; // a browser that knows no shadow root in HTML
  const { spoken } = page.dataset; // by asked.js
  const beside = () => root.replaceChildren(document.createElement("slot")); // what else stands in the element
  // A policy that permits nothing inline: what stands there has no looks, or may not be what was asked for.
  if (!spoken || !root.querySelector("style").sheet) return beside();

  // What is chosen meanwhile goes where the widget looks when it comes up, and into the address as ever.
  const selects = [...place.querySelectorAll("select")];
  function choose({ name, value }) {
    if (element.getAttribute(name) === value) return;
    element.setAttribute(name, value);
    page.toggleAttribute(name === "lang" ? "data-elsewhere" : "data-asked", true);
    const [a, b] = selects.map(({ value }) => Number(value));
    const [what, detail] = name === "lang" ? ["language", { lang: value }] : ["change", { a, b }];
    element.dispatchEvent(new CustomEvent(`sip-compare-${what}`, { bubbles: true, composed: true, detail }));
  }
  const asked = new URLSearchParams(location.search);
  const chosen = selects.filter(({ selectedOptions: [option] }) => option && !option.defaultSelected); // before this ran
  for (const select of selects) {
    const wanted = select.name === "lang" ? spoken : asked.get(select.name);
    const option = [...select.options].find(({ value }) => value.toLowerCase().split("-")[0] === wanted);
    if (option && !chosen.includes(select)) option.selected = true;
  }
  // The script of the page listens by then.
  document.addEventListener("DOMContentLoaded", () => chosen.forEach(choose), { once: true });
  place.addEventListener("change", ({ target }) => choose(target));
  page.toggleAttribute("data-chosen", true);
  for (const one of place.querySelectorAll("button, input")) one.inert = true;

  let left = root.activeElement?.name;
  place.addEventListener("focusin", ({ target }) => (left = target.name));
  place.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && (left = undefined));
  element.addEventListener("sip-compare-ready", () => requestAnimationFrame(() => {
    if (left && document.activeElement === document.body) root.querySelector(`[name="${left}"]`)?.focus();
  }), { once: true });

  // Without the loader nothing takes its place: the way to the plain comparison does.
  addEventListener("error", ({ target }) => {
    if (target.localName === "script" && place.isConnected) beside();
  }, true);
})();
