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
const rust = (...given) => execFileSync(given[0], given.slice(1), { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28, env: { ...process.env, RUSTC_BOOTSTRAP: "1" } });
// The standard library is compiled with the module, from sources and with a lock file of its own.
const library = join(rust("rustc", "--print", "sysroot").trim(), "lib/rustlib/src/rust/library");
const locks = await Promise.all([root, library].map((folder) => readFile(join(folder, "Cargo.lock"), "utf8")));
const locked = locks.flatMap((lock) => parse(lock).package).filter(({ checksum }) => checksum);
const { channel } = parse(await readFile(join(root, "rust-toolchain.toml"), "utf8")).toolchain;

const named = ({ name, version }) => `${name} ${version}`;
const crates = bill.components.filter(({ name }) => name !== "std");

/** The packages of the registry that cargo compiles into the module; without macros, whose code runs in the compiler. */
function shipped(folder, name, ...features) {
  const told = rust(
    "cargo", "tree", "--locked", "--manifest-path", join(folder, "Cargo.toml"), "-p", name, ...features,
    "--target", "wasm32-unknown-unknown", "-e", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe",
  );
  // A package of the same repository is followed by its folder.
  return told.trim().split("\n").filter((line) => !line.includes("(")).map((line) => line.replace(" v", " ").trim());
}

test("it names the crates that cargo says are in the module, no more and no less, and Rust's own library", () => {
  const wanted = [
    ...shipped(root, "sip_compare", "--features", "split"),
    ...shipped(library, "std", "--no-default-features", "--features", "optimize_for_size"),
  ];
  assert.deepEqual(crates.map(named).sort(), [...new Set(wanted)].sort());
  assert.ok(crates.some(({ name }) => name === "yew") && crates.some(({ name }) => name === "dlmalloc"));
  assert.deepEqual(bill.components.filter(({ name }) => name === "std").map(named), [`std ${channel}`]);
});

test("each has its version, its licence, its address and the checksum of a lock file", () => {
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
