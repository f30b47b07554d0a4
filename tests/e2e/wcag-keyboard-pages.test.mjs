// The keyboard on the pages of the release: the hosted one and the configurator, with a frame and its refusal to copy.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";

import { By, Key } from "selenium-webdriver";

import { open } from "./harness/browser.mjs";
import * as focus from "./harness/focus.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

let server, browser;
before(async () => {
  server = await serve();
  browser = await open();
});
after(() => Promise.all([browser?.close(), server?.close()]));

async function visit(page, selector) {
  await browser.visit(`${server.origin}/${page}`);
  await widget(browser, selector).ready();
  await focus.follow(browser);
}

/** Puts somebody at the first thing of the page that can have the focus; gives everything. */
async function start() {
  await browser.run(() => (focusables()[0].focus(), walked.splice(0)));
  return focus.all(browser);
}

async function thereAndBack() {
  const all = await start();
  await focus.tab(browser, all.length - 1);
  assert.deepEqual(await focus.walk(browser), all.slice(1));
  await focus.tab(browser, 1 - all.length);
  assert.deepEqual(await focus.walk(browser), all.toReversed().slice(1));
  return all.map((one) => one.replace(/^\d+ /, ""));
}

/** Tabs until something of this name, or these first words, has the focus. */
async function tabTo(name) {
  for (let presses = 0; presses < 90; presses++) {
    if ((await focus.name(browser)).startsWith(name)) return;
    await focus.tab(browser);
  }
  assert.fail(`the focus does not reach ${name}`);
}

for (const embed of ["", "&embed=1"]) {
  test(`the hosted page${embed}: there and back, and the last is its way to the configurator`, async () => {
    await visit(`?a=486&b=603${embed}`);
    const all = await thereAndBack();
    assert.equal(all[0], "input First code");
    assert.equal(all.at(-1), embed ? "a The IANA registry of SIP response codes" : "a Put this comparison on your page");
  });
}

test("the hosted page: after a language and a code were chosen, and after going back, the focus is where it was", async () => {
  await visit("?a=486&b=603");
  const card = widget(browser);
  await start();
  await tabTo("Language");
  await browser.press("T"); // Tiếng Việt
  await browser.until("Vietnamese", async () => (await card.text(".picker-label")) === "Mã thứ nhất");
  assert.equal(await focus.name(browser), "Ngôn ngữ");
  await focus.tab(browser, -7);
  assert.equal(await browser.run(() => focusing().name), "a");
  await browser.press(Key.ARROW_DOWN);
  await card.shows(487, 603);
  await browser.back();
  await card.shows(486, 603);
  assert.equal(await browser.run(() => focusing().name), "a");
});

test("the configurator: there and back; the fields come before the lines, and these before what the reader sees", async () => {
  await visit("embed.html?host=html", "#preview sip-compare");
  const all = await thereAndBack();
  const places = ["a Back to the comparison", "a English", "a Tiếng Việt", "select First code", "select Host", "input Address", "pre Paste this", "button Copy", "input First code"];
  const found = places.map((one) => all.findIndex((name) => name.startsWith(one)));
  assert.deepEqual(found, found.toSorted((one, other) => one - other));
  assert.equal(found.includes(-1), false, `${found}`);
});

test("the configurator: a host is chosen, its lines are copied or selected, and nothing takes the focus away", async () => {
  await browser.permitCopying();
  await visit("embed.html?host=html", "#preview sip-compare");
  await start();
  await tabTo("Host");
  await browser.press("DokuWiki");
  await browser.until("its lines", () => browser.run(() => document.querySelector("#host-dokuwiki").checkVisibility()));
  assert.equal(await browser.run(() => focusing().name), "host");
  const said = () => browser.run(() => document.querySelector("#said").textContent);
  for (const words of ["Copied.", "The browser does not permit copying"]) {
    await start();
    await tabTo("Copy");
    await browser.press(Key.ENTER);
    await browser.until(words, async () => (await said()).startsWith(words));
    assert.equal(await focus.name(browser), "Copy");
    await browser.run(() => void Object.defineProperty(navigator, "clipboard", { value: undefined })); // as on a page without https
  }
  await focus.tab(browser);
  assert.notEqual(await focus.name(browser), "Copy");
});

test("the configurator: Tab goes into a frame, through it, and out of it again, both ways", async () => {
  await visit("embed.html?host=html", "#preview sip-compare");
  await start();
  await tabTo("Host");
  await browser.press("HTML, iframe");
  const frame = await browser.driver.findElement(By.css("#preview iframe"));
  await browser.until("the frame", () => browser.run(() => document.querySelector("#preview iframe").checkVisibility()));
  const within = async (look) => {
    await browser.driver.switchTo().frame(frame);
    try {
      return await look();
    } finally {
      await browser.driver.switchTo().defaultContent();
    }
  };
  await browser.run(() => document.querySelector("#preview").scrollIntoView()); // it starts when it is seen
  await within(() => widget(browser).shows(486, 603));
  // Something after the frame, or the focus would leave the page.
  await browser.run(() => document.querySelector("#result").append(Object.assign(document.createElement("button"), { id: "end", textContent: "End" })));
  const inside = await within(async () => (await focus.follow(browser), await focus.all(browser)));
  await browser.run(() => document.querySelector("#end").focus());
  await focus.tab(browser, -1);
  const last = await within(() => focus.walk(browser));
  assert.deepEqual(last, inside.slice(-1));
  await within(() => focus.tab(browser, 1 - inside.length));
  assert.deepEqual(await within(() => focus.walk(browser)), inside.toReversed().slice(1));
  await within(() => focus.tab(browser, -1));
  assert.notEqual(await browser.run(() => document.activeElement.localName), "iframe");
  await within(() => focus.walk(browser));
  await focus.tab(browser, inside.length);
  assert.deepEqual(await within(() => focus.walk(browser)), inside);
  await within(() => focus.tab(browser));
  assert.equal(await browser.run(() => document.activeElement.id), "end");
});
