// Before the widget is up, and when it never comes: what stands inside the element is what one reads.
import { strict as assert } from "node:assert";
import { afterEach, test } from "node:test";

import { By } from "selenium-webdriver";

import { host, seen } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const GROUP = "Before the widget is up";
const INSIDE = `<sip-compare a="404" b="604"><a id="light" href="#elsewhere">Compare 404 and 604</a></sip-compare>`;

afterEach(() => browser.console()); // the next test starts with an empty one

const visit = (body, options) => browser.visit(server.page("/host.html", host(body, options)));
const lightIsShown = async () => (await browser.driver.findElement(By.id("light"))).isDisplayed();
const ourErrors = async () => (await seen(browser)).errors.filter((message) => message.startsWith("sip-compare:"));

survives(GROUP, "a slow module", "What stands inside the element until the widget is up.", async () => {
  const release = server.hold(".wasm");
  await visit(INSIDE);
  await browser.until("the request", () => server.count(".wasm") === 1);
  assert.equal(await lightIsShown(), true);
  assert.equal(await browser.run(() => document.querySelector("sip-compare").shadowRoot), null);
  release();
  await card.shows(404, 604);
  assert.equal(await lightIsShown(), false);
  assert.deepEqual(await browser.troubles(), []);
});

// How a module fails to come: not there, a page in its place, cut short.
const FAILURES = {
  "the module is missing": [".wasm", { status: 404, body: "not found" }],
  "a page is served in its place": [".wasm", { status: 200, body: "<!doctype html>", headers: { "content-type": "text/html" } }],
  "the module is cut short": [".wasm", { status: 200, body: Buffer.from("0061736d01000000ff", "hex"), headers: { "content-type": "application/wasm" } }],
  "the glue is missing": ["sip_compare.js", { status: 404, body: "not found" }],
  "the glue is no script": ["sip_compare.js", { status: 200, body: "<!doctype html>", headers: { "content-type": "text/html" } }],
};

for (const [name, [file, answer]] of Object.entries(FAILURES)) {
  survives(GROUP, `${name}, and the host goes on with the element`, "What stands inside stays; the console says why, and nothing is uncaught.", async () => {
    server.replace(file, answer);
    await visit(INSIDE);
    await browser.until("the message", async () => (await ourErrors()).length > 0);
    assert.equal(await lightIsShown(), true);
    // The host can go on with the element as if nothing were wrong.
    await browser.run(() => {
      const element = document.querySelector("sip-compare");
      element.a = "486";
      element.remove();
      document.body.append(element);
    });
    assert.equal(await lightIsShown(), true);
    assert.equal(await browser.run(() => document.querySelector("sip-compare").heading), "");

    const [message] = await ourErrors();
    assert.match(message, /^sip-compare: the module could not be loaded; the plain comparison is shown instead\./);
    assert.deepEqual((await seen(browser)).failures, [], "uncaught in the page");
  });
}

survives(GROUP, "the module is missing, on the console", "One line for the element, not more.", async () => {
  server.replace(".wasm", { status: 404, body: "not found" });
  await visit(INSIDE);
  await browser.until("the message", async () => (await ourErrors()).length > 0);
  assert.equal((await ourErrors()).length, 1);
  assert.deepEqual((await seen(browser)).failures, []);
});

test("the monitor of these tests does see what is uncaught", async () => {
  await visit(INSIDE);
  await card.shows(404, 604);
  await browser.run(() => {
    const script = document.createElement("script"); // what the driver runs itself is not monitored
    script.textContent = `Promise.reject(new Error("on purpose"))`;
    document.body.append(script);
  });
  await browser.until("the rejection", async () => (await seen(browser)).failures.length > 0);
  assert.deepEqual((await seen(browser)).failures, ["Error: on purpose"]);
});
