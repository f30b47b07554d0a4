// Writes the single file: the hosted page with script, styles and module inside. It opens from the disk, from a mail
// and in a sandboxed frame, and can be pasted into an HTML macro.
//   node single.mjs <release folder>
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { build, transform } from "esbuild";

import { brief, translate } from "./brief.mjs";
import { loader } from "./loader.mjs";

const dist = process.argv[2];
const text = (name) => readFile(join(dist, name), "utf8");

// The glue as one expression; it is handed the bytes, so that it never asks where it was loaded from.
const glue = await build({
  stdin: { contents: `export * from "./sip_compare.js"; export { default } from "./sip_compare.js";`, resolveDir: dist },
  bundle: true,
  format: "iife",
  globalName: "glue",
  define: { "import.meta.url": `""` },
  minify: true,
  write: false,
});
// gzip inside base64 is half as long as base64 alone; every browser with constructed stylesheets can unpack it.
const packed = gzipSync(await readFile(join(dist, "sip_compare_bg.wasm")), { level: 9 }).toString("base64");
const unpack = `(packed, as) => new Response(new Blob([Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))]).stream()
    .pipeThrough(new DecompressionStream("gzip")))[as]()`;
const open = `async () => {
    ${glue.outputFiles[0].text}
    await glue.default({ module_or_path: await (${unpack})("${packed}", "arrayBuffer") });
    return glue;
  }`;

// The words of every language as one text: alike as they are in their tokens, they pack better together.
const languages = (await readdir(dist)).map((name) => name.match(/^words\.(.+)\.json$/)?.[1]).filter(Boolean).sort((one) => (one === "en" ? -1 : 0));
const lines = Object.fromEntries(await Promise.all(languages.map(async (tag) => [tag, JSON.parse(await text(`words.${tag}.json`))])));
const words = `async (tag) => (await (${unpack})("${gzipSync(JSON.stringify(lines), { level: 9 }).toString("base64")}", "json"))[tag]`;

// The plain comparison: English as HTML, for whoever has switched scripts off and for the script itself.
const english = await brief(dist, lines);
const fallbackScript = await build({
  entryPoints: [fileURLToPath(new URL("../assets/fallback.js", import.meta.url))],
  bundle: true,
  format: "iife",
  globalName: "plain",
  define: { "import.meta.url": `"file:///"` }, // nothing is fetched from there: see `page` and `sheet` below
  minify: true,
  write: false,
});
const fallback = `async () => {
    ${fallbackScript.outputFiles[0].text}
    const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
    const held = (place) => document.querySelector(place).textContent;
    const translate = ${translate};
    const page = async (tag) => {
      const english = held("sip-compare > noscript");
      const lines = tag !== "en" && (await words(tag).catch(() => undefined)); // a browser may be unable to unpack
      return parsed(lines ? translate(english, lines, tag) : english).querySelector(".plain");
    };
    const sheet = async () => {
      const made = new CSSStyleSheet();
      made.replaceSync(parsed(held("head > noscript")).querySelector("style").textContent);
      return made;
    };
    return { show: (element, options) => plain.show(element, { ...options, page, sheet }) };
  }`;

const script = await transform(await loader({ open, words, languages, fallback }), { minify: true });

const inside = (code) => code.replaceAll("</script", "<\\/script");
const replacements = [
  [/<script src="[^"]*sip-compare\.js" defer><\/script>/, ""],
  [/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(await text("icon.svg"))}">`],
  [/<link rel="modulepreload"[^>]*>/, ""],
  [/<template shadowrootmode="open">[\s\S]*?<\/template>/, ""], // the widget is up as soon
  [/<script data-a=[^>]*>[^<]*<\/script>\s*/, ""],
  [/<script src="waiting\.js" defer><\/script>/, ""],
  [/<nav class="ways">[\s\S]*?<\/nav>/, ""], // there is no folder around it
  [/<\/head>/, `<noscript><style>${await text("plain.css")}</style></noscript></head>`],
  // Nothing is beside this file: what the page leads to stands in the place of the link.
  [/<p><a href="plain\.en\.html">.*?<\/a><\/p>/, `<noscript>${english}</noscript>`],
  [/<script src="page\.js" defer><\/script>/, ""],
  // The options first, then the element that has them, as the deferred scripts of the page.
  [/<\/body>/, `<script>${inside(await text("page.js"))}</script><script>${inside(script.code)}</script></body>`],
];
let page = await text("index.html");
for (const [what, by] of replacements) {
  if (!what.test(page)) throw new Error(`index.html has no ${what}: adapt xtask/single.mjs`);
  page = page.replace(what, () => by);
}
await writeFile(join(dist, "sip-compare.html"), page);
