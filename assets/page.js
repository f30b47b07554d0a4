// Ties the address of the hosted page to its <sip-compare> element, through the public contract alone.
(() => {
  "use strict";
  const element = document.querySelector("sip-compare");
  const main = document.querySelector("main");
  const page = document.documentElement;
  const sides = ["a", "b"];
  // What the page itself says, for an address that says nothing: whoever keeps the single file may write codes into it.
  const own = Object.fromEntries([...sides, "lang", "theme"].map((name) => [name, element.getAttribute(name)]));
  const ways = document.querySelectorAll(".ways a"); // to the configurator, one a language

  let asked; // the options, as the address has them where there is one to change

  // A side named twice goes to the element as it is: it says which one it shows.
  function show() {
    for (const side of sides) element[side] = asked.has(side) ? asked.getAll(side).join(" ") : own[side];
    element.lang = asked.get("lang") ?? own.lang ?? ""; // none: the browser decides, not the lang of this page
    for (const one of [element, page]) one.setAttribute("theme", asked.get("theme") ?? own.theme ?? "auto");
    page.toggleAttribute("data-embed", asked.has("embed")); // the bare view: the card alone, for frames
    element.toggleAttribute("language-picker", !asked.has("embed"));
    name();
  }

  function read() {
    asked = new URLSearchParams(location.search);
    show();
  }

  // The page is called what it shows, in the language in which it shows it.
  function name() {
    if (!element.heading) return;
    document.title = element.heading;
    document.querySelector("h1").textContent = element.heading;
    page.lang = element.language;
    for (const way of ways) {
      way.hidden = way.lang !== page.lang;
      way.search = new URLSearchParams(location.search);
    }
  }

  // The reader's choice is a step of the page's history, the host's is not.
  function write(options, step) {
    for (const [name, value] of Object.entries(options)) asked.set(name, value);
    const address = new URL(location.href);
    address.search = asked;
    try {
      history[step](null, "", address);
    } catch {
      // A page from the disk or in a sandbox has no address to change: the choice is shown all the same.
    }
  }

  function chosen({ detail }) {
    write(detail, "pushState");
    name();
  }

  // The page around a frame may change its options: { type: "sip-compare-options", a, b, lang, theme }, any of them.
  function heard({ source, data }) {
    if (source !== parent || parent === window || data?.type !== "sip-compare-options") return;
    const options = [...sides, "lang", "theme"].filter((name) => ["string", "number"].includes(typeof data[name]));
    // Nothing that means something is as long; megabytes would stay in the address.
    write(Object.fromEntries(options.map((name) => [name, String(data[name]).slice(0, 100)])), "replaceState");
    show();
  }

  // A frame cannot grow by itself: it tells the page around it how high its content is.
  function tell(height) {
    const src = location.href;
    const messages = [
      { type: "sip-compare-height", height }, // our own: see the README
      JSON.stringify({ src, context: "iframe.resize", height }), // Embedly
      JSON.stringify({ method: "resize", url: src, height }), // Iframely
      { sentinel: "amp", type: "embed-size", height }, // AMP
    ];
    for (const message of messages) parent.postMessage(message, "*"); // a number, of no use to anybody else
  }

  element.addEventListener("sip-compare-ready", name);
  element.addEventListener("sip-compare-change", chosen);
  element.addEventListener("sip-compare-language", chosen);
  addEventListener("message", heard);
  addEventListener("popstate", read);
  read();
  // The element, not the page: its height does not depend on the frame's, so that growing comes to rest.
  if (parent !== window) new ResizeObserver(() => tell(Math.ceil(main.getBoundingClientRect().bottom + scrollY))).observe(element);
})();
