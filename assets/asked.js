// What the address of the hosted page asks for, said before anything is painted: nobody sees a pair or a language that
// was not asked for. And the module, which the loader takes over. Stands inside the page, and docs/SELF-HOSTING.md names
// its hash: it changes as seldom as can be.
(() => {
  "use strict";
  const page = document.documentElement;
  const script = document.currentScript;
  const { a, b, lang, languages, module } = script.dataset; // what stands in the HTML
  const asked = new URLSearchParams(location.search);

  // What the widget will choose, as far as one can tell before it is there. A wrong guess costs a moment.
  const kind = (tag) => tag.toLowerCase().split(/[-_]/)[0];
  const known = languages.split(" ").map(kind);
  const spoken = [asked.get("lang") ?? "", ...(navigator.languages ?? [])].map(String).map(kind).find((tag) => known.includes(tag)) ?? kind(lang);
  page.dataset.spoken = spoken;
  page.setAttribute("theme", asked.get("theme") ?? "auto");
  page.toggleAttribute("data-embed", asked.has("embed"));
  page.toggleAttribute("data-elsewhere", spoken !== kind(lang));
  page.toggleAttribute("data-asked", (asked.get("a") ?? a) !== a || (asked.get("b") ?? b) !== b);

  // Not a preload: Safari asks again for what was preloaded when it is fetched.
  script.begun = fetch(module);
  script.begun.catch(() => {}); // told by the loader
})();
