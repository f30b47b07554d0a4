// Pages whose content other people write: names that hide what a document has, addresses that are none, values that throw.
import { strict as assert } from "node:assert";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { host, LINE, seen } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { inside, tool } from "./harness/states.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const GROUP = "Hostile input";
const ONE = `<sip-compare id="one" a="486" b="603" loading="eager"></sip-compare>`;
const visit = (body, options) => browser.visit(server.page("/host.html", host(body, options)));

async function works() {
  await card.shows(486, 603);
  await card.pick("b", 404);
  await card.shows(486, 404);
  assert.deepEqual((await seen(browser)).failures, [], "uncaught in the page");
}

survives(GROUP, "links on the page whose addresses cannot be read", "Links and markers beside them become the element all the same.", async () => {
  const broken = ["http://[?", "http://?a=1", "https://%zz/?", "http://a:b:c/?x", "//[::?"];
  await visit(`${broken.map((address) => `<p><a href="${address}">x</a></p>`).join("")}
    <svg><a href="?a=1"><text>x</text></a></svg><form data-sip-compare data-a="500"><input name="getAttribute"><input name="childNodes"></form>
    <div data-sip-compare data-a="486" data-b="603" data-loading="eager"></div>`);
  await works();
  await browser.run(() => {
    document.body.insertAdjacentHTML("beforeend", `<p><a href="http://[?">x</a></p><p id="late" data-sip-compare data-loading="eager"></p>`);
  });
  await browser.until("the later one", () => browser.run(() => !!document.querySelector("#late sip-compare")));
  assert.deepEqual((await seen(browser)).failures, [], "uncaught in the page");
  return broken.length + 3;
});

survives(GROUP, "twenty thousand links with a question mark in one block", "The card at once: the block is not read again for each of them.", async () => {
  const counting = `<script>
    window.blockRead = 0;
    const { get, set } = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
    Object.defineProperty(Node.prototype, "textContent", { set, get() { window.blockRead += this.localName === "pre"; return get.call(this); } });
  </script>`;
  await visit(`<pre>${`<a href="/list?x">a file of this folder</a> 2026-11-21 00:00 1234\n`.repeat(20_000)}</pre>${ONE}`, { head: counting });
  await works();
  assert.ok((await browser.run(() => window.blockRead)) <= 1);
  return 20_000;
});

survives(GROUP, "a folder dropped where a trace goes", "A sentence that nothing was found; the next trace is read.", async () => {
  await visit(ONE);
  await card.shows(486, 603);
  await tool(browser, 1);
  const { x, y } = await browser.until("the field", () => inside(browser, (root) => {
    const field = root.querySelector(".trace textarea");
    field?.scrollIntoView({ block: "center" });
    const box = field?.getBoundingClientRect();
    return box && { x: box.x + 20, y: box.y + 20 };
  }));
  const data = { items: [], files: [resolve(fileURLToPath(import.meta.url), "..")], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) await browser.driver.sendDevToolsCommand("Input.dispatchDragEvent", { type, x, y, data });
  await browser.until("the sentence", async () => (await card.text(".trace .notice")) === "No SIP response code was found in this text.");
  await inside(browser, (root) => {
    for (const type of ["paste", "drop", "change"]) root.querySelector(".trace textarea").dispatchEvent(new Event(type, { bubbles: true }));
  });
  await inside(browser, (root) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "SIP/2.0 404 Not Found");
    root.querySelector(".trace textarea").dispatchEvent(new ClipboardEvent("paste", { bubbles: true, clipboardData }));
  });
  await browser.until("the code", async () => (await card.text(".found strong")) === "404 Not Found");
  await works();
  return 4;
});
