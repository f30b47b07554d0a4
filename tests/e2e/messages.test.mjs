// Who may send `sip-compare-options`: the page around the framed hosted page, and nobody else; and what it may send.
import { strict as assert } from "node:assert";
import { after, afterEach, before } from "node:test";

import { open } from "./harness/browser.mjs";
import { listen, silent } from "./harness/canary.mjs";
import { needs } from "./harness/cannot.mjs";
import { host } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

const GROUP = "Hostile input";
const IGNORED = "The card stays as it is; the page around it is still heard.";
const HOSTED = "/sip/?a=486&b=603";
const CHANGE = { type: "sip-compare-options", a: 404, b: 604, lang: "fr", theme: "dark" };

let server, stranger, browser;
before(async () => {
  server = await serve({ mount: "/sip/" });
  stranger = await serve();
  browser = await open();
  await listen(browser);
});
afterEach(() => browser.driver.switchTo().defaultContent());
after(() => Promise.all([browser?.close(), server?.close(), stranger?.close()]));

const frame = `<iframe id="hosted" title="SIP" width="900" height="600" src="${HOSTED}"></iframe>`;
const page = (body) => server.page("/around.html", host(body, { line: "", monitor: "" }));

/** In the hosted page, in its frame. */
async function within(steps) {
  await browser.driver.switchTo().frame(await browser.run(() => document.querySelector("#hosted")));
  const result = await steps(widget(browser));
  await browser.driver.switchTo().defaultContent();
  return result;
}

/** A message of the page around is heard; whatever came before it was not, since messages come in order. */
async function heardOnly() {
  await browser.run(() => document.querySelector("#hosted").contentWindow.postMessage({ type: "sip-compare-options", b: 600 }, "*"));
  await within(async (card) => {
    await card.shows(486, 600);
    assert.deepEqual(await card.notices(), []);
    assert.equal(await browser.run(() => location.search), "?a=486&b=600");
    assert.equal(await browser.run(() => document.documentElement.getAttribute("theme")), "auto");
    await silent(browser);
  });
}

// Every way of one window to another, and what stands there: it sends the message and says so.
const send = (target) => `<script>
  (${target}).postMessage(${JSON.stringify(CHANGE)}, "*");
  top.postMessage("sent", "*");
</script>`;
const SENT = `<script>addEventListener("message", ({ data }) => (window.sent ||= data === "sent"))</script>`;
const sent = () => browser.until("the message", () => browser.run(() => window.sent));

for (const [kind, of] of [["of the same origin", () => server], ["of another origin", () => stranger]]) {
  survives(GROUP, `options from a frame beside the hosted page, ${kind}`, IGNORED, async () => {
    await browser.visit(page(frame + SENT));
    await within((card) => card.shows(486, 603));
    const address = of().page("/beside.html", host(send("parent[0]"), { line: "", monitor: "" }));
    await browser.run((address) => {
      const beside = canary.bring(document.createElement("iframe"));
      beside.src = address;
      document.body.append(beside);
    }, address);
    await sent();
    await heardOnly();
  });

  survives(GROUP, `options from a frame inside the hosted page, ${kind}`, IGNORED, async () => {
    await browser.visit(page(frame + SENT));
    await within((card) => card.shows(486, 603));
    const address = of().page("/inside.html", host(send("parent"), { line: "", monitor: "" }));
    await within(() => browser.run((address) => {
      const inside = canary.bring(document.createElement("iframe"));
      inside.src = address;
      document.body.append(inside);
    }, address));
    await sent();
    await heardOnly();
  });
}

survives(GROUP, "options from the hosted page itself, framed", IGNORED, async () => {
  await browser.visit(page(frame));
  await within(async (card) => {
    await card.shows(486, 603);
    await browser.run((change) => {
      postMessage(change, "*");
      dispatchEvent(new MessageEvent("message", { data: change }));
      dispatchEvent(new MessageEvent("message", { data: change, source: window }));
    }, CHANGE);
  });
  await heardOnly();
  return 3;
});

survives(GROUP, "options for the hosted page that is not framed, from itself, its opener and a window it opened", "The card stays as it is.", async () => {
  await browser.visit(page(SENT));
  const { driver } = browser;
  const around = await driver.getWindowHandle();
  await driver.switchTo().newWindow("tab");
  await listen(browser);
  await browser.visit(server.origin + HOSTED);
  await widget(browser).shows(486, 603);
  await browser.run((change) => {
    postMessage(change, "*");
    dispatchEvent(new MessageEvent("message", { data: change, source: window }));
    dispatchEvent(new MessageEvent("message", { data: change, source: null }));
    const channel = new MessageChannel();
    dispatchEvent(new MessageEvent("message", { data: change, source: channel.port1 }));
  }, CHANGE);
  // A link may open the page with an opener, and the other way round.
  const address = server.page("/opened.html", host(send("opener"), { line: "", monitor: "" }).replace("top.postMessage", "opener.postMessage"));
  await browser.run((address) => {
    window.opened = false;
    addEventListener("message", ({ data }) => (window.opened ||= data === "sent"));
    const link = canary.bring(document.createElement("a"));
    Object.assign(link, { href: address, target: "_blank", rel: "opener" });
    document.body.append(link);
    link.click();
  }, address);
  await browser.until("the message", () => browser.run(() => window.opened));
  await widget(browser).shows(486, 603);
  await widget(browser).pick("b", 600); // a turn later: it would have been heard by now
  await widget(browser).shows(486, 600);
  assert.deepEqual(await widget(browser).notices(), []);
  await silent(browser);
  const mine = await driver.getWindowHandle();
  for (const handle of await driver.getAllWindowHandles()) {
    if (handle === around || handle === mine) continue;
    await driver.switchTo().window(handle);
    await driver.close();
  }
  await driver.switchTo().window(mine);
  await driver.close();
  await driver.switchTo().window(around);
  return 5;
}, needs("windows that a page opens"));

