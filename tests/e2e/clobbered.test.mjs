// Pages whose content other people write: names that hide what a document has, addresses that are none, values that throw.
import { strict as assert } from "node:assert";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { needs } from "./harness/cannot.mjs";
import { host, LINE, MOUNT, seen } from "./harness/hosts.mjs";
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

survives(GROUP, "content of the page that is named like parts of the document", "The card, from its own folder and no other.", async () => {
  // A wiki may keep names: this one would hide document.currentScript, and with it the folder that is loaded from.
  const names = ["currentScript", "host", "defaultView", "baseURI", "languages", "customElements", "navigator"];
  const content = names.map((name) => `<img alt="" name="${name}" id="${name}" src="/canary/sip-compare.js"><form name="${name}"><input name="lang"><input name="host"></form>`);
  const notes = `<script type="application/json">${JSON.stringify({ codes: { 486: { text: "A note", link: "/beside" } } })}</script>`;
  await visit(content.join("") + LINE.replace("async", "") + ONE.replace("></", `>${notes}</`), { line: "" });
  await card.shows(486, 603);
  assert.equal(await (await card.find(".note-link a")).getAttribute("href"), `${server.origin}/beside`);
  // The driver itself asks the document for its window, to click.
  await browser.run(() => document.querySelectorAll("img, form").forEach((one) => one.remove()));
  await works();
  const asked = server.requests.filter((path) => /sip|words/.test(path) && !path.endsWith("/canary/sip-compare.js"));
  assert.ok(asked.length >= 4 && asked.every((path) => path.startsWith("/x/y/z/")), asked.join());
  return names.length * 2;
});

survives(GROUP, "a form around the element with a field that is named lang", "The card in the language of the form.", async () => {
  await visit(`<form lang="fr"><input name="lang" value="vi"><input name="closest">${ONE}</form>`);
  await works();
  assert.equal(await card.text(".picker-a .picker-label"), "Premier code");
});

survives(GROUP, "a browser whose list of languages is missing or strange", "The card in English.", async () => {
  const lists = ["undefined", "null", "[]", "'en-US'", "[null, 7, {}, 'tlh']", "new Set(['x'])"];
  for (const list of lists) {
    const head = `<script>Object.defineProperty(Navigator.prototype, "languages", { get: () => ${list} });</script>`;
    await browser.visit(server.page("/host.html", host(ONE, { head }).replace(`<html lang="en">`, "<html>")));
    await works();
    assert.equal(await card.text(".picker-a .picker-label"), "First code");
  }
  return lists.length;
});

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

survives(GROUP, "values that throw, given before the script is there", "The card, with a sentence about what cannot be read.", async () => {
  await visit(ONE, { line: "" });
  await browser.run(() => {
    const throws = () => { throw new Error("of the page"); };
    Object.assign(document.querySelector("#one"), {
      a: { toString: throws },
      b: Symbol("b"),
      notes: new Proxy({}, { ownKeys: throws, get: throws, getPrototypeOf: throws }),
    });
  });
  await browser.run((src) => { document.head.append(Object.assign(document.createElement("script"), { src })); }, `${MOUNT}sip-compare.js`);
  await card.shows(183, 487);
  assert.equal((await card.notices()).length, 2);
  await browser.run(() => Object.assign(document.querySelector("#one"), { a: 486, b: 603, notes: { codes: { 486: "well" } } }));
  await works();
  assert.deepEqual(await card.texts(".note-text"), ["well"]);
  return 3;
});

// What a page may hand over as notes by mistake or on purpose. The last one goes back into the element while it is read.
const STRANGE = {
  "a proxy that throws": () => new Proxy({}, { ownKeys() { throw new Error("of the page"); } }),
  "a proxy that throws further in": () => ({ codes: { 486: new Proxy({}, { ownKeys() { throw new Error("of the page"); } }) } }),
  "a revoked proxy": () => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return { codes: proxy }; },
  "a getter that throws": () => ({ get codes() { throw new Error("of the page"); } }),
  "a cycle": () => { const one = { codes: {} }; one.codes[486] = one; return one; },
  "a number too large for JSON": () => ({ codes: { 486: 1n } }),
  "a symbol": () => Symbol("notes"),
  "a function": () => () => 1,
  "a nesting without end": () => { let one = "x"; for (let depth = 0; depth < 100_000; depth++) one = { en: one }; return { codes: { 486: one } }; },
  "a getter that changes the element": () => ({ get codes() { document.querySelector("#one").setAttribute("b", "604"); return { 486: "inside" }; } }),
};

