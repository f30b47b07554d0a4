// Before anything is measured: every compared page shows the same card, word for word and line for line of its call flows.

const PAIRS = [[486, 603], [183, 487], [404, 604], [401, 407], [100, 200], [486, 486]];

/** Fails where a page says something else than the widget. */
export async function sameCards(tab, compared, lang, step) {
  const told = {};
  for (const { name, first } of compared) {
    told[name] = [];
    for (const [a, b] of PAIRS) {
      await tab.cold(`${first}?a=${a}&b=${b}&lang=${lang}`);
      await tab.wait(`the card of ${a} and ${b} by ${name}`, shown, a, b, lang);
      told[name].push(await tab.run(content));
    }
    step();
  }
  const [one, ...others] = Object.keys(told);
  for (const other of others) {
    PAIRS.forEach(([a, b], place) => {
      const [left, right] = [told[one][place], told[other][place]];
      if (left === right) return;
      const at = [...left].findIndex((letter, place) => letter !== right[place]);
      throw new Error(`${a} and ${b} in ${lang}: ${one} says “${left.slice(at, at + 60)}”, ${other} says “${right.slice(at, at + 60)}”`);
    });
  }
}

// In the page: whether this pair is on show, in this language; a page may hold another one until it is up.
function shown(a, b, lang) {
  return bench.cards() === 1 && bench.shows(a) && bench.shows(b) && bench.find(".widget")?.lang === lang;
}

// In the page: the texts of the card, without what the compared pages leave out, and every stroke of its call flows.
function content() {
  const card = bench.find(".card").cloneNode(true);
  for (const part of card.querySelectorAll("[hidden], .customer button")) part.remove();
  const strokes = [...card.querySelectorAll(".call-flows svg, .call-flows svg *")].map((node) => {
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
    return `<${[node.localName, ...attributes].join(" ")}>`;
  });
  if (!strokes.length) throw new Error("the card has no call flow");
  return card.textContent.replace(/\s+/g, "") + strokes.join("");
}
