// Asks for the data at once, inside the page's head: they are on their way before the script that draws them.
(() => {
  const given = new URLSearchParams(location.search);
  const known = [/* languages */];
  const lang = [given.get("lang"), ...navigator.languages].find((tag) => known.includes(tag)) ?? "en";
  const load = (name) => fetch(`../data/${name}.json`).then((answer) => answer.json());
  document.documentElement.lang = lang;
  window.cardData = Promise.all([load("facts"), load(`words.${lang}`)]);
  window.cardPair = [Number(given.get("a") ?? 183), Number(given.get("b") ?? 487)];
})();
