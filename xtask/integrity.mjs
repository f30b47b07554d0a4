// Writes integrity.json into the release folder: what the attribute `integrity` of each file is. The last step of a
// release: a file that is written later has another value.
//   node integrity.mjs <release folder>
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

const dist = process.argv[2];
const LIST = "integrity.json"; // it cannot name its own value

// What the configurator has where the value of the script is to stand (xtask/pages/src/fill.rs).
const PLACE = "sha384-of-sip-compare.js";

const value = async (name) => `sha384-${createHash("sha384").update(await readFile(join(dist, name))).digest("base64")}`;

const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile());
const names = files.map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, "/")).sort();

const script = await value("sip-compare.js");
const pages = names.filter((name) => /^embed(\..+)?\.html$/.test(name));
if (pages.length === 0) throw new Error("the release has no configurator to write the value into");
for (const name of pages) {
  const text = await readFile(join(dist, name), "utf8");
  if (!text.includes(PLACE)) throw new Error(`${name} has no place for the value of sip-compare.js`);
  await writeFile(join(dist, name), text.replaceAll(PLACE, script));
}

const values = {};
for (const name of names.filter((name) => name !== LIST)) values[name] = await value(name);
await writeFile(join(dist, LIST), `${JSON.stringify(values, null, 2)}\n`);
