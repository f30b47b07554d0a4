// Ties the address of the hosted page to its <sip-compare> element, through the public contract alone.
(() => {
  "use strict";
  const element = document.querySelector("sip-compare");
  const sides = ["a", "b"];

  // A side named twice goes to the element as it is: it says which one it shows.
  function read() {
    const asked = new URLSearchParams(location.search);
    for (const side of sides) element[side] = asked.has(side) ? asked.getAll(side).join(" ") : null;
    const lang = asked.get("lang");
    if (lang) element.lang = lang;
    name();
  }

  const name = () => {
    if (element.heading) document.title = element.heading;
  };

  element.addEventListener("sip-compare-ready", name);
  element.addEventListener("sip-compare-change", ({ detail }) => {
    const address = new URL(location.href);
    for (const side of sides) address.searchParams.set(side, detail[side]);
    history.pushState(null, "", address);
    name();
  });
  addEventListener("popstate", read);
  read();
})();
