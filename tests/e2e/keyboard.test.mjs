// Choosing with the keyboard alone: reaching each control, arrow keys, digits, the swap button.
import { strict as assert } from "node:assert";
import { beforeEach, test } from "node:test";

import { Key } from "selenium-webdriver";

import { host } from "./harness/hosts.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { heard, listen, widget } from "./harness/widget.mjs";

beforeEach(async () => {
  await browser.visit(server.page("/host.html", host(`<sip-compare a="183" b="487"></sip-compare>`)));
  await card.shows(183, 487);
  await listen(browser);
});

const focused = () => browser.run(() => {
  const { name, className, localName } = document.querySelector("sip-compare").shadowRoot.activeElement ?? {};
  return name || className || localName;
});

/** Tabs until the focus is at a control inside the widget, as somebody without a mouse does. */
async function tabTo(control) {
  for (let presses = 0; presses < 6; presses++) {
    await browser.press(Key.TAB);
    if ((await focused()) === control) return;
  }
  assert.fail(`the focus does not reach ${control}`);
}

test("the tab order is each code's field and list, with swap between them, then the tools, as one reads", async () => {
  const order = [];
  for (let presses = 0; presses < 7; presses++) {
    await browser.press(Key.TAB);
    order.push(await focused());
  }
  assert.deepEqual(order, ["find", "a", "swap", "find", "b", "toggle", "toggle"]);
});

test("arrow keys choose", async () => {
  await tabTo("a");
  await browser.press(Key.ARROW_DOWN);
  await card.shows(199, 487);
  await browser.press(Key.ARROW_UP, Key.ARROW_UP);
  await card.shows(182, 487);
  assert.equal(await focused(), "a", "the focus stays where it was");
});

test("typed digits choose", async () => {
  await tabTo("b");
  await browser.press("6", "0", "3");
  await card.shows(183, 603);
  assert.deepEqual((await heard(browser)).at(-1).detail, { a: 183, b: 603 });
});

for (const [name, key] of [["Enter", Key.ENTER], ["the space bar", Key.SPACE]]) {
  test(`${name} swaps`, async () => {
    await tabTo("swap");
    await browser.press(key);
    await card.shows(487, 183);
    assert.deepEqual((await heard(browser)).map(({ detail }) => detail), [{ a: 487, b: 183 }]);
    await browser.press(key);
    await card.shows(183, 487);
    assert.equal(await focused(), "swap");
  });
}
