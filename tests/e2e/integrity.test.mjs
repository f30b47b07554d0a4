// integrity.json and the lines that carry its values: a browser runs the script of this release, or none.
import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

import { open } from "./harness/browser.mjs";
import { host } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { serve } from "./harness/server.mjs";
import { fill } from "./harness/snippets.mjs";
import { widget } from "./harness/widget.mjs";

const dist = process.env.SIP_COMPARE_DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));
const { version } = JSON.parse(await readFile(join(dist, "package.json"), "utf8"));
const values = JSON.parse(await readFile(join(dist, "integrity.json"), "utf8"));
const valueOf = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
const PAGES = ["embed.html", "embed.fr.html", "embed.pt-BR.html", "embed.vi.html"];

const mount = `/sip-compare/${version}/`;
let published, silent, server, browser;
before(async () => {
  published = await serve({ mount, headers: { "access-control-allow-origin": "*" } });
  silent = await serve({ mount }); // sends no CORS header
  server = await serve();
  browser = await open();
});
beforeEach(() => {
  published.reset();
  return browser.console();
});
after(() => Promise.all([browser?.close(), published?.close(), silent?.close(), server?.close()]));

/** What the configurator of a folder gives for a host, both to paste and to set up. */
async function lines(id, page = "embed.html", folder) {
  await browser.visit(`${published.origin}${mount}${page}?host=${id}&a=486&b=603`);
  await widget(browser, "#preview sip-compare").ready();
  if (folder) {
    await browser.run((folder) => {
      const field = document.forms[0].elements.folder;
      field.value = folder;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, folder);
  }
  return browser.run(() => [...document.querySelectorAll(".host:not([hidden]) code")].map((one) => one.textContent).join("\n"));
}

/** Opens a page of another origin with these lines, and waits until the script has run or has been refused. */
async function paste(text) {
  await browser.visit(server.page("/notes/pasted.html", host(text, { line: "" })));
  await browser.until("the end of loading", () => browser.run(() => document.readyState === "complete"));
}

/** The widget is not there, and what the page's author wrote inside the element is. */
async function fallbackStays() {
  const { defined, text, visible } = await browser.run(() => {
    const link = document.querySelector("sip-compare > a");
    return { defined: Boolean(customElements.get("sip-compare")), text: link.textContent, visible: link.checkVisibility() };
  });
  assert.deepEqual({ defined, text, visible }, { defined: false, text: "SIP 486 Busy Here vs 603 Decline", visible: true });
}

test("every file of the release but the list itself is in the list, with the value of what is on the disk", async () => {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const found = {};
  for (const file of files) found[relative(dist, file).replaceAll(sep, "/")] = valueOf(await readFile(file));
  delete found["integrity.json"];
  assert.ok(Object.keys(found).length > 30);
  assert.deepEqual(values, found);
});

test("in a folder named after its version the lines of every language carry the value of its script", async () => {
  const attribute = `integrity="${values["sip-compare.js"]}" crossorigin="anonymous"`;
  for (const page of PAGES) {
    for (const id of ["html", "marker"]) assert.ok((await lines(id, page)).includes(attribute), `${page}: ${id}`);
  }
  for (const id of ["dokuwiki", "docusaurus", "sphinx"]) {
    assert.match(await lines(id), /"?integrity"?: "sha384-/, id);
    assert.ok((await lines(id)).includes(values["sip-compare.js"]), id);
  }
});

test("elsewhere, where a file may change, and in the folder of another version they carry none", async () => {
  for (const folder of ["https://www.example.org/sip-compare/", "https://www.example.org/sip-compare/99.0.0/"]) {
    for (const id of ["html", "marker", "dokuwiki", "docusaurus", "sphinx"]) {
      assert.doesNotMatch(await lines(id, "embed.html", folder), /integrity|crossorigin|sha384|\{\?|\?\}/i, `${id}, ${folder}`);
    }
  }
});

for (const id of ["html", "marker", "dokuwiki"]) {
  test(`${id}: the lines with the value work on a page of another origin`, async () => {
    const pasted = await lines(id);
    // DokuWiki's own line is a script of the template, and its link is written in its markup.
    const link = `<p><a href="${published.origin}${mount}?a=486&b=603">486 and 603</a></p>`;
    await paste(id === "dokuwiki" ? `<script>${pasted.split("\n").at(-1)}</script>${link}` : pasted);
    await widget(browser).shows(486, 603);
    const { integrity, crossOrigin } = await browser.run(() => {
      const { integrity, crossOrigin } = document.querySelector('script[src$="sip-compare.js"]');
      return { integrity, crossOrigin };
    });
    assert.deepEqual({ integrity, crossOrigin }, { integrity: values["sip-compare.js"], crossOrigin: "anonymous" });
    assert.deepEqual(await browser.troubles(), []);
  });
}

test("what the tests fill in is what the configurator gives", async () => {
  const { snippet } = fill("html", { page: `${published.origin}${mount}`, integrity: values["sip-compare.js"] });
  assert.equal(await lines("html"), snippet.trim());
});

survives("A file of the release is changed", "a byte of the script is another than in the release", "The browser refuses the script, and what stands inside the element stays.", async () => {
  const pasted = await lines("html");
  const body = await readFile(join(dist, "sip-compare.js"));
  assert.equal(body.at(-1), "\n".charCodeAt(0));
  body[body.length - 1] = " ".charCodeAt(0); // to a program it says the same
  published.replace("/sip-compare.js", { body, headers: { "content-type": "text/javascript; charset=utf-8" } });
  await paste(pasted);
  await fallbackStays();
  const troubles = await browser.troubles();
  assert.ok(troubles.some(({ message }) => message.includes("integrity")), JSON.stringify(troubles));
  // It is the value alone that refuses it.
  await paste(pasted.replace(/ integrity="[^"]*"/, ""));
  await widget(browser).shows(486, 603);
});

survives("A file of the release is changed", "the server of another origin sends no CORS header, so that the script cannot be checked", "The browser refuses the script, and what stands inside the element stays.", async () => {
  await paste((await lines("html")).replaceAll(published.origin, silent.origin));
  await fallbackStays();
  const troubles = await browser.troubles();
  assert.ok(troubles.some(({ message }) => /CORS|Access-Control-Allow-Origin/.test(message)), JSON.stringify(troubles));
});
