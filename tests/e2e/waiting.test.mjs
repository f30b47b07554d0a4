// The hosted page before its widget is up: the first pair stands in its HTML, with real dropdowns.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { STRICT } from "./harness/documented.mjs";
import { browser, page, server } from "./harness/ours.mjs";
import { survives } from "./harness/reliability.mjs";

const GROUP = "Before the widget is up";
const MODULE = "sip_compare_bg.wasm";

const inside = (script, ...given) => browser.run(`const root = document.querySelector("sip-compare").shadowRoot; return (${script})(root, ...arguments)`, ...given);

/** Opens the page and stops it before the module is there; returns what lets it go on. */
async function wait(rest = "") {
  const release = server.hold(MODULE);
  await page.visit(rest);
  await browser.until("what stands in the HTML", () => inside((root) => Boolean(root?.querySelector(".waiting"))));
  return release;
}

/** What a person sees of it: the dropdowns, and the words of the card. */
const seen = () => inside((root) => {
  const visible = (one) => one.checkVisibility({ visibilityProperty: true });
  return {
    picked: [...root.querySelectorAll("select[name=a], select[name=b]")].filter(visible).map(({ value }) => Number(value)),
    words: [...root.querySelectorAll(".title, .code-title, .picker-label, .tools .toggle")].filter(visible).map((one) => one.textContent.trim()),
  };
});

/** How much of the page has moved by itself so far. */
const shifted = () => browser.run(() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(0), 200);
}));

const choose = (name, value) => inside((root, name, value) => {
  const select = root.querySelector(`select[name="${name}"]`);
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}, name, String(value));

test("the first card is in the HTML, and the widget that takes over says the same", async () => {
  const words = () => inside((root) => [...root.querySelectorAll(".pickers, .tools, .card")].map((one) => one.textContent));
  const html = await readFile(new URL("../../dist/index.html", import.meta.url), "utf8");
  assert.match(html, /<h2[^>]*>SIP <.*183.*487/);
  const release = await wait();
  const [before, { picked }] = [await words(), await seen()];
  assert.deepEqual(picked, [183, 487]);
  release();
  await page.card.shows(183, 487);
  assert.deepEqual(await words(), before);
});

// What is asked for, the dropdowns meanwhile, and whether the words in the HTML are right.
const ASKED = [
  ["", [183, 487], true], ["?a=183&b=487", [183, 487], true], ["?embed=1", [183, 487], true],
  ["?a=404&b=604", [404, 604], false], ["?b=404", [183, 404], false], ["?a=404", [404, 487], false], ["?a=404&b=604&embed=1", [404, 604], false],
  ["?a=404&b=604&lang=fr", [404, 604], false], ["?lang=fr-CA", [183, 487], false], ["?lang=pt-BR", [183, 487], false], ["?lang=vi&theme=dark", [183, 487], false],
];
for (const [rest, pair, right] of ASKED) {
  survives(GROUP, `a slow module, and the address "${rest}"`, "No wrong pair and no wrong language, and nothing moves when the widget takes over.", async () => {
    const release = await wait(rest);
    const { picked, words } = await seen();
    assert.deepEqual(picked, pair);
    assert.equal(words.some((one) => one.includes("SIP 183")), right);
    if (/lang=/.test(rest)) assert.deepEqual(words, []);
    release();
    await page.card.shows(...pair);
    assert.ok((await shifted()) <= 0.02, `layout shift ${await shifted()}`);
  });
}

survives(GROUP, "codes are chosen before the widget is up", "The choice stands in the address, and is answered when the widget is up.", async () => {
  const release = await wait();
  await choose("a", 486);
  await choose("b", 603);
  assert.deepEqual((await seen()).words.filter((one) => one.includes("SIP")), [], "the card of another pair is gone");
  assert.equal((await page.address()).search, "?a=486&b=603");
  release();
  await page.agrees(486, 603);
  await browser.until("the focus where it was", () => inside((root) => root.activeElement?.name === "b"));
});

