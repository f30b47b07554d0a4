// What weighs what: the files of the release, and inside the module what comes from which crate and which data.
//   node size.mjs <release folder> <the same module with the names of its functions> [--json]
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { packed, weight } from "./compress.mjs";
import { dataKinds } from "./size/data.mjs";
import { crateOf, sections } from "./size/module.mjs";
import { progress } from "./progress.mjs";

const [folder, named, ...flags] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));

const files = {};
for (const entry of (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())) {
  files[entry.name] = await weight(await readFile(join(folder, entry.name)));
}

const module = await readFile(named);
const found = sections(module);
const shipped = found.stripped; // as it ships: without the names
const whole = (await packed(shipped.bytes)).length;

// Every part of the module, as ranges of bytes in it.
const parts = { "by section": {}, "by crate": {}, "by kind of data": {} };
for (const { name, start, end } of shipped.sections) (parts["by section"][name] ??= []).push([start, end]);
for (const { name, start, end } of shipped.functions) (parts["by crate"][crateOf(name)] ??= []).push([start, end]);
parts["by kind of data"] = await dataKinds(root, shipped);

const size = (ranges) => ranges.reduce((sum, [start, end]) => sum + end - start, 0);
const LEAST = 1000; // what is smaller is not worth the time of compressing the rest without it

const told = { files, module: { raw: shipped.bytes.length, brotli: whole } };
const all = Object.entries(parts).flatMap(([group, kinds]) => Object.entries(kinds).map(([name, ranges]) => ({ group, name, ranges })));
const step = progress("compressing the module without each part", all.length);
await Promise.all(all.map(async ({ group, name, ranges }) => {
  const raw = size(ranges);
  // What a part costs is what the module weighs less without it: parts share their dictionary.
  const brotli = raw < LEAST ? undefined : whole - (await packed(without(shipped.bytes, ranges))).length;
  ((told[group] ??= {})[name]) = { raw, ...(brotli === undefined ? {} : { brotli }) };
  step();
}));

if (flags.includes("--json")) console.log(JSON.stringify(told, null, 2));
else print();

function without(bytes, ranges) {
  const sorted = [...ranges].sort(([one], [other]) => one - other);
  const kept = [];
  let at = 0;
  for (const [start, end] of sorted) {
    kept.push(bytes.subarray(at, start));
    at = Math.max(at, end);
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

function print() {
  const table = (title, rows, note) => {
    console.log(`\n${title.padEnd(44)}${"raw".padStart(10)}${"brotli 11".padStart(12)}`);
    for (const [name, { raw, brotli }] of Object.entries(rows).sort(([, one], [, other]) => other.raw - one.raw)) {
      console.log(`${name.padEnd(44)}${String(raw).padStart(10)}${String(brotli ?? "").padStart(12)}`);
    }
    if (note) console.log(note);
  };
  table("the release", files);
  console.log(`\nThe module: ${told.module.raw} bytes, ${whole} by brotli 11. Below, brotli is what it weighs less without the part.`);
  table("by section", told["by section"]);
  table("its code by crate", told["by crate"], "Generic code counts for the crate that wrote it, whoever uses it.");
  table("its data by kind", told["by kind of data"]);
}