survives(GROUP, "an opener that sends options to the hosted page it opened", "The card stays as it is.", async () => {
  await browser.visit(page(`<a id="way" href="${HOSTED}" target="popup" rel="opener">SIP</a>`));
  const { driver } = browser;
  const around = await driver.getWindowHandle();
  await browser.run(() => document.querySelector("#way").click());
  await browser.until("the window", async () => (await driver.getAllWindowHandles()).length === 2);
  const popup = (await driver.getAllWindowHandles()).find((handle) => handle !== around);
  await driver.switchTo().window(popup);
  await widget(browser).shows(486, 603);
  await browser.run(() => {
    window.came = 0;
    addEventListener("message", () => window.came++);
    opener.popup = window;
  });
  await driver.switchTo().window(around);
  await browser.run((change) => window.popup.postMessage(change, "*"), CHANGE);
  await driver.switchTo().window(popup);
  await browser.until("the message", () => browser.run(() => window.came > 0));
  await widget(browser).pick("b", 600);
  await widget(browser).shows(486, 600);
  assert.deepEqual(await widget(browser).notices(), []);
  await driver.close();
  await driver.switchTo().window(around);
}, needs("windows that a page opens"));

// What the page around may send by mistake; made in the page, since much of it is no JSON.
const STRANGE = `[
  null, undefined, 0, NaN, -0, Infinity, 10n, true, "", "sip-compare-options", [], {}, new Date(NaN), /x/g, new Map([["type", "sip-compare-options"]]), new ArrayBuffer(8),
  new Error("sip-compare-options"), new Blob(["x"]), { type: null }, { type: ["sip-compare-options"] }, { type: new String("sip-compare-options"), a: 404 },
  ...[null, undefined, NaN, -0, 1e309, -Infinity, 2 ** 53, 486.5, 404n, true, [404], { toString: 1 }, new Date(0), new String("404"), "", " ", "\\0", "\\ud800", "\\udfff\\ud800",
    "\\u202e404", "404\\n", "\\r\\n\\r\\n", "&b=1#x?", "%", "%00%ff", "../..", "__proto__", "x".repeat(1 << 16), "x".repeat(3 << 20), "😀".repeat(1 << 18)]
    .flatMap((value) => ["a", "b", "lang", "theme", "embed", "hash", "__proto__", "constructor"].map((name) => ({ type: "sip-compare-options", [name]: value }))),
  Object.assign(Object.create(null), { type: "sip-compare-options", a: "486" }),
  (() => { const cycle = { type: "sip-compare-options", a: "486" }; cycle.b = cycle; return cycle; })(),
  (() => { let deep = {}; for (let depth = 0; depth < 1000; depth++) deep = { deep }; return { type: "sip-compare-options", a: deep }; })(),
]`;

survives(GROUP, "messages of wrong types, lengths and letters from the page around", "A card at all times; what is a code is shown, what is none is named in a short sentence.", async () => {
  await browser.visit(page(frame));
  await within((card) => card.shows(486, 603));
  const tried = await browser.run(`
    const inside = document.querySelector("#hosted").contentWindow;
    const all = ${STRANGE};
    for (const one of all) inside.postMessage(one, "*");
    return all.length;`);
  await browser.run(() => {
    const inside = document.querySelector("#hosted").contentWindow;
    for (const options of [{ a: 486, b: 603 }, { lang: "en", theme: "light" }]) inside.postMessage({ type: "sip-compare-options", ...options }, "*");
  });
  await within(async (card) => {
    await card.shows(486, 603);
    await browser.until("the language", async () => (await card.text(".picker-a .picker-label")) === "First code");
    assert.deepEqual(await card.notices(), []);
    const kept = await browser.run(() => {
      const element = document.querySelector("sip-compare");
      return { embed: document.documentElement.hasAttribute("data-embed"), hash: location.hash, names: element.getAttributeNames(), length: location.href.length };
    });
    assert.deepEqual([kept.embed, kept.hash], [false, ""], "what a message may not change");
    assert.ok(kept.length < 1000, `${kept.length} letters in the address`);
    assert.deepEqual(kept.names.filter((name) => !["a", "b", "lang", "theme", "loading", "language-picker"].includes(name)), []);
    await card.pick("b", 404);
    await card.shows(486, 404);
    await silent(browser);
  });
  return tried;
});
