// Every address in the files of a release: which there are and why, and that nothing is loaded from any of them.
import { strict as assert } from "node:assert";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const dist = process.env.SIP_COMPARE_DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));
const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const files = await Promise.all(paths.map(async (path) => ({ name: relative(dist, path).replaceAll(sep, "/"), text: await readFile(path, "latin1") })));
const ending = (...ends) => files.filter(({ name }) => ends.includes(extname(name)));
const module = files.find(({ name }) => name === "sip_compare_bg.wasm");

// An address that is in a file and not here, or here and in no file, is a defect. The first that fits explains it.
const READ = /^(README\.md|LICENSE-APACHE)$/;
const CARDS = /^(plain\.[^/]+\.html|cards\/.+|index\.html|sip-compare\.html|sip_compare_bg\.wasm|words\..+\.json|embed[^/]*\.html|README\.md|sip-compare\.js|index\.js|fallback\.js)$/;
const ALLOWED = [
  [/^http:\/\/www\.w3\.org\/(2000\/svg|1998\/Math\/MathML|1999\/xhtml)/, /./, "names of XML vocabularies; nobody asks for them"],
  [/^https:\/\/www\.rfc-editor\.org\/rfc\/?/, CARDS, "a source of a fact: a link"],
  [/^https:\/\/www\.iana\.org\/assignments\//, CARDS, "a source of a fact: a link"],
  [/^https:\/\/datatracker\.ietf\.org\/doc\//, CARDS, "a source of a fact: a link"],
  [/^https:\/\/www\.federalregister\.gov\/citation\//, CARDS, "a source of a fact: a link"],
  [/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(pull|blob|issues)\//, CARDS, "the line of a program that a fact is read from: a link"],
  [/^https:\/\/www\.example\.org/, /^embed[^/]*\.html$/, "the folder of the configurator's example, to be replaced"],
  [/^https:\/\/\*\.(draw\.io|youtube\.com|youtube-nocookie\.com|vimeo\.com)$/, /^embed[^/]*\.html$/, "BookStack's own list of frames, in a line for its administrator"],
  [/^https:\/\/rustup\.rs$/, READ, "where Rust comes from: a link of the README"],
  [/^http:\/\/127\.0\.0\.1:8080$/, READ, "what `cargo xtask serve` serves"],
  [/^http:\/\/www\.apache\.org\/licenses\//, READ, "the licence names itself"],
];
// With a host, since programs also compare with the bare scheme; in the module one text follows another without a gap.
const stops = /https?:\/\/(?=[a-z0-9*][\w-]*[.:]\w)(?:(?!https?:\/\/)[^\s"'`<>()\\,;&\x00-\x1f\x7f-\xff])*/g;
const found = files.flatMap(({ name, text }) => [...new Set(text.match(stops) ?? [])].map((address) => ({ name, address })));
const explains = ([what, where], { name, address }) => what.test(address) && where.test(name);

test("every address in every file is on the list, with its reason, and every line of the list is needed", () => {
  assert.ok(found.length > 1000);
  const unexplained = found.filter((one) => !ALLOWED.some((line) => explains(line, one)));
  assert.deepEqual(unexplained, []);
  const idle = ALLOWED.filter((line) => !found.some((one) => explains(line, one)));
  assert.deepEqual(idle.map(([what]) => String(what)), []);
});

const foreign = (value) => /^\s*(https?:|\/\/|wss?:|ftp:|blob:)/i.test(value);
const TAG = /<([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
// Everything that a browser loads by itself or sends something to; `href` is a click on a link alone.
const LOADS = ["src", "srcset", "imagesrcset", "data", "poster", "action", "formaction", "background", "manifest", "ping", "codebase", "archive", "xlink:href"];

test("no page and no picture loads anything from elsewhere, or sends anything there: only links name other places", () => {
  let tags = 0;
  for (const { name, text } of ending(".html", ".svg")) {
    for (const [whole, tag, attributes] of text.matchAll(TAG)) {
      tags++;
      for (const [, attribute, ...values] of attributes.matchAll(ATTRIBUTE)) {
        const value = values.find((one) => one !== undefined);
        const loads = LOADS.includes(attribute.toLowerCase()) || (attribute.toLowerCase() === "href" && tag.toLowerCase() !== "a");
        assert.ok(!loads || !foreign(value), `${name}: ${whole.slice(0, 200)}`);
      }
      assert.ok(!/^(base|object|embed|applet|portal)$/i.test(tag), `${name}: ${whole.slice(0, 200)}`);
      assert.ok(!/http-equiv\s*=\s*"?refresh/i.test(whole), `${name}: ${whole.slice(0, 200)}`);
    }
  }
  assert.ok(tags > 10_000);
});

test("no style names a file or another sheet", () => {
  for (const { name, text } of ending(".css", ".html", ".svg", ".js", ".wasm")) {
    for (const [whole, inside] of text.matchAll(/\burl\(\s*["']?([^"')]*)/g)) assert.match(inside, /^(data:|#)/, `${name}: ${whole}`);
    assert.doesNotMatch(text, /@import\b/, name);
  }
});

test("no script imports, fetches or opens an address that is written out", () => {
  for (const { name, text } of ending(".js", ".html")) {
    for (const [whole] of text.matchAll(/\b(?:fetch|import|open|Request|URL|Worker|SharedWorker|EventSource|WebSocket)\(\s*["'`](?:https?:|\/\/|wss?:)[^)]*/g)) assert.fail(`${name}: ${whole}`);
    for (const [whole, from] of text.matchAll(/\b(?:import|export)\b[^;"'()=]{0,200}?(?:\bfrom\s*)?["']((?:https?:|\/\/)[^"']*)["']/g)) assert.fail(`${name}: ${from}, ${whole}`);
  }
});

// What only a program that tells or keeps something needs. Each file that may name one, with the reason.
const NAMES = /\b(XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|(?:Shared)?Worker|serviceWorker|RTCPeerConnection|localStorage|sessionStorage|indexedDB|cookieStore|showSaveFilePicker|navigator\.storage|document\.cookie|caches\.(?:open|match|keys))\b/g;
const MAY = [
  ["fallback.js", "XMLHttpRequest", "reads the plain page of its own folder as a document"],
  ["sip-compare.html", "XMLHttpRequest", "has fallback.js inside, and the plain page too: it is handed that one and asks for none"],
];

test("no script knows how to send, to keep or to run beside the page, but for the reasons given", () => {
  const scripts = ending(".html").map(({ name, text }) => ({ name, text: [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join("\n") }));
  const named = [...ending(".js"), ...scripts].flatMap(({ name, text }) => [...new Set([...text.matchAll(NAMES)].map(([, word]) => word))].map((word) => [name, word]));
  assert.deepEqual(named, MAY.map(([name, word]) => [name, word]));
});

test("the module imports no function that asks for something or keeps something", async () => {
  const imports = WebAssembly.Module.imports(await WebAssembly.compile(Buffer.from(module.text, "latin1")));
  assert.ok(imports.length > 30);
  const suspicious = imports.filter(({ name }) => /fetch|request|beacon|socket|worker|storage|cookie|cache(?!_key)|indexed|rtc|navigat|history|open/i.test(name));
  assert.deepEqual(suspicious, []);
});
