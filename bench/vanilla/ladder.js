// The call flow of one side.
import { WIDTH } from "../shared/ladder.js";
import { nameOf, strokes } from "../shared/strokes.js";
import { links } from "./dom.js";

/** Draws the call flow of a code; that of a code that stays is left as it is. */
export function ladder(figure, { number, flow }) {
  if (figure.dataset.code === String(number)) return;
  figure.dataset.code = number;
  const find = (selector) => figure.querySelector(selector);
  find("figcaption").textContent = flow.title;
  const picture = find("svg");
  picture.setAttribute("viewBox", `0 0 ${WIDTH} ${flow.height}`);
  picture.replaceChildren(...flow.actors.flatMap((actor) => [
    shape("line", { class: "lifeline", x1: actor.x, x2: actor.x, y1: 52, y2: flow.height }),
    ...nameOf(actor).map(words),
  ]), ...flow.rungs.map(rung));
  find("ol").replaceChildren(...flow.rungs.map(({ said }) => {
    const item = document.createElement("li");
    item.textContent = said;
    return item;
  }));
  find(".sources").replaceChildren(...links(flow.sources));
}

function rung(one) {
  const { className, arrows, words: all } = strokes(one);
  const group = shape("g", { class: className });
  group.append(...arrows.map(([name, d]) => shape("path", { class: name, d })), ...all.map(words));
  return group;
}

function words({ className, x, y, anchor, text }) {
  const node = shape("text", { class: className, x, y, "text-anchor": anchor });
  node.textContent = text;
  return node;
}

// A template holds no part of an SVG by itself.
function shape(name, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}
