// What crosses the wire until the first card is there: every file that the browser asks for, brotli 11 and gzip 9.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { parse } from "smol-toml";

import { sum, weight } from "../compress.mjs";

/** What the first card costs on a page, by file; `tab` asks for the page as a reader of this language would. */
export async function firstCard(tab, server, address, lang) {
  server.reset();
  const url = new URL(address);
  url.searchParams.set("lang", lang);
  await tab.cold(`${url}#try`);
  await tab.wait(`the card of ${url}`, () => bench.ready > 0);
  await new Promise((later) => setTimeout(later, 300)); // what is asked for after the card
  const icon = await tab.run(() => document.querySelector('link[rel="icon"]')?.href);
  const asked = [...server.requests];
  // A browser without a window shows no icon and asks for none.
  if (icon?.startsWith("http")) asked.push(new URL(icon).pathname);
  const files = {};
  for (const path of new Set(asked)) {
    if (!server.has(path)) throw new Error(`${url} asks for ${path}, which is not there`);
    files[path] = await server.weigh(path);
  }
  return { ...sum(Object.values(files)), requests: Object.keys(files).length, files };
}

/** What the words of the widget weigh by themselves, a language each, and its facts and flows: no key, no markup, no code. */
export async function content(root, facts) {
  const folder = join(root, "assets/locales");
  const words = {};
  for (const file of await readdir(folder)) {
    if (!file.endsWith(".toml")) continue;
    const language = parse(await readFile(join(folder, file), "utf8"));
    words[language.tag] = await weight(strings(language).join("\n"));
  }
  return { words, facts: await weight(facts) };
}

function strings(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

