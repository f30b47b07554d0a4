// The words of a language stand beside the module: one is loaded, the others when they are wanted, each once.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import { host, seen } from "./harness/hosts.mjs";
import { file } from "./harness/module.mjs";
import { survives } from "./harness/reliability.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { widget } from "./harness/widget.mjs";

const GROUP = "No wasm, no script, no luck";
const [head] = JSON.parse(await file("words.en.json")); // what the words of this release begin with
const page = (body, path = "/host.html") => browser.visit(server.page(path, host(body)));
const asked = () => server.requests.map((path) => path.match(/words\.(.+)\.json$/)?.[1]).filter(Boolean);
const label = () => card.text(".picker-a .picker-label");

test("one language is loaded, that of the reader", async () => {
  await page(`<sip-compare a="486" b="603"></sip-compare>`);
  await card.shows(486, 603);
  assert.deepEqual(asked(), ["en"]);
});

test("the words come with the module, not after it", async () => {
  const release = server.hold("sip_compare_bg.wasm");
  await page(`<section lang="fr"><sip-compare a="486" b="603"></sip-compare></section>`);
  await browser.until("the words", async () => asked().length === 1);
  assert.deepEqual(asked(), ["fr"]);
  release();
  await card.shows(486, 603);
  assert.equal(await label(), "Premier code");
  assert.deepEqual(asked(), ["fr"]);
});

test("another language is loaded when it is first shown, once for every element", async () => {
  await page(`<sip-compare id="one" a="486" b="603" loading="eager"></sip-compare><sip-compare id="two" a="404" b="480" loading="eager"></sip-compare>`);
  await widget(browser, "#two").shows(404, 480);
  await browser.run(() => {
    for (const one of document.querySelectorAll("sip-compare")) one.lang = "vi";
  });
  await browser.until("Vietnamese", async () => (await widget(browser, "#two").text(".picker-a .picker-label")) === "Mã thứ nhất");
  await browser.until("Vietnamese", async () => (await widget(browser, "#one").text(".picker-a .picker-label")) === "Mã thứ nhất");
  await browser.run(() => (document.querySelector("#one").lang = "en"));
  await browser.until("English", async () => (await widget(browser, "#one").text(".picker-a .picker-label")) === "First code");
  assert.deepEqual(asked().sort(), ["en", "vi"]);
});

test("where the reader may choose the language, all are there before it is chosen", async () => {
  await page(`<sip-compare a="486" b="603" language-picker></sip-compare>`);
  await card.shows(486, 603);
  await browser.until("all", async () => asked().length === 4);
  assert.equal(asked()[0], "en", "what is shown comes first");
  const before = server.requests.length;
  await (await card.find("select[name=lang] option[value=fr]")).click();
  await browser.until("French", async () => (await label()) === "Premier code");
  assert.equal(server.requests.length, before, "nothing is asked for");
});

for (const [what, answer, told] of [
  ["not there", { status: 404, body: "not found" }, "words of"],
  ["a web page", { body: "<!doctype html><title>Sign in</title>", headers: { "content-type": "text/html" } }, "words of"],
  ["of another version", { body: JSON.stringify(["sip-compare 0.0.9 en 2", "a", "b"]) }, "a file of words begins with `sip-compare "],
  ["of another catalogue", { body: JSON.stringify(["sip-compare 0.1.0 0123456789abcdef en 2", "a", "b"]) }, "a file of words begins with `sip-compare "],
  ["cut off", { body: JSON.stringify([head, "a"]) }, "lines, this file has 1"],
]) {
  survives(GROUP, `words of a language that are ${what}`, "What stands inside stays; the console says why, and a later element tries again.", async () => {
    await browser.console();
    server.replace("words.en.json", answer);
    await page(`<sip-compare id="one" a="486" b="603"><p id="held">a link</p></sip-compare>`);
    const lines = await browser.until("the console", async () => {
      const found = (await seen(browser)).errors;
      return found.length > 0 && found;
    });
    assert.equal(lines.length, 1, lines.join("\n"));
    assert.ok(lines[0].startsWith("sip-compare:") && lines[0].includes(told), lines[0]);
    assert.equal(await browser.run(() => document.querySelector("#held").checkVisibility()), true);
    assert.deepEqual((await seen(browser)).failures, [], "no unhandled rejection");
    server.reset();
    await browser.run(() => document.body.insertAdjacentHTML("beforeend", `<sip-compare id="two" a="404" b="480" loading="eager"></sip-compare>`));
    await widget(browser, "#two").shows(404, 480);
  });
}

survives(GROUP, "another language cannot be loaded", "The language on show stays.", async () => {
  await page(`<sip-compare a="486" b="603"></sip-compare>`);
  await card.shows(486, 603);
  server.replace("words.fr.json", { status: 503, body: "later" });
  await browser.run(() => (document.querySelector("sip-compare").lang = "fr"));
  await browser.until("the console", async () => (await seen(browser)).errors.length === 1);
  assert.equal(await label(), "First code");
  await browser.run(() => (document.querySelector("sip-compare").b = "404"));
  await card.shows(486, 404);
  assert.equal((await seen(browser)).errors.length, 1, "told once");
  assert.equal(asked().filter((tag) => tag === "fr").length, 1, "and asked for once");
  server.reset();
  await browser.run(() => (document.querySelector("sip-compare").lang = "fr-CA"));
  await browser.until("French", async () => (await label()) === "Premier code");
});
