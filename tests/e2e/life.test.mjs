// The life of an element on a stranger's page: moved, removed, added again, and all that while it loads.
import { strict as assert } from "node:assert";
import { afterEach, test } from "node:test";

import { host, seen } from "./harness/hosts.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { heard, listen, widget } from "./harness/widget.mjs";

afterEach(async () => {
  assert.deepEqual((await seen(browser)).failures, [], "uncaught in the page");
  assert.deepEqual(await browser.troubles(), [], "the console");
});

const visit = (body) => browser.visit(server.page("/host.html", host(body)));

/** Opens a page with an element on which a reader has chosen 503 and 604. */
async function chosen() {
  await visit(`<section id="here"><sip-compare a="404" b="604"></sip-compare></section><section id="there"></section>`);
  await card.shows(404, 604);
  await card.pick("a", 503);
  await card.shows(503, 604);
}

/** The widget answers to a choice, and tells it once. */
async function works() {
  await listen(browser);
  await card.pick("b", 486);
  await card.shows(503, 486);
  assert.deepEqual((await heard(browser)).map(({ detail }) => detail), [{ a: 503, b: 486 }]);
}

test("a moved element keeps its choice and its very widget", async () => {
  await chosen();
  await browser.run(() => {
    const element = document.querySelector("sip-compare");
    element.shadowRoot.querySelector(".widget").stillTheSame = true;
    document.querySelector("#there").append(element);
  });
  await card.shows(503, 604);
  await works();
  const kept = await browser.run(() => document.querySelector("#there > sip-compare").shadowRoot.querySelector(".widget").stillTheSame);
  assert.equal(kept, true);
  assert.equal((await seen(browser)).ready, 1);
});

test("a removed element lets go of its widget, and has its choice when it is added again", async () => {
  await chosen();
  await browser.run(() => {
    window.element = document.querySelector("sip-compare");
    window.element.remove();
  });
  assert.equal(await browser.run(() => window.element.shadowRoot.innerHTML), "<slot></slot>", "nothing but the place of what stands inside");
  await browser.run(() => window.element.setAttribute("lang", "en")); // nobody is there to hear it
  await browser.run(() => document.querySelector("#there").append(window.element));
  await card.shows(503, 604);
  await works();
  assert.equal(server.count(".wasm"), 1);
});

test("removing and adding many times ends with one working widget", async () => {
  await chosen();
  await browser.run(async () => {
    const element = document.querySelector("sip-compare");
    for (let turn = 0; turn < 20; turn++) {
      element.remove();
      if (turn % 2) await Promise.resolve(); // with and without the time to let go
      document.querySelector("#here").append(element);
    }
  });
  await card.shows(503, 604);
  await works();
  assert.equal(await browser.run(() => document.querySelector("sip-compare").shadowRoot.childElementCount), 1);
});

test("an element removed while the module loads stays empty and harmless", async () => {
  const release = server.hold(".wasm");
  await visit(`<sip-compare id="leaves"></sip-compare><sip-compare id="stays" a="404" b="604"></sip-compare>`);
  await browser.until("the request", () => server.count(".wasm") === 1);
  await browser.run(() => {
    window.left = document.querySelector("#leaves");
    window.left.remove();
  });
  release();
  await widget(browser, "#stays").shows(404, 604);
  assert.equal(await browser.run(() => window.left.shadowRoot), null);
  assert.equal((await seen(browser)).ready, 1);
  await browser.run(() => document.body.prepend(window.left)); // in the window: an element far below waits
  await widget(browser, "#leaves").shows(183, 487);
});

test("an element removed and added while the module loads is mounted once", async () => {
  const release = server.hold(".wasm");
  await visit(`<section id="here"></section><sip-compare a="404" b="604"></sip-compare>`);
  await browser.until("the request", () => server.count(".wasm") === 1);
  await browser.run(() => {
    const element = document.querySelector("sip-compare");
    element.remove();
    document.querySelector("#here").append(element);
  });
  release();
  await card.shows(404, 604);
  assert.equal((await seen(browser)).ready, 1);
  assert.equal(await browser.run(() => document.querySelector("sip-compare").shadowRoot.childElementCount), 1);
});
