// A call flow as a ladder: where each line, arrow and word stands, and the same in sentences; src/card/ladder.rs, ported.
// check.mjs compares every ladder in English with the widget's own.
import { fill } from "./marks.js";

/** How wide every ladder is. */
export const WIDTH = 340;
const MARGIN = 42;
const HEAD = 50;
const ROW = 36;
const LETTER = 8;

/** The ladder of a code: its actors, its rungs from the top downwards, its height. */
export function ladder(words, entry, flow) {
  const { m } = words;
  const names = flow.actors.map((actor) => words.values[actor][0]);
  const last = Math.max(names.length - 1, 1);
  const lane = Math.floor((WIDTH - 2 * MARGIN) / last);
  const place = (actor) => MARGIN + Math.floor((actor * (WIDTH - 2 * MARGIN)) / last);
  const actors = names.map((one, at) => {
    const name = lines(one, Math.floor(lane / LETTER));
    return { x: place(at), label: anchored(longest(name), place(at)), name };
  });
  const rungs = flow.steps.map(([kind, one, other, what], step) => {
    const whole = textOf(words, entry, kind, what);
    const [from, to] = [place(one), place(other)];
    const [text, detail] = kind === "note" ? [lines(whole, Math.floor(WIDTH / LETTER) - 2), ""] : split(whole);
    const label = anchored(longest([...text, detail]), Math.floor((from + to) / 2));
    return { kind, y: HEAD + ROW * (step + 1), from, to, label, text, detail, said: said(m, kind, whole, names[one], names[other]) };
  });
  return { title: fill(m.flow_of, { code: entry.n }), actors, rungs, height: HEAD + ROW * rungs.length + ROW / 2 };
}

function textOf(words, entry, kind, what) {
  if (kind === "code") return `${entry.n} ${entry.p}${what}`;
  if (kind === "note") return words.values[what][0];
  if (kind === "early") return words.m.flow_early_media;
  return kind === "media" ? words.m.flow_media : what;
}

function said(m, kind, text, from, to) {
  if (kind === "note") return fill(m.flow_note, { actor: from, note: text });
  if (kind === "media") return fill(m.flow_between, { what: text, from, to });
  return fill(m.flow_step, { message: text, from, to });
}

/** What stands above an arrow, and what below it. */
function split(text) {
  const at = text.indexOf(" (");
  return at < 0 ? [[text], ""] : [[text.slice(0, at)], text.slice(at + 1)];
}

const letters = (text) => [...text].length;
const longest = (all) => Math.max(...all.map(letters));

/** In the middle, unless so many letters would leave the picture there. */
function anchored(count, middle) {
  const half = (count * LETTER) / 2;
  if (middle < half + 4) return { anchor: "start", x: 4 };
  return middle + half + 4 > WIDTH ? { anchor: "end", x: WIDTH - 4 } : { anchor: "middle", x: middle };
}

/** A text in lines of at most so many letters, as far as its spaces permit. */
function lines(text, most) {
  const all = [];
  for (const word of text.split(" ")) {
    const longer = `${all.at(-1)} ${word}`;
    if (all.length && letters(longer) <= most) all[all.length - 1] = longer;
    else all.push(word);
  }
  return all;
}
