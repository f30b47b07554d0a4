// The documented configurations that no test can start: they state what the started ones send (servers.test.mjs).
import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { open } from "./harness/browser.mjs";
import { HASH, blocks, files, folders, headers } from "./harness/documented.mjs";

const VERSIONED = "0.1.0/";

test("web.config is XML and states the same headers, at the top and in a versioned folder", async (t) => {
  const browser = await open();
  t.after(() => browser.close());
  const [whole, caching] = blocks("xml");
  const versioned = whole.replace(/<clientCache [^>]*>/, () => caching.trim());
  assert.notEqual(versioned, whole, "the line that differs");
  for (const [folder, xml] of [["", whole], [VERSIONED, versioned]]) {
    const config = await browser.run(readConfiguration, xml);
    assert.equal(config.problem, undefined);
    for (const [file, { type }] of Object.entries(files)) {
      const { [file]: own, [file.split("/")[0]]: shared } = config.located;
      const stated = { ...config.everywhere, ...shared, ...own, "cache-control": config.caching };
      for (const [header, value] of Object.entries(headers(folder, file))) {
        const directives = header === "cache-control" ? sorted : (text) => text;
        assert.equal(directives(stated[header]), directives(value), `${header} of ${folder}${file}`);
      }
      const mapped = config.types[file.match(/\.\w+$/)?.[0]];
      assert.ok(mapped === type || ["text/html", "text/css"].includes(type), `${file}: ${mapped}; those two IIS knows`);
    }
  }
});

test("_headers states the same headers, each once, in a versioned folder and without one", () => {
  const [rules] = blocks("text").map(readRules);
  for (const [folder, caching] of Object.entries(folders)) for (const file of Object.keys(files)) {
    // Some hosts leave out what a reader need not type.
    const names = [file, file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "")];
    for (const name of new Set(names)) {
      const stated = {};
      for (const { pattern, header, value } of rules) {
        // As the page says: without `/0.1.0`, and with another word for the cache.
        const there = folder === VERSIONED ? pattern : pattern.replace(`/${VERSIONED}`, "/");
        if (!matches(there, `/sip-compare/${folder}${name}`)) continue;
        const said = header === "cache-control" && folder !== VERSIONED ? caching : value;
        stated[header] = header in stated ? `${stated[header]}, ${said}` : said;
      }
      for (const [header, value] of Object.entries(headers(folder, file))) {
        assert.equal(stated[header], value, `${header} of ${folder}${name}`);
      }
      assert.equal(stated["x-frame-options"], undefined);
    }
  }
});

test("the script inside the hosted page is the one whose hash the policies have", async () => {
  const html = await readFile(new URL("../../dist/index.html", import.meta.url), "utf8");
  const scripts = [...html.matchAll(/<script(?![^>]* src=)[^>]*>([^]*?)<\/script>/g)].map(([, text]) => text);
  const hashes = scripts.map((text) => `sha256-${createHash("sha256").update(text).digest("base64")}`);
  assert.deepEqual(hashes, [HASH], "assets/asked.js was changed: docs/SELF-HOSTING.md, tests/e2e/harness/documented.mjs and CHANGELOG.md follow");
});

const sorted = (text) => text.split(/, */).sort().join();

// In the browser, which can read XML: what IIS would send, by its own rules for this file.
function readConfiguration(xml) {
  const configuration = new DOMParser().parseFromString(xml.trim(), "application/xml");
  const problem = configuration.querySelector("parsererror")?.textContent;
  if (problem) return { problem };
  const attributes = (element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const entries = (scope, tag) => [...scope.querySelectorAll(tag)].map(attributes);
  const added = (scope) => Object.fromEntries(entries(scope, "customHeaders > add").map(({ name, value }) => [name.toLowerCase(), value]));
  const top = configuration.querySelector("configuration > system\\.webServer");
  const located = {};
  for (const location of configuration.querySelectorAll("configuration > location")) {
    located[location.getAttribute("path")] = added(location);
    // A second entry of one name is an error that stops the whole folder.
    const removed = entries(location, "customHeaders > remove").map(({ name }) => name.toLowerCase());
    const twice = Object.keys(added(location)).find((name) => !removed.includes(name));
    if (twice) return { problem: `${twice} would stand twice` };
  }
  const { cacheControlMode, cacheControlMaxAge, cacheControlCustom } = entries(top, "clientCache")[0];
  const seconds = parseInt(cacheControlMaxAge) * 24 * 60 * 60; // days, then hours, minutes and seconds: none
  const caching = cacheControlMode === "DisableCache" ? "no-cache" : `${cacheControlCustom}, max-age=${seconds}`;
  const types = Object.fromEntries(entries(top, "mimeMap").map(({ fileExtension, mimeType }) => [fileExtension, mimeType]));
  return { everywhere: added(top), located, caching, types };
}

// Each header of each rule: a path at the start of a line, its headers indented below it.
function readRules(text) {
  let pattern;
  return text.split("\n").flatMap((line) => {
    if (line.startsWith("/")) pattern = line;
    const [, header, value] = line.match(/^\s+([\w-]+): (.+)$/) ?? [];
    return header ? [{ pattern, header: header.toLowerCase(), value }] : [];
  });
}

function matches(pattern, path) {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(path);
}
