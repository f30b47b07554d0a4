// Builds the compared pages for production, with Vite: one folder each.
//   node build.mjs <folder to write to, with the data in it>
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const text = (name) => readFile(join(here, name), "utf8");
const [out] = process.argv.slice(2);

const languages = (await readdir(join(out, "data"))).map((name) => name.match(/^words\.(.+)\.json$/)?.[1]).filter(Boolean).sort();

// The markup of the page is the same for all three, but for the templates from which plain JavaScript draws.
async function page(templates) {
  const [markup, data] = await Promise.all([text("shared/page.html"), text("shared/data.js")]);
  return markup
    .replace("/* data.js */", () => data.replace(/^\s*\/\/.*\n/gm, "").replace(/\n\s*/g, " ").replace("[/* languages */]", JSON.stringify(languages)))
    .replace(/\n *<!-- templates.html -->/, () => (templates ? `\n${templates.replace(/>\n\s*</g, "><")}` : ""));
}

/** Serves `index.html` from memory and the entry of the page beside it. */
const from = (markup, entry) => ({
  name: "page",
  transformIndexHtml: { order: "pre", handler: () => markup.replace("./main.js", entry) },
});

const kinds = {
  vanilla: { entry: "/vanilla/main.js", templates: await text("vanilla/templates.html") },
  preact: { entry: "/components/main.jsx", runtime: "preact" },
  react: { entry: "/components/main.jsx", runtime: "react" },
};

for (const [name, { entry, runtime, templates }] of Object.entries(kinds)) {
  process.env.NODE_ENV = "production";
  await build({
    root: here,
    base: "./",
    configFile: false,
    logLevel: "warn",
    plugins: [from(await page(templates), entry)],
    resolve: { alias: runtime ? { runtime: join(here, runtime, "runtime.js") } : {} },
    oxc: runtime ? { jsx: { runtime: "automatic", importSource: runtime } } : {},
    publicDir: false,
    build: { outDir: join(out, name), emptyOutDir: true, modulePreload: { polyfill: false }, target: "es2022" },
  });
  console.log(`built ${name}`);
}
