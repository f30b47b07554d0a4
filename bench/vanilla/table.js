// The table of differences.
import { copy, label, links, write } from "./dom.js";

/** Writes the head and the rows of a table. */
export function table(place, words, card, lines) {
  const [a, b] = card.codes.map(({ number }) => number);
  const head = copy("head");
  label(head, words);
  head.children[1].textContent = a;
  head.children[2].textContent = b;
  place.tHead.replaceChildren(head);
  place.tBodies[0].replaceChildren(...lines.map((line) => row(words, line, a, b)));
}

function row(words, line, a, b) {
  const node = copy("row");
  const [name, left, right] = node.children;
  name.textContent = line.label;
  cell(left, words, line.left, a);
  cell(right, words, line.right, b);
  return node;
}

function cell(place, words, all, number) {
  place.dataset.code = number;
  if (all.length) return place.append(...all.map((one) => statement(words, one)));
  const nothing = document.createElement("span");
  nothing.className = "nothing";
  nothing.textContent = words.m.nothing_stated;
  place.append(nothing);
}

function statement(words, { text, kind, sources }) {
  const node = copy("statement");
  write(node, text);
  if (!sources.length) return node;
  node.append(" ");
  if (kind !== "rule") {
    const mark = document.createElement("span");
    mark.className = "mark";
    mark.textContent = kind === "inferred" ? words.m.mark_inferred : words.m.mark_observed;
    node.append(mark, " ");
  }
  const all = document.createElement("span");
  all.className = "sources";
  all.append(...links(sources));
  node.append(all);
  return node;
}
