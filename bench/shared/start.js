// Draws a card into every place of the page once the data are there.
import { catalogue } from "./compare.js";

export async function start(mount) {
  const [facts, words] = await window.cardData;
  const known = catalogue(facts);
  const [a, b] = window.cardPair;
  const draw = (place) => mount(place, { known, words, a, b });
  for (const place of document.querySelectorAll("[data-card]")) draw(place);
  window.drawCard = draw; // for a page that adds and removes cards; gives what removes it
}