survives(GROUP, "a code is chosen before any script of the page is there", "The choice is kept, and answered when the widget is up.", async () => {
  const scripts = ["waiting.js", "page.js", "sip-compare.js"].map((name) => server.hold(name));
  // In a frame: the driver waits until a page has loaded.
  await browser.visit(server.page("/around.html", "<!doctype html><title>Around</title>"));
  await browser.run(() => { document.body.append(Object.assign(document.createElement("iframe"), { src: "./" })); });
  const framed = (script) => browser.run(`return (${script})(document.querySelector("iframe").contentDocument.querySelector("sip-compare")?.shadowRoot)`);
  await browser.until("what stands in the HTML", () => framed((root) => Boolean(root?.querySelector(".waiting select[name=b]"))));
  await framed((root) => { Object.assign(root.querySelector("select[name=a]"), { value: 486 }).focus(); });
  scripts.forEach((release) => release());
  await browser.until("the card", () => framed((root) => !root.querySelector(".waiting") && /486.*487/.test(root.querySelector(".title")?.textContent)));
  assert.equal(await browser.run(() => document.querySelector("iframe").contentWindow.location.search), "?a=486&b=487");
  await browser.until("the focus where it was", () => framed((root) => root.activeElement?.name === "a"));
});

survives(GROUP, "a language is chosen before the widget is up", "The widget speaks it.", async () => {
  const release = await wait("?a=404&b=604");
  await choose("lang", "fr");
  release();
  await page.agrees(404, 604);
  assert.equal(await browser.run(() => document.documentElement.lang), "fr");
});

survives(GROUP, "the module of the hosted page is missing", "The plain comparison takes the place of the first card, with what was chosen.", async () => {
  const release = await wait();
  await choose("a", 486);
  server.replace(MODULE, { status: 404, body: "not found" });
  release();
  const plain = () => inside((root) => [...root.querySelectorAll(".plain [data-code]")].filter((one) => one.checkVisibility()).map((one) => Number(one.dataset.code)));
  await browser.until("the plain comparison", async () => (await plain()).length === 2);
  assert.deepEqual((await plain()).sort(), [486, 487]);
  assert.equal(await inside((root) => Boolean(root.querySelector(".waiting"))), false);
});

survives(GROUP, "the loader of the hosted page is missing", "The way to the plain comparison.", async () => {
  server.replace("sip-compare.js", { status: 404, body: "not found" });
  await page.visit("?a=404&b=604");
  await browser.until("the way", () => browser.run(() => document.querySelector("sip-compare a").checkVisibility()));
});

survives(GROUP, "a policy that permits nothing inline on the hosted page", "The widget, a moment later; no card without looks stays.", async () => {
  const html = await readFile(new URL("../../dist/index.html", import.meta.url));
  server.replace("index.html", { body: html, headers: { "content-type": "text/html", "content-security-policy": STRICT } });
  const release = server.hold(MODULE);
  await page.visit("?a=404&b=604");
  // At once: after eight seconds the plain comparison would take its place.
  assert.equal(await inside((root) => Boolean(root.querySelector(".waiting"))), false, "a card without looks");
  release();
  await page.card.shows(404, 604);
});

survives(GROUP, "a script of somebody else fails on the hosted page once the widget is up", "The card as it was.", async () => {
  await page.visit("?a=404&b=604");
  await page.card.shows(404, 604);
  await browser.run(() => new Promise((failed) => document.body.append(Object.assign(document.createElement("script"), { src: "/nowhere.js", onerror: failed }))));
  await page.card.shows(404, 604);
});

survives(GROUP, "scripts are off on the hosted page", "The first card, with the way to the plain comparison.", async () => {
  await browser.scripts(false);
  try {
    await page.visit("?a=404&b=604");
    const source = await browser.driver.findElement({ css: "sip-compare a" });
    assert.equal(await source.isDisplayed(), true);
    const root = await (await browser.driver.findElement({ css: "sip-compare" })).getShadowRoot();
    assert.match(await (await root.findElement({ css: ".title" })).getText(), /183.*487/);
    assert.equal(await (await root.findElement({ css: "select" })).isDisplayed(), false, "nothing would answer");
  } finally {
    await browser.scripts(true);
  }
});
