// Copies the repository with a synthetic catalogue: every number that SIP has is a code, nearly eight times as many as
// are registered. Ten times as many would need numbers that SIP does not have.
//   node tenfold.mjs <repository> <folder to write to>
import { cp, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { parse, stringify } from "smol-toml";

import { copyOf } from "./copy.mjs";

const [root, copy] = process.argv.slice(2);

await copyOf(root, copy);

const at = (path) => join(copy, "assets", path);
const toml = async (path) => parse(await readFile(at(path), "utf8"));
const names = await readdir(at("catalogue"));
const registered = names.map((name) => Number(name.match(/^(\d{3})\.toml$/)?.[1])).filter(Boolean).sort();
const seen = Object.keys(await toml("catalogue/unregistered.toml")).map(Number); // they have a meaning of their own
const free = Array.from({ length: 600 }, (_, place) => place + 100).filter((number) => ![...registered, ...seen].includes(number));

/** Each new number, and the registered one of its class that it is made after. */
const made = new Map(free.map((number) => {
  const models = registered.filter((model) => Math.floor(model / 100) === Math.floor(number / 100));
  return [number, models[number % models.length]];
}));

for (const [number, model] of made) await cp(at(`catalogue/${model}.toml`), at(`catalogue/${number}.toml`));

const flows = await toml("catalogue/flow.toml");
for (const [number, model] of made) flows.code[number] = flows.code[model];
await writeFile(at("catalogue/flow.toml"), stringify(flows));

// What gateways make of a code, they make of its copies.
const causes = await toml("catalogue/q850.toml");
for (const mapping of Object.values(causes)) {
  const rows = ["by_warning", "not_mapped", "not_for_gateways", "authenticate_first", "mend_first"].filter((name) => mapping[name]);
  for (const [number, model] of made) {
    const row = mapping.to_cause.find(([code]) => code === model);
    if (row) mapping.to_cause.push([number, row[1]]);
    for (const name of rows) if (mapping[name].includes(model)) mapping[name].push(number);
  }
}
await writeFile(at("catalogue/q850.toml"), stringify(causes));

// Texts that are as long as real ones and no two of which are alike, as the build demands.
for (const file of await readdir(at("locales"))) {
  if (!file.endsWith(".toml")) continue;
  const language = await toml(`locales/${file}`);
  for (const [number, model] of made) {
    const own = (text) => {
      const renamed = text.replaceAll(String(model), String(number));
      if (renamed !== text) return renamed;
      return text.endsWith(".") ? `${text.slice(0, -1)} (${number}).` : `${text} ${number}`;
    };
    const texts = Object.entries(language.code[model]);
    language.code[number] = Object.fromEntries(texts.map(([slot, text]) => [slot, Array.isArray(text) ? text.map(own) : own(text)]));
  }
  await writeFile(at(`locales/${file}`), stringify(language));
}

// A number more makes some texts longer than a person may write them.
const prose = join(copy, "build/prose.rs");
const limits = await readFile(prose, "utf8");
await writeFile(prose, limits.replace(/most: (\d+)/g, (_, most) => `most: ${Number(most) + 20}`));

console.log(`${registered.length + made.size} codes instead of ${registered.length}`);
