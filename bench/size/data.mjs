// Which bytes of a module's data are texts, and of what: found by looking for the texts themselves.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { parse } from "smol-toml";

const SHORT = 4; // bytes; shorter texts are found everywhere

/** The ranges of each kind of data in the module; what no text claims are tables. */
export async function dataKinds(root, { bytes, data }) {
  const [section] = data;
  if (!section) return {};
  const owner = new Uint8Array(section.end - section.start);
  const area = bytes.subarray(section.start, section.end);
  const names = ["tables of facts, flows and texts; texts of the code"];
  const claim = (name, texts) => {
    const number = names.push(name) - 1;
    const wanted = texts.flatMap((text) => text.split(/\{\w*\}/)).map((text) => Buffer.from(text)).filter((text) => text.length >= SHORT);
    for (const text of wanted) {
      for (let at = area.indexOf(text); at >= 0; at = area.indexOf(text, at + text.length)) {
        if (owner[at] === 0) owner.fill(number, at, at + text.length);
        // A text that is part of a longer one stands there too: the first place is enough.
        else if (text.length < 12) break;
      }
    }
  };
  claim("stylesheet", await styles(root));
  const folder = join(root, "assets/locales");
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".toml")).sort()) {
    claim(`texts, ${file.replace(".toml", "")}`, longestFirst(strings(parse(await readFile(join(folder, file), "utf8")))));
  }
  claim("names, phrases and addresses of the catalogue", longestFirst(await catalogue(root)));
  const kinds = Object.fromEntries(names.map((name) => [name, []]));
  for (let at = 0, start = 0; at <= owner.length; at += 1) {
    if (at < owner.length && owner[at] === owner[start]) continue;
    kinds[names[owner[start]]].push([section.start + start, section.start + at]);
    start = at;
  }
  return Object.fromEntries(Object.entries(kinds).filter(([, ranges]) => ranges.length));
}

const longestFirst = (texts) => [...new Set(texts)].sort((one, other) => other.length - one.length);

function strings(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

async function catalogue(root) {
  const texts = [];
  const folder = join(root, "assets/catalogue");
  for (const file of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".toml"))) {
    texts.push(...strings(parse(await readFile(join(folder, file), "utf8"))));
  }
  return texts;
}

/** The lines of the sheet: however it is put together, they stand in it. */
async function styles(root) {
  const folder = join(root, "styles/widget");
  const sheets = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), "utf8")));
  const bare = sheets.map((sheet) => sheet.replace(/\/\*[\s\S]*?\*\//g, ""));
  return longestFirst(bare.flatMap((sheet) => sheet.split("\n").map((line) => `${line.trim()}\n`)));
}
