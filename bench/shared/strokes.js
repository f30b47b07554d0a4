// What a ladder draws, as the attributes of its SVG; of src/ui/ladder.rs what is no markup.
const LEADING = 14;
const CLASSES = { message: "rung", code: "rung rung-code", note: "rung rung-note", early: "rung rung-media", media: "rung rung-media" };

/** The name of an actor, a line each. */
export const nameOf = ({ label, name }) => linesOf("actor", label, 46, name);

/** The arrows of a rung and its words. */
export function strokes(rung) {
  const { kind, y, from, to, label, text, detail } = rung;
  const arrows = [];
  if (kind !== "note") arrows.push(["arrow", `M${from} ${y}L${to} ${y}`], ["tip", tip(from, to, y)]);
  if (kind === "media") arrows.push(["tip", tip(to, from, y)]);
  // A note stands on the line of its actor, two lines around it; the words of an arrow stand above it.
  const baseline = kind === "note" ? y + 7 * (text.length - 1) : y - 6;
  const words = linesOf("label", label, baseline, text);
  if (detail) words.push(...linesOf("detail", label, y + 13, [detail]));
  return { className: CLASSES[kind], arrows, words };
}

/** Lines of words, the last of them on the baseline. */
function linesOf(className, { x, anchor }, baseline, lines) {
  return lines.map((text, place) => ({ className, x, y: baseline - LEADING * (lines.length - 1 - place), anchor, text }));
}

/** The head of an arrow at its end. */
function tip(from, to, y) {
  const back = from < to ? to - 8 : to + 8;
  return `M${to} ${y}L${back} ${y - 4}L${back} ${y + 4}Z`;
}
