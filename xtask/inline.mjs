// Puts into the hosted page what it needs before it is painted: each file beside it would be one more way to the server
// and back before anything is seen.
//   node inline.mjs <release folder>
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const dist = process.argv[2];
const parts = [
  ["page.css", /<link rel="stylesheet" href="[^"]*page\.css"[^>]*>/, (text) => `<style>${text}</style>`],
  ["waiting.css", /<link rel="stylesheet" href="waiting\.css">/, (text) => `<style>${text}</style>`],
  ["asked.js", /<script src="asked\.js"([^>]*)><\/script>/, (text, given) => `<script${given}>${text}</script>`],
];
let page = await readFile(join(dist, "index.html"), "utf8");
// The script begins with the module itself.
page = page.replace(/<link rel="preload"[^>]*\.wasm"[^>]*>/, "");
for (const [file, place, element] of parts) {
  if (!place.test(page)) throw new Error(`index.html has no ${place}: adapt xtask/inline.mjs`);
  const text = (await readFile(join(dist, file), "utf8")).trim();
  page = page.replace(place, (_, given) => element(text, given));
  await rm(join(dist, file));
}
await writeFile(join(dist, "index.html"), page);
