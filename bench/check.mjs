// Compares the ported rules with the widget's own: every ordered pair, every text, every source, every call flow.
//   cargo run --example cards -- en | node check.mjs <folder of the data> en
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { write } from "./shared/card.js";
import { catalogue } from "./shared/compare.js";

const [folder, tag] = process.argv.slice(2);
const json = async (name) => JSON.parse(await readFile(join(folder, name), "utf8"));
const known = catalogue(await json("facts.json"));
const words = await json(`words.${tag}.json`);

const links = (all) => all.map(({ text, url, english }) => [text, url, english]);
const cell = (all) => all.map(({ text, kind, sources }) => [text, kind, links(sources)]);
const lines = (all) => all.map(({ label, left, right }) => [label, cell(left), cell(right)]);

const at = ({ x, anchor }) => [anchor, x];
const flow = ({ title, height, actors, rungs, sources }) => ({
  title, height, sources: links(sources),
  actors: actors.map(({ x, label, name }) => [x, at(label), name]),
  rungs: rungs.map(({ kind, y, from, to, label, text, detail, said }) => [kind, y, from, to, at(label), text, detail, said]),
});

let pairs = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const expected = JSON.parse(line);
  const { a, b } = expected;
  const card = write(known, words, a, b);
  const written = {
    a, b,
    answer: card.answer ? { sources: links(card.answer.sources), text: card.answer.text } : null,
    flow: a === b ? flow(card.codes[0].flow) : null,
    title: card.title, summary: card.summary, differences: card.differences,
    rows: lines(card.rows), shared: lines(card.shared), links: links(card.links),
  };
  for (const [part, value] of Object.entries(written)) {
    const [ported, widget] = [sorted(value), sorted(expected[part])];
    if (ported !== widget) throw new Error(`${a}-${b}: the ported rules say another ${part}:\n${ported}\nthan the widget:\n${widget}`);
  }
  pairs += 1;
}
if (pairs !== known.entries.length ** 2) throw new Error(`${pairs} pairs were compared, expected ${known.entries.length ** 2}`);
console.log(`${pairs} pairs in ${tag}: the ported rules say what the widget says`);

function sorted(value) {
  return JSON.stringify(value, (_, one) => (one && typeof one === "object" && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort()) : one));
}
