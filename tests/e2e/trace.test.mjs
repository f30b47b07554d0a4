// A pasted, dropped or opened trace: its responses in order, two of them picked; rubbish is told, megabytes do not freeze.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeEach, test } from "node:test";

import { host, seen } from "./harness/hosts.mjs";
import * as look from "./harness/look.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const sample = (name) => new URL(`../traces/${name}`, import.meta.url);

beforeEach(() => visit());

async function visit(attributes = "") {
  await browser.visit(server.page("/host.html", host(`<main><h1>A page</h1><sip-compare a="100" b="200" ${attributes}></sip-compare></main>`)));
  await card.shows(100, 200);
  await tool(1);
}
const tool = (place) => browser.run((place) => {
  document.querySelector("sip-compare").shadowRoot.querySelectorAll(".tools button")[place].click();
}, place);

/** What a person does with Ctrl+V, or with a file from the desktop. */
const give = (kind, text, name) => browser.run((kind, text, name) => {
  const data = new DataTransfer();
  if (name) data.items.add(new File([text], name));
  else data.setData("text/plain", text);
  const field = document.querySelector("sip-compare").shadowRoot.querySelector(".trace textarea");
  const options = { bubbles: true, cancelable: true, composed: true };
  const event = kind === "paste" ? new ClipboardEvent(kind, options) : new DragEvent(kind, { ...options, dataTransfer: data });
  if (kind === "paste") Object.defineProperty(event, "clipboardData", { value: data }); // Firefox takes no other one than its own
  field.dispatchEvent(event);
}, kind, text, name);
const lines = () => card.texts(".found strong");
const found = () => browser.until("the answer", async () => (await card.texts(".trace-lines")).length === 1 && lines());

test("a pasted dialog is listed in order, and two picks fill the comparison", async () => {
  const before = server.requests.length;
  await give("paste", await readFile(sample("dialog.txt"), "utf8"));
  const all = await found();
  assert.ok(all.length >= 3, all.join());
  for (const line of all) assert.match(line, /^(\d{3} |Q\.850 cause )/);
  const buttons = await card.texts(".found .choice");
  const picked = buttons.findIndex((name) => /^4\d\d as first$/.test(name));
  assert.ok(picked >= 0, buttons.join());
  await browser.run((picked) => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".found .choice")[picked].click(), picked);
  await browser.run(() => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".found .choice")[1].click());
  await card.shows(Number(buttons[picked].slice(0, 3)), Number(buttons[1].slice(0, 3)));
  assert.equal(server.requests.length, before, "nothing leaves the page");
});

for (const name of ["asterisk-pjsip.txt", "freeswitch.txt", "kamailio.txt", "sngrep.txt", "tshark.txt", "wireshark-list.csv", "wireshark-list.txt", "json.txt"]) {
  test(`${name}: dropped as a file, opened as a file and pasted, the same is found`, async () => {
    const text = await readFile(sample(name), "utf8");
    await give("paste", text);
    const pasted = await found();
    assert.ok(pasted.length > 0);
    await tool(1);
    await tool(1);
    await give("drop", text, name);
    assert.deepEqual(await found(), pasted);
    await tool(1);
    await tool(1);
    await (await card.find(".trace-file input")).sendKeys(fileURLToPath(sample(name)));
    assert.deepEqual(await found(), pasted);
  });
}

test("a Reason header alone leads to the codes of its cause, and a cause without one says so", async () => {
  await give("paste", `Reason: Q.850;cause=17;text="User busy"`);
  assert.deepEqual(await found(), ["Q.850 cause 17 User busy"]);
  assert.deepEqual(await card.texts(".found .choice"), ["486 as first", "486 as second"]);
  await give("paste", `Reason: Q.850;cause=16;text="Normal call clearing"`);
  await browser.until("the other", async () => (await lines())[0]?.includes("16"));
  assert.match(await card.text(".found .why"), /No response code comes of this cause\.$/);
});

test("what is typed is read, too; Clear empties it all", async () => {
  await (await card.find(".trace textarea")).click();
  await browser.press("SIP/2.0 486 Busy Here");
  await browser.until("the code", async () => (await lines())[0] === "486 Busy Here");
  await (await card.find(".trace-ways .toggle")).click();
  await browser.until("nothing", async () => (await card.texts(".trace-lines")).length === 0);
  assert.equal(await (await card.find(".trace textarea")).getAttribute("value"), "");
});

