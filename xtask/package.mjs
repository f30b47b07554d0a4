// Writes the npm package into the release folder: what `npm pack` puts into the tarball.
//   node package.mjs <release folder> <version>
import { copyFile, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { transform } from "esbuild";

import { loader } from "./loader.mjs";

const [dist, version] = process.argv.slice(2);

const languages = (await readdir(dist)).map((name) => name.match(/^words\.(.+)\.json$/)?.[1]).filter(Boolean).sort((one) => (one === "en" ? -1 : 0));
const addresses = languages.map((tag) => `${JSON.stringify(tag)}: new URL("./words.${tag}.json", import.meta.url)`);

// A bundler finds the module by this very form of `new URL`; a page without one loads it from beside the script.
const element = `import init, * as module from "./sip_compare.js";
let ready;
const moduleOnce = () => (ready ??= init({ module_or_path: new URL("./sip_compare_bg.wasm", import.meta.url) })
  .then(() => module)
  .catch((why) => { ready = undefined; throw why; }));
const addresses = { ${addresses.join(", ")} };
const wordsOf = (tag) => fetch(addresses[tag]).then((answer) => answer.json());
${await loader({ open: "moduleOnce", words: "wordsOf", languages, base: `""` })}
export const compare = async (a, b, lang) => {
  // Read here: what throws when it is read would stop the module for every element of the page.
  [a, b] = [Number(a), Number(b)];
  lang = String(lang ?? "");
  const module = await moduleOnce();
  const lacking = () => module.lacks({ lang, languages: [] });
  const tag = lacking();
  const lines = tag && (await wordsOf(tag));
  if (lacking()) module.supply(lines);
  return module.compare(a, b, lang || undefined);
};`;
const types = `import type { Comparison, Notes } from "./sip_compare.js";

export type { Code, Comparison, Note, Notes, Row, Source, Statement, Texts } from "./sip_compare.js";

/** Importing the package defines this element. The attributes are described in the README. */
export interface SipCompareElement extends HTMLElement {
  /** The first code, as text; null if the attribute is absent. */
  a: string | null;
  /** The second code, as text; null if the attribute is absent. */
  b: string | null;
  /** What the page adds to codes, in its own words; null for nothing. */
  notes: Notes | null;
  /** The comparison in words; empty until the widget is up. */
  readonly heading: string;
  /** The tag of the language on show; empty until the widget is up. */
  readonly language: string;
  /** The version of the widget; empty until the widget is up. */
  readonly version: string;
  /** Shows the widget now, however far the element is from the window. */
  start(): void;
}

/** Everything the card says about two codes. Rejects if one of them is not registered. */
export function compare(a: number, b: number, lang?: string): Promise<Comparison>;

declare global {
  interface HTMLElementTagNameMap {
    "sip-compare": SipCompareElement;
  }
  interface HTMLElementEventMap {
    "sip-compare-ready": CustomEvent<null>;
    "sip-compare-change": CustomEvent<{ a: number; b: number }>;
    "sip-compare-language": CustomEvent<{ lang: string }>;
  }
}
`;
const manifest = {
  name: "sip-compare",
  version,
  description: "Compare two SIP response codes in the browser: a custom element with the catalogue inside.",
  license: "MIT OR Apache-2.0",
  type: "module",
  exports: { ".": { types: "./index.d.ts", default: "./index.js" }, "./sip-compare.js": "./sip-compare.js" },
  types: "./index.d.ts",
  sideEffects: ["./index.js"],
  files: ["index.js", "index.d.ts", "sip-compare.js", "sip_compare.js", "sip_compare.d.ts", "sip_compare_bg.wasm", "words.*.json", "LICENSE-*"],
};
// wasm-bindgen declares a symbol that only the newest libraries of TypeScript know; nobody needs it here.
const glueTypes = await readFile(join(dist, "sip_compare.d.ts"), "utf8");
await writeFile(join(dist, "sip_compare.d.ts"), glueTypes.replace(/ *\[Symbol\.dispose\]\(\): void;\n/g, ""));
const minified = await transform(element, { minify: true, format: "esm" });
await writeFile(join(dist, "index.js"), minified.code);
await writeFile(join(dist, "index.d.ts"), types);
await writeFile(join(dist, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "README.md"]) {
  await copyFile(new URL(`../${file}`, import.meta.url), join(dist, file));
}