for (const [what, make] of Object.entries(STRANGE)) {
  survives(GROUP, `notes that are ${what}`, "The card without the note; the console names the mistake; later notes are shown.", async () => {
    await visit(ONE);
    await card.shows(486, 603);
    await browser.run(`const one = document.querySelector("#one"); one.notes = (${make})(); one.setAttribute("a", "404"); one.setAttribute("b", "603")`);
    await card.shows(404, 603);
    await browser.run(() => {
      const one = document.querySelector("#one");
      one.notes = { codes: { 486: "well" } };
      one.setAttribute("a", "486");
    });
    await browser.until("the note", async () => (await card.text(".note-text")) === "well");
    await works();
  });
}

survives(GROUP, "notes with fifty thousand wrong entries", "The card at once; the console names the first of them and how many there are.", async () => {
  await visit(ONE);
  await card.shows(486, 603);
  await browser.console();
  await browser.run(() => {
    document.querySelector("#one").notes = { codes: Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`${"x".repeat(20)}${at}`, { text: at }])) };
  });
  for (const code of ["404", "480", "486"]) {
    await browser.run((code) => document.querySelector("#one").setAttribute("a", code), code);
    await card.shows(Number(code), 603);
  }
  const told = (await browser.troubles()).map(({ message }) => message);
  assert.ok(told.length > 1 && told.length <= 22, `${told.length} lines in the console`);
  assert.match(told.join("\n"), /and 49980 more/);
  await works();
  return 50_000;
});

survives(GROUP, "values of a megabyte", "The card; sentences and lines of the console stay short.", async () => {
  await visit(ONE);
  await card.shows(486, 603);
  await browser.console();
  await browser.run(() => {
    const long = "x".repeat(1 << 20);
    const one = document.querySelector("#one");
    one.notes = { [long]: 1, vendor: 7, codes: { [long]: long, 486: { link: `javascript:${long}`, text: [long] } } };
    for (const name of ["a", "b", "lang", "theme"]) one.setAttribute(name, long);
  });
  await card.shows(183, 487);
  for (const { message } of await browser.troubles()) assert.ok(message.length < 1000, message.slice(0, 200));
  for (const notice of await card.notices()) assert.ok(notice.length < 200);
  await browser.run(() => {
    const one = document.querySelector("#one");
    for (const [name, value] of Object.entries({ a: "486", b: "603", lang: "en" })) one.setAttribute(name, value);
  });
  await works();
  return 9;
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
    root.querySelector(".trace textarea").dispatchEvent(Object.defineProperty(new ClipboardEvent("paste", { bubbles: true }), "clipboardData", { value: clipboardData }));
  });
  await browser.until("the code", async () => (await card.text(".found strong")) === "404 Not Found");
  await works();
  return 4;
}, needs("a folder that is dropped"));

survives(GROUP, "compare() of the package with values of every kind", "Each is answered or refused with an error, and the next call is answered.", async () => {
  await visit(ONE);
  await card.shows(486, 603);
  const answers = await browser.run(async () => {
    const { compare } = await import("/x/y/z/index.js");
    const values = [NaN, -1, 1e309, 65536 + 486, "486", "x", null, undefined, {}, [], Symbol("x"), 10n, () => 1, { length: 2 ** 31 }, { length: -1 }, ["en"], "x".repeat(1 << 20), "\ud800", new Proxy({}, { get() { throw new Error("of the page"); } })];
    const answers = [];
    for (const value of values) {
      for (const given of [[value, 603, "en"], [486, value, "en"], [486, 603, value]]) {
        answers.push(await compare(...given).then(({ title }) => title.startsWith("SIP "), (why) => why instanceof Error));
        answers.push((await compare(486, 603, "en")).title === "SIP 486 Busy Here vs 603 Decline");
      }
    }
    return answers;
  });
  assert.ok(answers.every(Boolean), answers.map(Number).join(""));
  await works();
  return answers.length / 2;
});
