// The npm package, as its user has it: packed, installed into a fresh project, type-checked, built, opened.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { open } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = process.env.SIP_COMPARE_DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));

// Below this folder, so that vite and typescript are found in its node_modules; ignored by git like them.
let project;
const run = (program, ...given) => execFileSync(program, given, { cwd: project, encoding: "utf8", stdio: "pipe" });

const MAIN = `import { compare, type Comparison } from "sip-compare";

const element = document.createElement("sip-compare");
element.a = "486";
element.b = "603";
element.notes = { vendor: "Example Voice", codes: { 603: { text: { en: "Barred." }, link: "/help" } } };
element.addEventListener("sip-compare-change", ({ detail }) => {
  const chosen: { a: number; b: number } = detail;
  document.title = chosen.a + " and " + chosen.b;
});
document.body.append(element);

const found: Comparison = await compare(404, 604, "fr");
document.body.dataset.found = found.title + "|" + found.differences.length;
`;

before(async () => {
  await mkdir(join(here, "node_modules"), { recursive: true });
  project = await mkdtemp(join(here, "node_modules", ".project-"));
  const files = {
    "package.json": `{ "private": true, "type": "module" }`,
    "tsconfig.json": `{ "compilerOptions": { "strict": true, "noEmit": true, "target": "es2022", "module": "esnext",
      "moduleResolution": "bundler", "lib": ["es2022", "dom", "dom.iterable"], "types": [] }, "include": ["main.ts"] }`,
    "main.ts": MAIN,
    "index.html": `<!doctype html><html lang="en"><title>A project</title><body><script type="module" src="./main.ts"></script></body></html>`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(project, name), text);
  const [{ filename }] = JSON.parse(run("npm", "pack", "--json", dist));
  run("npm", "install", "--no-audit", "--no-fund", "--loglevel=error", `./${filename}`);
});
after(() => rm(project, { recursive: true, force: true }));

const bin = (name) => join(here, "node_modules", ".bin", name);

test("the package has what it needs and no more", async () => {
  const installed = join(project, "node_modules", "sip-compare");
  const { version, license, exports } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(license, "MIT OR Apache-2.0");
  for (const file of [exports["."].types, exports["."].default, "sip_compare_bg.wasm", "LICENSE-MIT"]) await readFile(join(installed, file));
});

test("a TypeScript project type-checks, and a wrong use does not", async () => {
  run(bin("tsc"), "-p", ".");
  await writeFile(join(project, "main.ts"), MAIN.replace("compare(404, 604", `compare("404", 604`));
  assert.throws(() => run(bin("tsc"), "-p", "."), ({ stdout }) => /'string' is not assignable to parameter of type 'number'/.test(stdout));
  await writeFile(join(project, "main.ts"), MAIN);
});

test("a Vite build works in the browser", async () => {
  run(bin("vite"), "build", "--base", "./", "--logLevel", "warn");
  const server = await serve({ dist: join(project, "dist"), mount: "/app/" });
  const browser = await open();
  try {
    await browser.visit(`${server.origin}/app/`);
    const card = widget(browser);
    await card.shows(486, 603);
    await card.pick("b", 600);
    await card.shows(486, 600);
    assert.equal(await browser.driver.getTitle(), "486 and 600");
    const found = await browser.until("compare()", () => browser.run(() => document.body.dataset.found));
    assert.match(found, /^SIP 404 Not Found .* 604 Does Not Exist Anywhere\|[1-6]$/);
    assert.equal(server.count(".wasm"), 1, "loaded once, for the element and for compare()");
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
});
