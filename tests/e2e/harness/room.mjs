// Whether words have room: nothing of them is cut off, and none lie upon others.
import { inside } from "./states.mjs";

/** Words that are cut or lie upon others: what is wrong, and where. */
export const crowded = (browser) => inside(browser, (root) => {
  const found = [];
  const lines = []; // each line of each text, with the block it belongs to
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const block = (one) => (one.ownerSVGElement || !getComputedStyle(one).display.startsWith("inline") ? one : block(one.parentElement));
  // What is meant to be unseen, or lies above the rest while it is there.
  const apart = `option, textarea, thead, .matches, .no-match, .said, .swap`;
  // The lines of a drawn text do not wrap: what has been drawn is its box. Firefox adds room above and below, as between lines.
  const drawn = (one) => {
    const { left, right, top, bottom, width } = one.getBoundingClientRect();
    const high = 1.2 * parseFloat(getComputedStyle(one).fontSize) * (width / one.getBBox().width);
    const room = Math.max(0, (bottom - top - high) / 2);
    return { left, right, width, top: top + room, bottom: bottom - room };
  };
  while (texts.nextNode()) {
    const { parentElement: one, data } = texts.currentNode;
    if (!data.trim() || one.closest(apart) || !one.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const boxes = one.ownerSVGElement ? [drawn(one)] : [...range.getClientRects()];
    for (const box of boxes) if (box.width > 0) lines.push({ box, one, block: block(one), data: data.trim().slice(0, 30) });
  }
  const name = ({ one, data }) => `${one.localName}.${one.getAttribute("class") ?? ""} "${data}"`;
  const known = new Map(); // how an element limits what is in it
  const limits = (one) => {
    if (known.has(one)) return known.get(one);
    const { overflowX, overflowY } = getComputedStyle(one);
    const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
    const control = one.matches("button, summary, select, .widget, .code, td, th");
    const limit = {
      across: (control || overflowX !== "visible") && !scrolls(overflowX),
      along: (control || overflowY !== "visible") && !scrolls(overflowY),
      scrolls: scrolls(overflowX) || scrolls(overflowY),
      box: one.getBoundingClientRect(),
      name: `${one.localName}.${one.getAttribute("class")}`,
    };
    known.set(one, limit);
    return limit;
  };
  for (const line of lines) {
    const { left, right, top, bottom } = line.box;
    for (let around = line.one; around; around = around.parentElement) {
      const { across, along, scrolls, box, name: what } = limits(around);
      const cut = (across && (left < box.left - 1 || right > box.right + 1)) || (along && (top < box.top - 1 || bottom > box.bottom + 1));
      if (cut) found.push(`cut by ${what}: ${name(line)}, ${Math.round(left)} to ${Math.round(right)} of ${Math.round(box.left)} to ${Math.round(box.right)}`);
      if (scrolls) break; // what is further out is not cut: it can be scrolled to
    }
  }
  const scrolled = (one) => one.closest(".found");
  lines.sort((one, other) => one.box.top - other.box.top);
  for (const [place, { box, ...one }] of lines.entries()) {
    for (const other of lines.slice(place + 1)) {
      if (other.box.top >= box.bottom - 2) break;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      if (other.block !== one.block && across > 2 && scrolled(one.one) === scrolled(other.one)) found.push(`${name(one)} lies upon ${name(other)}`);
    }
  }
  return found;
});
