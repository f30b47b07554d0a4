// The compared pages: where each stands, for one card, for many, and for cards that come and go.

const embed = (base, widgets) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Embedded</title><link rel="icon" href="data:,">
<script src="${base}/widget/sip-compare.js" async></script></head><body>${widgets}</body></html>`;

const element = (lang) => `<sip-compare loading="eager" lang="${lang}"></sip-compare>`;
const place = "<div data-card></div>";

/** The counts of cards on one page that are measured. */
export const COUNTS = [1, 10, 50];

/**
 * Puts the pages on the server, below `base`, and tells their addresses:
 * `first` is the page of its own, `plain` holds a card and nothing else, `many` several.
 */
export async function pages(server, base) {
  const found = [];
  const many = async (name, markup) => Object.fromEntries(await Promise.all(
    COUNTS.map(async (count) => [count, await server.put(`${base}/${name}/many-${count}.html`, markup(count))]),
  ));
  found.push({
    name: "widget",
    first: `${server.origin}${base}/widget/`,
    plain: await server.put(`${base}/widget/plain.html`, embed(base, element("en"))),
    many: await many("widget", (count) => embed(base, element("en").repeat(count))),
  });
  for (const name of ["vanilla", "preact", "react"]) {
    const markup = server.text(`${base}/${name}/index.html`);
    if (!markup.includes(place)) throw new Error(`${name} has no place for a card`);
    found.push({
      name,
      first: `${server.origin}${base}/${name}/`,
      plain: `${server.origin}${base}/${name}/`,
      many: await many(name, (count) => markup.replace(place, place.repeat(count))),
    });
  }
  return found;
}

/** An element alone on a page in this language, which offers no other. */
export const alone = (server, lang) => server.put(`/widget/alone.${lang}.html`, embed("", element(lang)));

/** The limit for many: the markup of the static page's card, so many times, and no script. */
export async function stillCards(server) {
  const markup = server.text("/static/index.html");
  const [, before, card, after] = markup.match(/^([\s\S]*<\/h1>)([\s\S]*)(<\/main>[\s\S]*)$/) ?? [];
  if (!card) throw new Error("the static page has no card after its heading");
  // Places like those of the compared pages, in which the probe looks for cards.
  const many = (count) => before + `<div data-card>${card}</div>`.repeat(count) + after;
  const addresses = await Promise.all(COUNTS.map(async (count) => [count, await server.put(`/static/many-${count}.html`, many(count))]));
  return { name: "static", many: Object.fromEntries(addresses) };
}