for (const [what, text, sentence] of [
  ["prose", "The quick brown fox. 404 bottles of beer.", "No SIP response code was found in this text."],
  ["requests alone", "INVITE sip:bob@example.com SIP/2.0\r\nCSeq: 1 INVITE\r\n\r\n", "This text holds SIP requests, but no response."],
  ["HTTP", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "This text holds HTTP responses, but none of SIP."],
  ["a capture", "\u0000\u00d4\u00c3\u00b2\u00a1\u0002\u0000\u0004\u0000".slice(1) + "\u0000".repeat(300), null],
  ["binary", Array.from({ length: 3000 }, (_, at) => String.fromCharCode((at * 37) % 32)).join(""), null],
]) {
  test(`${what} gets one clear sentence`, async () => {
    await give("paste", text);
    await found();
    const said = await card.text(".trace .notice");
    if (sentence) assert.equal(said, sentence);
    else assert.match(said, /not text/);
    assert.deepEqual(await lines(), []);
    assert.deepEqual((await seen(browser)).failures, []);
  });
}

test("nothing in a trace is markup or runs", async () => {
  await give("paste", `SIP/2.0 486 <img src=x onerror=window.ran=1> *b* \`c\`\r\nCSeq: 1 <script>ran=1</script>\r\n\r\n`);
  assert.match((await found())[0], /^486 <img src=x/);
  assert.deepEqual(await browser.run(() => {
    const list = document.querySelector("sip-compare").shadowRoot.querySelector(".found");
    return [list.querySelectorAll("img, script").length, window.ran ?? null];
  }), [0, null]);
});

test("five megabytes are read in pieces: the page has its turn between them", async () => {
  const log = await readFile(sample("asterisk-pjsip.txt"), "utf8");
  const times = Math.ceil(5e6 / log.length);
  await browser.run((log, times) => {
    const text = log.repeat(times);
    // Somebody else's work on the page, which waits for its turn each time.
    window.turns = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      window.turns++;
      channel.port2.postMessage(0);
    };
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: data });
    document.querySelector("sip-compare").shadowRoot.querySelector(".trace textarea").dispatchEvent(event);
    window.turns = 0;
    channel.port2.postMessage(0);
    // When it is done, so is the counting.
    const root = document.querySelector("sip-compare").shadowRoot;
    new MutationObserver(() => root.querySelector(".trace-lines") && channel.port1.close()).observe(root, { childList: true, subtree: true });
  }, log, times);
  await browser.until("the answer", async () => (await card.texts(".trace-lines")).length === 1);
  const read = Number((await card.text(".trace-lines")).match(/\d+/)[0]);
  assert.ok(read > (log.split("\n").length - 1) * times * 0.98, `${read} lines`);
  // A piece is 64 KB: as many turns at least, however fast or slow the machine is.
  const turns = await browser.run(() => window.turns);
  assert.ok(turns >= 5e6 / 65_536, `the page had ${turns} turns`);
});

test("of a file of more than sixteen megabytes the first sixteen are read", async () => {
  await browser.run(() => {
    const size = 16 << 20;
    const first = "SIP/2.0 486 Busy Here\r\n\r\n";
    const wide = `${".".repeat(4095)}\n`;
    const text = [first, wide.repeat((size - first.length) / wide.length + 1), "\r\nSIP/2.0 603 Decline\r\n\r\n"].join("");
    const data = new DataTransfer();
    data.items.add(new File([text], "long.txt"));
    document.querySelector("sip-compare").shadowRoot.querySelector(".trace textarea")
      .dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, composed: true, dataTransfer: data }));
  });
  await browser.driver.wait(async () => (await card.texts(".trace-lines")).length === 1, 60_000, "waited for: the answer");
  assert.deepEqual(await lines(), ["486 Busy Here"]);
});

for (const lang of ["en", "fr", "pt-BR", "vi"]) {
  test(`axe finds nothing in the panel, empty and full, narrow and wide: ${lang}`, async () => {
    for (const [scheme, width] of [["light", 320], ["dark", 1200]]) {
      await browser.scheme(scheme);
      await browser.width(width);
      await visit(`lang="${lang}"`);
      assert.deepEqual(await look.violations(browser), []);
      await give("paste", await readFile(sample("kamailio.txt"), "utf8"));
      await found();
      assert.deepEqual(await look.violations(browser), []);
      assert.deepEqual(await look.tooWide(browser), []);
    }
  });
}
