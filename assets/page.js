// Ties the address of the hosted page to its <sip-compare> element, through the public contract alone.
(() => {
  "use strict";
  const element = document.querySelector("sip-compare");
  const sides = ["a", "b"];

  // A side named twice goes to the element as it is: it says which one it shows.
  function read() {
    const asked = new URLSearchParams(location.search);
    for (const side of sides) element[side] = asked.has(side) ? asked.getAll(side).join(" ") : null;
    element.lang = asked.get("lang") ?? ""; // none: the browser decides, not the lang of this page
    name();
  }

  // The page is called what it shows, in the language in which it shows it.
  function name() {
    if (!element.heading) return;
    document.title = element.heading;
    document.querySelector("h1").textContent = element.heading;
    document.documentElement.lang = element.language;
  }

  function write(parameters) {
    const address = new URL(location.href);
    for (const [key, value] of Object.entries(parameters)) address.searchParams.set(key, value);
    history.pushState(null, "", address);
    name();
  }

  element.addEventListener("sip-compare-ready", name);
  element.addEventListener("sip-compare-change", ({ detail }) => write(detail));
  element.addEventListener("sip-compare-language", ({ detail }) => write(detail));
  addEventListener("popstate", read);
  read();
})();
