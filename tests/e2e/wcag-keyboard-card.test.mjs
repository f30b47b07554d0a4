// The keyboard on the card: every form of copying, what unfolds, the language; the focus stays where it was.
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
const press = (...keys) => browser.press(...keys);
const now = () => focus.name(browser);
const said = (text) => browser.until(text, async () => (await card.text(".said p")).startsWith(text));

test("every form is copied, and the sentence for a customer; the focus stays", async () => {
  await browser.permitCopying();
  await tabTo(".tools .toggle", 2);
  await press(Key.ENTER);
  await browser.until("the panel", async () => (await card.texts(".panel .choice")).length === 6);
  for (let place = 0; place < 6; place++) {
    await tabTo(".panel .choice", place);
    const form = await now();
    await press(place % 2 ? Key.SPACE : Key.ENTER);
    await said(`Copied: ${form}.`);
    assert.equal(await now(), form);
  }
  await tabTo(".customer .toggle", 1);
  await press(Key.ENTER);
  await said("Copied: What to tell a customer.");
  assert.equal(await browser.run(() => navigator.clipboard.readText()), (await card.texts(".customer p"))[1]);
  assert.equal(await inside(browser, (root) => root.activeElement.matches(".customer .toggle")), true);
});

test("what cannot be copied takes the focus, and Tab leaves it either way", async () => {
  await visit("copying denied");
  assert.equal(await now(), "Plain text");
  await focus.tab(browser, -1);
  assert.equal(await inside(browser, (root) => root.activeElement.localName), "a", "the last link of the card");
  await press(Key.TAB, Key.TAB);
  assert.notEqual(await now(), "Plain text");
});

test("the text of a ladder and what they share unfold and fold", async () => {
  for (const place of ["details.spoken > summary", "details.shared > summary"]) {
    await tabTo(place);
    const words = await now();
    for (const open of [true, false]) {
      await press(open ? Key.ENTER : Key.SPACE);
      assert.equal(await inside(browser, (root, place) => root.querySelector(place).parentElement.open, place), open);
      assert.equal(await now(), words);
    }
  }
});

test("a language is picked, and the focus stays on the picker", async () => {
  await tabTo("select.language");
  await press("F"); // its first letter, as in every list of a browser
  await browser.until("French", async () => (await card.text(".picker-label")) === "Premier code");
  assert.equal(await now(), "Langue");
});
