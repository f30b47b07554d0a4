// What must be reached, and whether it is.
import { onSamePairs, quantile, ratio } from "./statistics.mjs";

const KB = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const times = (ratio) => `${ratio.toFixed(2)} ×`;
const FRAME = 1000 / 60;

export function limits({ bytes, normal, tenfold, edits }) {
  const readers = bytes.element;
  const { together } = bytes.pages.widget;
  const { words, facts } = bytes.content;
  const [heaviest, { brotli: most }] = Object.entries(readers).sort(([, one], [, other]) => other.brotli - one.brotli)[0];
  const least = bytes.empty.brotli + facts.brotli + words[heaviest].brotli;
  const all = bytes.empty.brotli + facts.brotli + Object.keys(readers).reduce((sum, tag) => sum + words[tag].brotli, 0);
  const at = (limit, text, measured, told) => ({ what: text, limit: told(limit), measured: told(measured), reached: measured <= limit });

  const calm = normal.loading["as it is"], slow = normal.loading["4 × slower CPU, slow 4G"];
  const loaded = (runs, state, other) => ratio(runs.widget.map((run) => run[state]), runs[other].map((run) => run[state])).median;
  const medians = (runs) => runs.map((block) => quantile(block, 0.5));
  const { runs } = normal.switching;
  const switched = (other) => ratio(medians(runs.widget), medians(runs[other])).median;
  const larger = onSamePairs(tenfold.switching.runs.widget, runs.widget);
  const { switched: memory, gone } = normal.memory.widget;
  const counts = Object.keys(normal.many), last = counts.at(-1);
  const fifty = normal.many[last].widget.at(-1);
  const total = (count, name = "widget") => quantile(normal.many[count][name].map(({ memory: { script, dom, wasm } }) => script + dom + wasm), 0.5);

  return [
    at(125_000, `bytes of the first card of an element, a build with ${Object.keys(readers).length} languages, the heaviest reader (${heaviest})`, most, KB),
    at(125_000, "bytes of all that the hosted page loads, the other languages after the card", together.brotli, KB),
    at(1.3, `the first card (${heaviest}) to an empty Yew application and the text and facts of that language`, most / least, times),
    at(1.3, "the hosted page with all languages to an empty Yew application and all text and facts", together.brotli / all, times),
    at(90_000, "bytes of the first card, built with English alone", bytes.english.brotli, KB),
    at(1.1, "first contentful paint to the static page", loaded(calm, "painted", "static"), times),
    at(1.1, "first contentful paint to the static page, slow", loaded(slow, "painted", "static"), times),
    // A heading is a first paint too: the card itself is what a reader waits for.
    at(1.1, "the card painted, to the static page", loaded(calm, "card", "static"), times),
    at(1.1, "the card painted, to the static page, slow", loaded(slow, "card", "static"), times),
    at(0.02, "layout shift, the first page", normal.shift.first.shift, (shift) => shift.toFixed(3)),
    at(0.02, "layout shift, a deep link", normal.shift.deep.shift, (shift) => shift.toFixed(3)),
    {
      what: "pairs that a deep link shows, one after the other", limit: "1", measured: String(normal.shift.deep.titles.length),
      reached: normal.shift.deep.titles.length === 1 && normal.shift.deep.titles[0].includes("486"),
    },
    at(1.25, "dropdowns answer, to React", loaded(calm, "ready", "react"), times),
    at(1.25, "dropdowns answer, to React, slow", loaded(slow, "ready", "react"), times),
    at(1.5, "dropdowns answer, to Preact", loaded(calm, "ready", "preact"), times),
    at(1.5, "dropdowns answer, to Preact, slow", loaded(slow, "ready", "preact"), times),
    at(1.2, "switching, median, to vanilla JavaScript", switched("vanilla"), times),
    at(1, "switching, median, to Preact", switched("preact"), times),
    at(1, "switching, median, to React", switched("react"), times),
    at(FRAME, "switching, 99th percentile, 4 × slower CPU", quantile(normal.throttled.runs.widget.flat(), 0.99), (time) => `${time.toFixed(1)} ms`),
    at(1.1, `switching with ${tenfold.codes} codes, to the real catalogue`, larger, times),
    at(0, `growth of wasm memory over ${memory.switches} switches, pages`, (memory.after.wasm - memory.before.wasm) / 65536, String),
    at(1500, `left by each of ${gone.widgets} widgets removed`, gone.script + gone.dom + gone.wasm, (bytes) => `${Math.round(bytes)} B`),
    at(1, `downloads of the module, ${last} widgets`, fifty.modules, String),
    at(1, `compilations of the module, ${last} widgets`, fifty.compiled, String),
    at(60_000, `memory of each widget more, of ${last}`, (total(last) - total(counts[0])) / (last - counts[0]), KB),
    // What the nodes of a card weigh in the document is no choice of whoever draws them.
    at(60_000, "the same, less what a static card weighs", (total(last) - total(counts[0]) - total(last, "static") + total(counts[0], "static")) / (last - counts[0]), KB),
    at(10, "editing one text to seeing it in the browser", quantile(edits.map(({ seconds }) => seconds), 0.5), (seconds) => `${seconds.toFixed(1)} s`),
  ];
}
