// WCAG 2.1.1, 2.1.2, 2.4.3, 3.2.1: everything the widget does, by keyboard alone, and the focus is never lost.
import { strict as assert } from "node:assert";
import { beforeEach, test } from "node:test";

import { Key } from "selenium-webdriver";

import * as focus from "./harness/focus.mjs";
import { inside, reach } from "./harness/states.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

beforeEach(() => visit());

async function visit(state = "closed") {
  await reach({ browser, server, card }, state);
  await focus.follow(browser);
}
const tabTo = (place, which) => focus.tabTo(browser, place, which);
const backTo = (place, which) => focus.tabTo(browser, place, which, -1);
const press = (...keys) => browser.press(...keys);
const now = () => focus.name(browser);
const until = (what, test) => browser.until(what, () => inside(browser, test));
const panel = (test) => browser.until("the panel", async () => test(await card.texts(".panel .choice")));
const tools = ".tools .toggle";

for (const state of ["a trace", "copying denied", "everything unfolded"]) {
  test(`Tab reaches everything in the order of the page, leaves it, and Shift+Tab goes back the same way: ${state}`, async () => {
    await visit(state);
    await browser.run(() => (document.querySelector("button").focus(), walked.splice(0)));
    const [before, ...all] = await focus.all(browser);
    assert.ok(all.length > 25, `${all.length}`);
    await focus.tab(browser, all.length);
    assert.deepEqual(await focus.walk(browser), all);
    assert.equal(await now(), "After", "no trap");
    await focus.tab(browser, -all.length);
    assert.deepEqual(await focus.walk(browser), [before, ...all].toReversed().slice(1));
  });
}

test("a code is found and chosen, and one of the native list", async () => {
  await tabTo("#find-a");
  await press("no codec");
  await until("the list", (root) => root.querySelector("#find-a").ariaExpanded === "true");
  await press(Key.ENTER);
  await card.shows(488, 603);
  assert.equal(await now(), "First code");
  await press("gone", Key.ESCAPE);
  assert.equal(await now(), "First code");
  await press(Key.TAB);
  assert.equal(await now(), "First code: all codes");
  await press(Key.ARROW_DOWN);
  await card.shows(489, 603);
  assert.equal(await now(), "First code: all codes");
  await press(Key.TAB, Key.SPACE);
  await card.shows(603, 489);
  assert.equal(await now(), "Swap the two codes");
});

for (const [place, key] of [[0, Key.ENTER], [1, Key.SPACE], [2, Key.ENTER]]) {
  test(`tool ${place} opens its panel and closes it, the panel comes next, and the focus stays`, async () => {
    await tabTo(tools, place);
    const tool = await now();
    await press(key);
    await until("the panel", (root) => root.querySelector(".panel :is(button, textarea)"));
    assert.equal(await now(), tool);
    await press(Key.TAB);
    for (let more = 2; more >= place; more--) {
      const within = await inside(browser, (root) => Boolean(root.activeElement.closest(".panel")));
      if (within) break;
      await press(Key.TAB); // the tools beside it, and the languages
    }
    assert.equal(await inside(browser, (root) => root.activeElement === root.querySelector(".panel :is(button, textarea)")), true);
    await backTo(tools, place);
    await press(key);
    await until("no panel", (root) => !root.querySelector(".panel"));
    assert.equal(await now(), tool);
  });
}

test("a pair is picked, and one that was compared before; the focus stays on the list", async () => {
  await tabTo(tools, 0);
  await press(Key.ENTER);
  await panel((names) => names.length > 10);
  await tabTo(".panel .choice", 3);
  const pair = await now();
  await press(Key.ENTER);
  await card.shows(...pair.match(/\d{3}/g).map(Number));
  assert.equal(await now(), pair);
  await panel((names) => names[0] === "486 and 603");
  await backTo(".panel .choice", 0);
  await press(Key.ENTER);
  await card.shows(486, 603);
  assert.equal(await inside(browser, (root) => Boolean(root.activeElement?.closest(".panel"))), true, `the focus is on ${await now()}`);
});

test("a trace is typed, two of its codes are picked, and it is cleared", async () => {
  await tabTo(tools, 1);
  await press(Key.ENTER);
  await until("the field", (root) => root.querySelector(".trace textarea"));
  await tabTo(".trace textarea");
  await press("SIP/2.0 180 Ringing", Key.ENTER, "SIP/2.0 404 Not Found");
  await browser.until("both codes", async () => (await card.texts(".found strong")).length === 2);
  await tabTo(".found .choice", 3);
  await press(Key.ENTER);
  await card.shows(486, 404);
  assert.equal(await now(), "404 as second");
  await backTo(".found .choice", 0);
  await press(Key.SPACE);
  await card.shows(180, 404);
  assert.equal(await now(), "180 as first");
  await backTo(".trace-ways .toggle");
  await press(Key.ENTER);
  await until("an empty field", (root) => !root.querySelector(".trace textarea").value && !root.querySelector(".found"));
  assert.notEqual(await now(), "nothing", "the button that had the focus is gone");
});
