// WCAG 2.4.7, 2.4.11: what has the focus is ringed so that it can be seen, and nothing that stays in place covers it.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import { needs } from "./harness/cannot.mjs";
import { ring } from "./harness/colours.mjs";
import * as focus from "./harness/focus.mjs";
import { media, reach } from "./harness/states.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

/** How many of nine places on what has the focus show it; those beyond an edge of the window show nothing. */
const uncovered = () => browser.run(() => {
  const one = window.focusing();
  const boxes = [...one.getClientRects()].flatMap(({ left, top, width, height }) => [0.1, 0.5, 0.9].flatMap((across) => [0.1, 0.5, 0.9].map((along) => [left + width * across, top + height * along])));
  return boxes.filter(([x, y]) => {
    const hit = one.getRootNode().elementFromPoint(x, y);
    // What is drawn on a control, as the arrow of a list, lets the mouse through.
    return hit && (one.contains(hit) || hit.contains(one) && hit.localName === "label");
  }).length;
});

/** Walks over everything, and tells what cannot be seen to have the focus. */
async function walk(step) {
  const wrong = [];
  const all = await focus.all(browser);
  await browser.run((first) => focusables().at(first).focus(), step > 0 ? 0 : -1);
  for (let place = 1; place < all.length; place++) {
    await focus.tab(browser, step);
    const [seen, around] = [await uncovered(), await ring(browser)];
    if (!seen) wrong.push(`${around.what} is covered`);
    if (around.width < 2) wrong.push(`${around.what} has a ring of ${around.width} px`);
    if (around.contrast < 3) wrong.push(`${around.what} has a ring of ${around.contrast} : 1`);
  }
  return wrong;
}

for (const [state, scheme, width, height, step] of [
  ["copied", "light", 1200, 600, 1],
  ["copied", "dark", 320, 500, 1],
  ["copying denied", "light", 320, 500, 1],
  ["copying denied", "dark", 1200, 600, -1],
]) {
  test(`${state}: ${scheme}, ${width} by ${height} px, ${step > 0 ? "Tab" : "Shift+Tab"}`, needs("an active window"), async () => {
    await media(browser, { "prefers-color-scheme": scheme });
    await browser.width(width, height);
    await reach({ browser, server, card }, state);
    await focus.follow(browser);
    // The page has two buttons of its own; their ring is that of the browser.
    await browser.run(() => document.querySelectorAll("main > button").forEach((one) => (one.style.outline = "3px solid currentColor")));
    assert.deepEqual(await walk(step), []);
  });
}

test("the fields of a trace, and the lists beside an open one, have their ring", needs("an active window"), async () => {
  await media(browser, { "prefers-color-scheme": "dark" });
  await browser.width(1200);
  await reach({ browser, server, card }, "a trace");
  await focus.follow(browser);
  for (const place of [".trace textarea", ".trace-file input", ".trace-ways .toggle", ".found .choice"]) {
    await focus.tabTo(browser, place);
    const { width, contrast } = await ring(browser);
    assert.ok(width >= 2 && contrast >= 3, `${place}: ${width} px, ${contrast}`);
  }
});

test("what is covered is found", async () => {
  await reach({ browser, server, card }, "closed");
  await focus.follow(browser);
  await browser.run(() => document.body.insertAdjacentHTML("beforeend", `<div style="position: fixed; inset: 0; background: red"></div>`));
  await focus.tab(browser);
  assert.equal(await uncovered(), 0);
});
