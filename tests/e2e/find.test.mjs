// Finding a code by what one knows of it, in the field of each side: the combobox, by keyboard and by mouse.
import { strict as assert } from "node:assert";
import { beforeEach, test } from "node:test";

import { Key } from "selenium-webdriver";

import { host } from "./harness/hosts.mjs";
import * as look from "./harness/look.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { heard, listen } from "./harness/widget.mjs";

beforeEach(() => visit());

async function visit(attributes = "") {
  await browser.visit(server.page("/host.html", host(`<main><h1>A page</h1><sip-compare a="100" b="487" ${attributes}></sip-compare></main>`)));
  await card.shows(100, 487);
  await listen(browser);
}

const field = (side) => card.find(`#find-${side}`);
const value = (side) => browser.run((side) => document.querySelector("sip-compare").shadowRoot.querySelector(`#find-${side}`).value, side);
const options = () => card.texts(".matches:not([hidden]) [role=option]");
const reached = async () => (await card.texts(".matches:not([hidden]) [aria-selected=true]"))[0];
async function type(side, text) {
  await (await field(side)).click();
  await browser.press(text);
  await browser.until("the list", () => browser.run((side) => {
    const root = document.querySelector("sip-compare").shadowRoot;
    return root.querySelector(`#find-${side}`).ariaExpanded === "true" || root.querySelector(".no-match:not(:empty)") !== null;
  }, side));
}

for (const [query, code, why] of [
  ["busy", 486, "“busy”"],
  ["486", 486, ""],
  ["cause 17", 486, "Q.850 cause 17, as RFC 3398 maps it"],
  ["no codec", 488, "“no codec”"],
  ["early media", 183, "“early media”"],
  ["wrong password", 401, "“wrong password”"],
  ["forbiden", 403, ""],
  ["478", 400, "Kamailio uses 478"],
  ["499", 400, "499 is not registered; it is read as this"],
]) {
  test(`${query} narrows the list, with ${code} first and the reason, and Enter chooses it`, async () => {
    await type("a", query);
    const first = await browser.until(`${code} first`, async () => {
      const [one] = await options(); // each key narrows the list
      return one?.startsWith(`${code} `) && one.includes(why) && one;
    });
    assert.equal(await reached(), first);
    await browser.press(Key.ENTER);
    await card.shows(code, 487);
    assert.deepEqual((await heard(browser)).at(-1).detail, { a: code, b: 487 });
    assert.deepEqual(await options(), [], "the list is closed");
    assert.match(await value("a"), new RegExp(`^${code} `));
  });
}

test("the field is a combobox as the ARIA Authoring Practices describe it", async () => {
  const state = () => browser.run(() => {
    const root = document.querySelector("sip-compare").shadowRoot;
    const field = root.querySelector("#find-b");
    const list = root.getElementById(field.getAttribute("aria-controls"));
    const active = field.getAttribute("aria-activedescendant");
    return {
      role: field.getAttribute("role"), autocomplete: field.getAttribute("aria-autocomplete"), expanded: field.getAttribute("aria-expanded"),
      list: list?.getAttribute("role"), named: Boolean(list?.getAttribute("aria-label")),
      active: active && root.getElementById(active)?.getAttribute("aria-selected"), focus: root.activeElement === field,
    };
  });
  assert.equal(await (await field("b")).getAccessibleName(), "Second code");
  const closed = { role: "combobox", autocomplete: "list", expanded: "false", list: "listbox", named: true, active: null, focus: false };
  assert.deepEqual(await state(), closed);
  await type("b", "6xx");
  assert.deepEqual(await state(), { ...closed, expanded: "true", active: "true", focus: true });
  await browser.press(Key.ESCAPE);
  assert.deepEqual(await state(), { ...closed, focus: true });
});

test("arrow keys move through the list and around its ends; the focus stays in the field", async () => {
  await type("b", "6xx");
  const all = await options();
  assert.equal(all.length, 6);
  const walk = [];
  for (let step = 0; step < 6; step++) {
    await browser.press(Key.ARROW_DOWN);
    walk.push(await reached());
  }
  assert.deepEqual(walk, [...all.slice(1), all[0]]);
  await browser.press(Key.ARROW_UP);
  assert.equal(await reached(), all.at(-1));
  await browser.press(Key.ENTER);
  await card.shows(100, 608);
});

test("without typing the arrow opens the list of all codes; Escape gives up, and so does leaving", async () => {
  await (await field("a")).click();
  await browser.press(Key.ARROW_DOWN);
  await browser.until("all codes", async () => (await options()).length === 75);
  await browser.press("gone", Key.ESCAPE);
  assert.deepEqual([await options(), await value("a")], [[], "100 Trying"]);
  await type("a", "busy");
  await browser.press(Key.TAB);
  await browser.until("the field", async () => (await value("a")) === "100 Trying");
  assert.deepEqual(await options(), []);
  assert.deepEqual(await heard(browser), []);
});

test("Enter chooses by what stands in the field, also before the list has been drawn for it", async () => {
  await type("a", "bu");
  await browser.run(() => {
    const field = document.querySelector("sip-compare").shadowRoot.querySelector("#find-a");
    field.value = "no codec";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true, cancelable: true }));
  });
  await card.shows(488, 487);
});

test("Home and End move in what is typed", async () => {
  await type("a", "usy");
  await browser.press(Key.HOME, "b");
  assert.equal(await value("a"), "busy");
  await browser.press(Key.END, "x");
  assert.equal(await value("a"), "busyx");
});

test("the mouse chooses, and the list scrolls to what the keys reach", async () => {
  await type("a", "4");
  for (let step = 0; step < 20; step++) await browser.press(Key.ARROW_DOWN);
  const seen = await browser.run(() => {
    const list = document.querySelector("sip-compare").shadowRoot.querySelector(".matches:not([hidden])");
    const [box, one] = [list, list.querySelector("[aria-selected=true]")].map((each) => each.getBoundingClientRect());
    return one.top >= box.top - 1 && one.bottom <= box.bottom + 1;
  });
  assert.ok(seen);
  assert.equal(await browser.run(() => scrollY), 0, "the page stays where it was");
  const [first] = await options();
  await browser.run(() => (document.querySelector("sip-compare").shadowRoot.querySelector(".matches:not([hidden])").scrollTop = 0));
  await (await card.find(".matches:not([hidden]) [role=option]")).click();
  await card.shows(Number(first.slice(0, 3)), 487);
});

test("what fits nothing is said, and Enter does nothing", async () => {
  await type("a", "qqqq");
  const said = await browser.until("the sentence", () => card.text(".no-match:not(:empty)"));
  assert.equal(said, "No code fits “qqqq”. Try a number, a part of the reason phrase, a Q.850 cause or a symptom.");
  await browser.press(Key.ENTER);
  await card.shows(100, 487);
  assert.deepEqual(await look.violations(browser), []);
});

test("it is searched in the language of the card", async () => {
  await visit(`lang="vi"`);
  await type("a", "may ban");
  assert.match((await options())[0], /^486 /);
  await visit(`lang="fr"`);
  await type("a", "occupé");
  assert.match((await options())[0], /^486 /);
});

for (const scheme of ["light", "dark"]) {
  for (const width of [320, 1200]) {
    test(`axe finds nothing in the open list: ${scheme}, ${width} px`, async () => {
      await browser.scheme(scheme);
      await browser.width(width);
      await visit();
      await type("a", "call");
      assert.deepEqual(await look.violations(browser), []);
      assert.deepEqual(await look.tooWide(browser), []);
    });
  }
}
