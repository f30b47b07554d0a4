// The results as tables: for the terminal, and as the page of the documentation.
import { readFileSync } from "node:fs";

import { limits } from "./limits.mjs";
import { onSamePairs, quantile, ratio, summary } from "./statistics.mjs";

const NAMES = { widget: "sip-compare", vanilla: "vanilla JavaScript", preact: "Preact", react: "React", static: "static page", texts: "text nodes alone" };
const ORDER = ["widget", "vanilla", "preact", "react"];
const KB = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const ms = (time) => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
const times = (ratio) => (Number.isFinite(ratio) ? `${ratio.toFixed(2)} ×` : "–");
const named = (name) => NAMES[name] ?? name;

function table(head, rows) {
  return [head, head.map((_, place) => (place ? "---:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const spread = ({ median, low, high }) => `${times(median)} (${low.toFixed(2)}–${high.toFixed(2)})`;

function bytes({ bytes }) {
  const rows = [["sip-compare, an element on a page", { readers: bytes.element }], ...ORDER.map((name) => [name === "widget" ? "sip-compare, its hosted page" : named(name), bytes.pages[name]])].map(([name, { readers, together }]) => {
    return [name, ...Object.values(readers).map(({ brotli }) => KB(brotli)), KB(readers.en.gzip), readers.en.requests, together ? KB(together.brotli) : ""];
  });
  rows.push(["sip-compare, built with English alone", KB(bytes.english.brotli), "", "", "", KB(bytes.english.gzip), bytes.english.requests, KB(bytes.english.brotli)]);
  rows.push(["static page of the pair", KB(bytes.static.brotli), "", "", "", KB(bytes.static.gzip), 1, ""]);
  const languages = Object.keys(bytes.pages.widget.readers);
  const files = [...new Set(languages.flatMap((lang) => Object.keys(bytes.pages.widget.readers[lang].files)))];
  const one = (path) => languages.map((lang) => bytes.pages.widget.readers[lang].files[path]).find(Boolean);
  const detail = files.map((path) => [`\`${path.replace("/widget/", "")}\``, one(path).raw, one(path).gzip, one(path).brotli]);
  const { words, facts } = bytes.content;
  const content = [["empty Yew application", bytes.empty], ...Object.entries(words).map(([tag, weight]) => [`all words in ${tag}`, weight]), ["all facts and flows", facts]];
  return [
    table(["first card, brotli 11", ...languages, "en, gzip 9", "requests", "all languages, brotli 11"], rows),
    "The hosted page offers a choice of languages, and fetches the others after the card. What it loads, in bytes:",
    table(["file", "raw", "gzip 9", "brotli 11"], detail),
    "What cannot be avoided, by itself:",
    table(["part", "raw", "gzip 9", "brotli 11"], content.map(([name, weight]) => [name, KB(weight.raw), KB(weight.gzip), KB(weight.brotli)])),
  ].join("\n\n");
}

const STATES = { painted: "first contentful paint", card: "card painted", ready: "dropdowns answer" };

function loading(runs) {
  const state = ([state, title]) => {
    const rows = Object.entries(runs).filter(([, all]) => all[0][state] !== undefined).map(([name, all]) => {
      const own = all.map((run) => run[state]);
      const to = (other) => (other === name || !runs[other] || runs[other][0][state] === undefined ? "" : spread(ratio(own, runs[other].map((run) => run[state]))));
      const { median, low, high } = summary(own);
      return [named(name), `${ms(median)} (${low.toFixed(0)}–${high.toFixed(0)})`, to("static"), to("vanilla"), to("preact"), to("react")];
    });
    return table([title, "median (middle half)", "to static page", "to vanilla", "to Preact", "to React"], rows);
  };
  return Object.entries(STATES).map(state).join("\n\n");
}

/** Medians of the blocks, so that a ratio compares the same pairs in the same minute. */
const medians = (blocks) => blocks.map((block) => quantile(block, 0.5));

function switching({ runs, pairs, passes }) {
  const rows = Object.entries(runs).map(([name, blocks]) => {
    const all = blocks.flat();
    const to = (other) => (other === name ? "" : spread(ratio(medians(blocks), medians(runs[other]))));
    return [named(name), ms(quantile(all, 0.5)), ms(quantile(all, 0.99)), to("texts"), to("vanilla"), to("preact"), to("react")];
  });
  const title = `${pairs} pairs, ${passes} ${passes === 1 ? "pass" : "passes"}`;
  return table([title, "median", "99th percentile", "to text nodes", "to vanilla", "to Preact", "to React"], rows);
}

function memory(memory) {
  const rows = Object.entries(memory).map(([name, { switched: { before, after, switches }, gone }]) => [
    named(name), KB(after.script), KB(after.dom), KB(after.wasm),
    `${((after.script + after.dom - before.script - before.dom) / switches).toFixed(1)} B`, `${(after.wasm - before.wasm) / 65536}`,
    `${(gone.script + gone.dom).toFixed(0)} B`, `${gone.wasm.toFixed(0)} B`, gone.nodes.toFixed(2),
  ]);
  const [{ switched, gone }] = Object.values(memory);
  return table([
    `after ${switched.switches} switches`, "scripts", "document", "wasm memory", "growth a switch", "wasm pages more",
    `left by each of ${gone.widgets} cards removed`, "wasm", "nodes",
  ], rows);
}

function many(many) {
  const counts = Object.keys(many);
  const middle = (name, count, value) => quantile(many[count][name].map(value), 0.5);
  const rows = [...ORDER, "static"].filter((name) => many[counts[0]][name]).map((name) => {
    const most = counts.at(-1);
    const each = (part) => (middle(name, most, ({ memory }) => memory[part]) - middle(name, counts[0], ({ memory }) => memory[part])) / (most - counts[0]);
    const last = many[most][name].at(-1);
    return [named(name), ...counts.map((count) => ms(middle(name, count, ({ time }) => time))), ...counts.map((count) => many[count][name].at(-1).requests),
      `${last.modules} / ${last.compiled}`, KB(each("script")), KB(each("dom")), KB(each("wasm"))];
  });
  return table(["cards on a page", ...counts.map((count) => `time, ${count}`), ...counts.map((count) => `requests, ${count}`), "wasm downloads / compilations", "each card more: scripts", "document", "wasm"], rows);
}

function editing(runs) {
  const middle = (value) => quantile(runs.map(value), 0.5);
  const rows = [["from saving a sentence to seeing it", ({ seconds }) => seconds], ["of which cargo compiles", ({ compiling }) => compiling], ["glue, copying, loading and drawing", ({ seconds, compiling }) => seconds - compiling]];
  return table([`${runs.length} edits, warm, \`cargo xtask serve\``, "median"], rows.map(([name, value]) => [name, `${middle(value).toFixed(1)} s`]));
}

function reached(results) {
  const rows = limits(results).map(({ what, limit, measured, reached }) => [what, limit, measured, reached === undefined ? "not measured" : reached ? "yes" : "**no**"]);
  return table(["limit", "wanted", "measured", "reached"], rows);
}

function tenfold(results) {
  const { tenfold, bytes } = results;
  const weights = [["sip-compare, an element on a page", bytes.widgetTenfold.brotli, bytes.element.en.brotli], ["vanilla JavaScript", bytes.vanillaTenfold.brotli, bytes.pages.vanilla.readers.en.brotli]]
    .map(([name, large, normal]) => [name, KB(large), times(large / normal)]);
  const compared = Object.keys(tenfold.switching.runs).filter((name) => name !== "texts").map((name) => {
    const { [name]: large } = tenfold.switching.runs;
    return [named(name), ms(quantile(large.flat(), 0.5)), times(onSamePairs(large, results.normal.switching.runs[name]))];
  });
  const conditions = Object.entries(tenfold.loading).map(([condition, runs]) => `Loading, ${condition}:\n\n${loading(runs)}`);
  return [
    table(["first card in English, brotli 11", "synthetic", "to the real catalogue"], weights),
    table(["switching between the same pairs, median", "synthetic", "to the real catalogue"], compared),
    `With a four times slower CPU:\n\n${switching(tenfold.throttled)}`,
    ...conditions, memory(tenfold.memory), many(tenfold.many),
  ].join("\n\n");
}

function sections(results) {
  const { normal } = results;
  return [
    ["What must be reached", reached(results)],
    ["Bytes over the wire", bytes(results)],
    ...Object.entries(normal.loading).map(([condition, runs]) => [`Loading, ${condition}`, loading(runs)]),
    ["Switching", switching(normal.switching)],
    ["Switching, 4 × slower CPU", switching(normal.throttled)],
    ["Memory", memory(normal.memory)],
    ["Many on a page", many(normal.many)],
    ["Editing a text", editing(results.edits)],
    [`A catalogue of ${results.tenfold.codes} codes`, tenfold(results)],
  ];
}

/** The tables for the terminal, in columns. */
export function printed(results) {
  const aligned = (text) => {
    const lines = text.split("\n");
    const widths = [];
    const cells = (line) => line.slice(2, -2).split(" | ");
    const rows = lines.filter((line) => line.startsWith("| ") && !line.includes("---"));
    for (const row of rows) cells(row).forEach((cell, place) => { widths[place] = Math.max(widths[place] ?? 0, cell.length); });
    return lines.filter((line) => !line.includes("---")).map((line) => (
      line.startsWith("| ") ? cells(line).map((cell, place) => (place ? cell.padStart(widths[place]) : cell.padEnd(widths[place]))).join("  ") : line
    )).join("\n");
  };
  return sections(results).map(([title, text]) => `${title}\n\n${text.split("\n\n").map(aligned).join("\n\n")}`).join("\n\n\n").replaceAll("**", "");
}

/** The page of the documentation. */
export function markdown(results) {
  const versions = Object.entries(results.versions).map(([name, version]) => `${name} ${version}`).join(", ");
  const busy = results.load > 0.5 ? `\n**Other work ran on the machine (load ${results.load} before the first measurement): the spread is wide, and times of single runs say little.**\n` : "";
  const quick = results.quick ? "\n**A quick run with few repetitions, to try the command: the figures are rough. `cargo xtask bench` without `--quick` writes this page anew.**\n" : "";
  return `# Benchmarks

Written by \`cargo xtask bench\`; whoever changes it by hand loses that with the next run. What weighs what is told by \`cargo xtask size\`.
${quick}${busy}
Measured on ${results.date}: ${results.machine}; ${versions};
${results.given ? "a release folder that was given, not built for it" : `commit ${results.commit}`}; ${Math.round(results.seconds / 60)} minutes in one browser session.

${sections(results).map(([title, text]) => `## ${title}\n\n${text}`).join("\n\n")}

${readFileSync(new URL("tried.md", import.meta.url), "utf8").trim()}

${METHOD.trim()}
`;
}

const METHOD = `
## What is compared

- **sip-compare**: the release folder. Its hosted page for bytes and loading; an element on a bare page for bytes, switching, memory and many.
- **vanilla JavaScript, Preact, React**: \`bench/\`, the same card with the same texts and facts, built for production by Vite. The rules of the comparison are
  ported to JavaScript once (\`bench/shared\`); before each run every ordered pair and every call flow in English is compared with what the widget says,
  and what a browser shows of some pairs in every language, to each stroke of the call flows. Plain JavaScript clones templates and writes texts into them; it draws a call flow anew
  when its code is another one. Preact and React share their components, with keys, with memoised options, a memoised comparison and memoised texts and call flow of the code that stays.
  All of them make the heading anew for another pair, so that it lights up once, as the widget does.
- **static page**: the page that \`cargo xtask card\` writes, with everything inside.
  On a page with many cards it is the same markup, so many times, and no script.
- **text nodes alone**: the static page, in which each text node is written anew with as many letters.
- **empty Yew application**: \`bench/empty\`, one empty element, built and minified as the widget is.

## Whom it favours

- The compared pages have two native dropdowns, swap, title, summary, answer, texts of both codes, call flows, key differences, advice, table, shared rows and links. They leave out
  search, traces, copying, notes of the host, notices for bad input, the choice of a language on the page and the element itself; the widget carries all of it. That favours them in every figure.
- They fetch one language and the facts as JSON from the head of the page, as soon as it is there, and know which methods a code answers from the build. That favours them in loading.
- They are ordinary pages, styled by one sheet; the widget draws into a shadow root, with tools and buttons to copy that the others have no counterpart for: more nodes a switch.
- They are not rendered on a server, which their frameworks could do with more tools: that favours the widget and the static page at first paint.
- Files come from the same machine, compressed before, over HTTP/1.1 without TLS: many small requests cost less than on the Internet, save where the network is slowed down.

## How

- One browser without a window, one page at a time; the candidates take turns in each round, and each round begins with another one. Ratios are taken within a round: their median and the middle half are told.
- **Bytes**: every file that the server was asked for until the first card answered, and the icon. KB are 1000 bytes.
- **Loading**: cache emptied, page loaded anew. “Dropdowns answer” is the moment at which the card of a chosen code is painted, while somebody chooses every 4 ms from when the first card is there.
  Slow 4G: 1.44 Mbit/s down, 562.5 ms for each request.
- **Switching**: every pair of different codes is reached by one choice from the one before, in an order by chance that is the same in each run. The clock starts inside a frame, just before the choice, and stops in the first
  urgent task after that frame was laid out and painted; the clock of “loading” stops so, too. Frames do not wait for a screen. Each block of pairs starts on a fresh page, with switches that are not timed first.
- **Layout shift**: the hosted page over slow 4G, untouched, until eight seconds after its dropdowns are there.
- **Memory**: after the garbage is collected three times: JavaScript objects, objects of the document, memory of wasm.
- **The synthetic catalogue**: every number that SIP has, but for those that products use, is a code made after one of its class: as many as numbers permit, not quite ten times.
`;
