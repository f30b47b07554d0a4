// What the page does not do: ask for anything after loading, write to the console, store anything.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";

import { open } from "./harness/browser.mjs";
import { hosted } from "./harness/hosted.mjs";
import { survives } from "./harness/reliability.mjs";
import { serve } from "./harness/server.mjs";

const GROUP = "Nothing asked for, nothing kept";
let server, browser, page;
before(async () => {
  server = await serve();
  browser = await open();
  page = hosted(browser, server);
  await page.visit("?a=404&b=604");
  await page.agrees(404, 604);
});
after(() => Promise.all([browser?.close(), server?.close()]));

// The browser asks for the icon when it likes.
const asked = () => server.requests.filter((path) => !path.endsWith("icon.svg"));

survives(GROUP, "the hosted page is opened", "The card; nothing is requested from elsewhere.", async () => {
  const loaded = await browser.run(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.ok(loaded.length > 0);
  for (const address of loaded) assert.equal(new URL(address).origin, server.origin);
});

survives(GROUP, "the hosted page is opened, with a module to wait for", "The card; each file is requested once.", () => {
  const requests = asked();
  assert.deepEqual(requests.filter((path, place) => requests.indexOf(path) !== place), []);
  assert.equal(server.count("sip_compare_bg.wasm"), 1, "the script inside the page and the loader share one request");
});

survives(GROUP, "codes are chosen, swapped and gone back to", "Each card at once: nothing is requested.", async () => {
  const before = asked();
  for (const code of [100, 302, 503, 607]) {
    await page.card.pick("a", code);
    await page.agrees(code, 604);
  }
  await page.card.swap();
  await page.agrees(604, 607);
  await (await page.card.find(".shared .toggle")).click();
  assert.equal(await (await page.card.find(".shared table")).isDisplayed(), true);
  await browser.back();
  await page.agrees(607, 604);
  assert.deepEqual(asked(), before);
});

survives(GROUP, "the widget has been used", "Nothing is stored: no cookie, storage, database, cache or worker.", async () => {
  assert.deepEqual(await browser.driver.manage().getCookies(), []);
  const stored = await browser.run(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(stored, { local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});

// Last: the console holds what all the steps above have written.
test("the console stays empty", async () => {
  assert.deepEqual(await browser.console(), []);
});
