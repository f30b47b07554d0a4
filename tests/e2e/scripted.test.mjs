// Elements that a script of the page creates and changes: attributes, properties, heading.
import { strict as assert } from "node:assert";
import { afterEach, test } from "node:test";

import { host, seen } from "./harness/hosts.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { heard, listen, widget } from "./harness/widget.mjs";

const PLACES = `<section id="here"></section><section id="there"></section>`;

afterEach(async () => {
  assert.deepEqual((await seen(browser)).failures, [], "uncaught in the page");
  assert.deepEqual(await browser.troubles(), [], "the console");
});

const visit = (body) => browser.visit(server.page("/host.html", host(body)));

test("an element created by script works, with attributes or properties", async () => {
  await visit(PLACES);
  await browser.until("the definition", () => browser.run(() => Boolean(customElements.get("sip-compare"))));
  assert.equal(server.count("sip_compare_bg.wasm"), 0, "without an element nothing is loaded");
  await browser.run(() => {
    const byAttribute = document.createElement("sip-compare");
    byAttribute.id = "one";
    byAttribute.setAttribute("a", "404");
    byAttribute.setAttribute("b", "604");
    const byProperty = Object.assign(document.createElement("sip-compare"), { id: "two", a: 486, b: "600" });
    document.querySelector("#here").append(byAttribute, byProperty);
    document.querySelector("#there").innerHTML = `<sip-compare id="three" a="500" b="503"></sip-compare>`;
  });
  await widget(browser, "#one").shows(404, 604);
  await widget(browser, "#two").shows(486, 600);
  await widget(browser, "#three").shows(500, 503);
});

test("properties set before the script has arrived count", async () => {
  const release = server.hold("sip-compare.js");
  server.page("/set", "");
  // Told by the page itself: an engine may count the page as there only when the script is.
  const set = `<script>Object.assign(document.querySelector("sip-compare"), { a: "404", b: 604 }); fetch("/set")</script>`;
  const visiting = visit(`<sip-compare></sip-compare>${set}`);
  await browser.until("the properties", () => server.count("/set") === 1);
  release();
  await visiting;
  await card.shows(404, 604);
  await browser.run(() => (document.querySelector("sip-compare").a = "486"));
  await card.shows(486, 604);
});

test("attributes changed while loading count", async () => {
  const release = server.hold(".wasm");
  await visit(`<sip-compare a="404" b="604"></sip-compare>`);
  await browser.until("the request", () => server.count(".wasm") === 1);
  await browser.run(() => document.querySelector("sip-compare").setAttribute("a", "486"));
  release();
  await card.shows(486, 604);
});

test("attributes changed by script show bad input like an address does", async () => {
  await visit(`<sip-compare></sip-compare>`);
  await card.shows(183, 487);
  await listen(browser);
  const ask = (code) => browser.run((code) => document.querySelector("sip-compare").setAttribute("a", code), code);
  for (const code of ["48x", "", "999", "<b>bold</b>"]) {
    await ask(code);
    await browser.until(`a notice about "${code}"`, async () => (await card.notices())[0]?.includes(code || "No code was given"));
    await card.shows(183, 487);
  }
  await ask("486");
  await card.shows(486, 487);
  assert.deepEqual(await card.notices(), []);
  assert.deepEqual(await heard(browser), []);
  const warnings = await browser.troubles();
  assert.equal(warnings.length, 4, "each is told once in the console too");
  for (const { level, message } of warnings) assert.match(`${level} ${message}`, /^WARNING .*sip-compare: /);
});

test("the heading of an element follows it, and is empty before it is ready", async () => {
  const release = server.hold(".wasm");
  await visit(`<sip-compare a="404" b="604"></sip-compare>`);
  const heading = () => browser.run(() => document.querySelector("sip-compare").heading);
  await browser.until("the request", () => server.count(".wasm") === 1);
  assert.equal(await heading(), "");
  release();
  await card.shows(404, 604);
  assert.equal(await heading(), await card.text(".title"));
  await card.swap();
  await card.shows(604, 404);
  assert.equal(await heading(), await card.text(".title"));
});
