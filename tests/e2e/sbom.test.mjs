// sbom.cdx.json: what is in the module, and nothing else.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { parse } from "smol-toml";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = process.env.SIP_COMPARE_DIST ?? join(root, "dist");
const bill = JSON.parse(await readFile(join(dist, "sbom.cdx.json"), "utf8"));
const locked = parse(await readFile(join(root, "Cargo.lock"), "utf8")).package;
const toolchain = parse(await readFile(join(root, "rust-toolchain.toml"), "utf8")).toolchain.channel;

const crates = bill.components.filter(({ name }) => name !== "std");
const named = ({ name, version }) => `${name} ${version}`;

/** The packages that cargo compiles into the module, macros left out: their code runs in the compiler. */
function shipped() {
  const told = execFileSync("cargo", [
    "tree", "--locked", "-p", "sip_compare", "--features", "split", "--target", "wasm32-unknown-unknown", "-e", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe",
  ], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
  const names = told.trim().split("\n").map((line) => line.split(" ").slice(0, 2).join(" ").replace(" v", " "));
  return [...new Set(names)].filter((name) => !name.startsWith("sip_compare ")).sort();
}

test("it names the crates that cargo says are in the module, no more and no less, and Rust's own library", () => {
  assert.deepEqual(crates.map(named).sort(), shipped());
  assert.ok(crates.length > 40);
  assert.deepEqual(bill.components.filter(({ name }) => name === "std").map(({ version }) => version), [toolchain]);
});

test("every crate that the module itself names, in its messages, is in it", async () => {
  const module = (await readFile(join(dist, "sip_compare_bg.wasm"))).toString("latin1");
  const inside = [...new Set([...module.matchAll(/\bcrates\/([\w-]+?)-(\d+\.\d+\.\d+)\//g)].map(([, name, version]) => `${name} ${version}`))];
  assert.ok(inside.includes("yew 0.23.0"), inside.join(", "));
  for (const one of inside) assert.ok(crates.some((crate) => named(crate) === one), one);
});

test("each has its version, its licence, its address and the checksum of the lock file", () => {
  for (const crate of crates) {
    const { checksum } = locked.find((one) => named(one) === named(crate));
    assert.deepEqual(crate.hashes, [{ alg: "SHA-256", content: checksum }], crate.name);
    assert.equal(crate.purl, `pkg:cargo/${crate.name}@${crate.version}`);
    assert.match(crate.licenses[0].expression, /^[\w.() -]+$/, crate.name);
  }
});

test("what depends on what is there, and leads from the widget to every crate", () => {
  const edges = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const reached = new Set([bill.metadata.component["bom-ref"]]);
  for (const one of reached) for (const wanted of edges.get(one) ?? []) reached.add(wanted);
  const all = [bill.metadata.component, ...bill.components].map((one) => one["bom-ref"]);
  assert.deepEqual([...reached].sort(), all.sort());
});

test("it says neither when nor where it was made: two builds write the same", () => {
  assert.equal(bill.serialNumber, undefined);
  assert.equal(bill.metadata.timestamp, undefined);
  assert.doesNotMatch(JSON.stringify(bill), /file:|\/home\/|\/root\/|\\\\/);
});
