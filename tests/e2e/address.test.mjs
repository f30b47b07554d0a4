// The hosted page and its address: deep links, choosing, back and forward, reload.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import { browser, page, server } from "./harness/ours.mjs";
import { serve } from "./harness/server.mjs";
import { heard, listen } from "./harness/widget.mjs";

/** Chooses 486, then 600, then swaps; each step is one entry of the history. */
async function chooseThree() {
  const { card, agrees } = page;
  await card.pick("a", 486);
  await agrees(486, 604);
  await card.pick("b", 600);
  await agrees(486, 600);
  await card.swap();
  await agrees(600, 486);
}

test("a deep link shows its pair and names the page", async () => {
  await page.visit("?a=404&b=604");
  await page.agrees(404, 604);
  assert.equal(await page.title(), "SIP 404 Not Found vs 604 Does Not Exist Anywhere");
  assert.deepEqual(await page.card.notices(), []);
});

// A default that the other side has already gives way to the other default.
const DEFAULTS = [["", 183, 487], ["?a=404", 404, 487], ["?b=404", 183, 404], ["?a=487", 487, 183], ["?b=183", 487, 183]];
for (const [query, a, b] of DEFAULTS) {
  test(`a side that is not named gets a default: "${query}"`, async () => {
    await page.visit(query);
    await page.card.shows(a, b);
    assert.deepEqual(await page.card.notices(), []);
    assert.equal((await page.address()).search, query, "looking changes no address");
  });
}

test("choosing changes address and title", async () => {
  await page.visit("?a=404&b=604");
  await page.agrees(404, 604);
  await chooseThree();
});

test("choosing on the bare page writes both codes into the address", async () => {
  await page.visit();
  await page.card.shows(183, 487);
  await page.card.pick("b", 486);
  await page.agrees(183, 486);
});

test("back and forward walk through what was chosen, and tell nobody", async () => {
  const { agrees } = page;
  await page.visit("?a=404&b=604");
  await agrees(404, 604);
  await chooseThree();
  await listen(browser);
  await browser.back();
  await agrees(486, 600);
  await browser.back();
  await agrees(486, 604);
  await browser.back();
  await agrees(404, 604);
  await browser.forward();
  await agrees(486, 604);
  await browser.forward();
  await agrees(486, 600);
  assert.deepEqual(await heard(browser), []);
});

test("choosing after going back starts a new branch", async () => {
  await page.visit("?a=404&b=604");
  await page.agrees(404, 604);
  await page.card.pick("a", 486);
  await page.agrees(486, 604);
  await browser.back();
  await page.agrees(404, 604);
  await page.card.pick("a", 503);
  await page.agrees(503, 604);
  await browser.back();
  await page.agrees(404, 604);
});

test("back to the bare address shows the default again", async () => {
  await page.visit();
  await page.card.shows(183, 487);
  await page.card.pick("a", 404);
  await page.agrees(404, 487);
  await browser.back();
  await page.card.shows(183, 487);
  assert.equal((await page.address()).search, "");
  assert.equal(await page.title(), await page.card.text(".title"));
});

test("reload keeps what was chosen", async () => {
  await page.visit("?a=404&b=604");
  await page.agrees(404, 604);
  await page.card.pick("a", 486);
  await page.agrees(486, 604);
  await browser.driver.navigate().refresh();
  await page.agrees(486, 604);
});

test("other parameters and the hash survive", async () => {
  await page.visit("?utm=x%26y&a=404&b=604&flag#part-2");
  await page.agrees(404, 604);
  await page.card.pick("a", 486);
  await page.agrees(486, 604);
  const { searchParams, hash } = await page.address();
  assert.deepEqual([searchParams.get("utm"), searchParams.get("flag"), hash], ["x&y", "", "#part-2"]);
});

for (const late of ["page.js", "sip-compare.js"]) {
  test(`a deep link shows its pair alone, however late ${late} arrives`, async () => {
    const release = server.hold(late);
    const visit = page.visit("?a=404&b=604&lang=fr"); // ends when the deferred scripts have run
    await browser.until(`the server is asked for ${late}`, () => server.count(late) > 0);
    release();
    await visit;
    await page.card.shows(404, 604);
    const first = server.requests.find((path) => path.includes("words."));
    assert.match(first, /words\.fr\.json$/, "the element knew its language when it started");
    await page.card.pick("a", 486);
    await page.agrees(486, 604);
    await browser.back();
    await page.card.shows(404, 604);
  });
}

test("the page works in a sub-folder", async () => {
  const below = await serve({ mount: "/tools/sip/" });
  try {
    await browser.visit(`${below.origin}/tools/sip/?a=404&b=604`);
    await page.agrees(404, 604);
    assert.ok(below.requests.every((path) => path.startsWith("/tools/sip/") || path === "/favicon.ico"), `${below.requests}`);
  } finally {
    await below.close();
  }
});
