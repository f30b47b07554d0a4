// WCAG 1.4.1, 1.4.3, 1.4.11: contrast of text, edges and pictures in every scheme; nothing is told by colour alone.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import { edges, texts } from "./harness/colours.mjs";
import { distinct, inside, media, reach } from "./harness/states.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const LIGHT = { "prefers-color-scheme": "light" };
const DARK = { "prefers-color-scheme": "dark" };
const MORE = { "prefers-contrast": "more" };

/** The parts of a list that have less than they need, each once. */
const faint = (list, need) => [...new Set(list.filter((one) => one.contrast < need(one)).map(({ what, contrast }) => `${what}: ${contrast}`))];
const least = (list) => Math.min(...list.map(({ contrast }) => contrast));

for (const [name, scheme] of [["light", LIGHT], ["dark", DARK]]) {
  test(`text has 4.5 : 1, edges and pictures 3 : 1, and more where more is asked for: ${name}`, async () => {
    for (const state of distinct) {
      await media(browser, scheme);
      await reach({ browser, server, card }, state);
      const words = await texts(browser);
      assert.ok(words.length > 100);
      assert.deepEqual(faint(words, ({ large }) => (large ? 3 : 4.5)), [], state);
      const lines = await edges(browser);
      assert.ok(lines.length > 40);
      assert.deepEqual(faint(lines, () => 3), [], state);
      await media(browser, { ...scheme, ...MORE });
      const [more, stronger] = [await texts(browser), await edges(browser)];
      assert.deepEqual(faint(more, () => 7), [], `${state}, with more contrast`);
      assert.deepEqual(faint(stronger, () => 4.5), [], `${state}, with more contrast`);
      assert.ok(least(more) > least(words) && least(stronger) > least(lines), state);
    }
  });
}

test("contrast is computed as WCAG does", async () => {
  await media(browser, LIGHT);
  await reach({ browser, server, card }, "closed");
  await inside(browser, (root) => {
    root.querySelector(".summary").style.cssText = "color: #767676; background: #fff";
    root.querySelector(".answer p").style.cssText = "color: #77777780; background: #fff";
  });
  const words = await texts(browser);
  assert.equal(words.find(({ what }) => what.startsWith("p.summary")).contrast, 4.54);
  assert.ok(words.some(({ contrast }) => contrast < 2.2), "what is translucent is fainter");
});

test("the two codes are told apart by their numbers wherever they have a colour", async () => {
  await reach({ browser, server, card }, "everything unfolded");
  for (const width of [320, 1200]) {
    await browser.width(width);
    const sides = await inside(browser, (root) => ["a", "b"].map((side, place) => [
      root.querySelector(`.picker-${side} .picker-label`).textContent,
      root.querySelector(`.picker-${side} .find`).value.slice(0, 3),
      root.querySelector(`.code-${side} .number`).textContent,
      root.querySelector(`.flow-${side} figcaption`).textContent.match(/\d{3}/)[0],
      root.querySelector(`thead .number-${side}`).textContent,
      [...new Set([...root.querySelectorAll("tbody tr")].map((row) => row.querySelectorAll("td")[place].dataset.code))].join(),
    ]));
    assert.deepEqual(sides, [["First code", ...Array(5).fill("486")], ["Second code", ...Array(5).fill("603")]]);
    // What heads the columns where they stand beside each other, and each value where they do not.
    const shown = await inside(browser, (root) => {
      const cell = root.querySelector("td");
      const { content } = getComputedStyle(cell, "::before");
      // Firefox tells where the words are taken from.
      return [getComputedStyle(root.querySelector("thead")).clipPath === "none", content === "attr(data-code)" ? `"${cell.dataset.code}"` : content];
    });
    assert.deepEqual(shown, width === 320 ? [false, `"486"`] : [true, "none"]);
  }
});

test("the answer in a ladder is bold and its arrow wider, too; media is dashed, and notes are slanted", async () => {
  await reach({ browser, server, card }, "closed");
  const look = await inside(browser, (root) => Object.fromEntries(["rung rung-code", "rung", "rung rung-media"].map((kind) => {
    const one = root.querySelector(`g[class="${kind}"]`);
    const [arrow, label] = [one?.querySelector(".arrow"), one?.querySelector(".label")].map((part) => part && getComputedStyle(part));
    return [kind, one && { wide: parseFloat(arrow.strokeWidth), bold: label ? Number(label.fontWeight) : 0, dashed: arrow.strokeDasharray !== "none" }];
  })));
  const [code, other] = [look["rung rung-code"], look.rung];
  assert.ok(code.wide >= 2 * other.wide && code.bold >= 700 && other.bold < 700, JSON.stringify(look));
});

test("links are underlined, an open tool turns its arrow, a reached option has a bar, a notice has an edge", async () => {
  await reach({ browser, server, card }, "a list of matches");
  const look = await inside(browser, (root) => {
    const [reached, other] = [true, false].map((is) => getComputedStyle(root.querySelector(`[aria-selected="${is}"]`)));
    return { links: [...new Set([...root.querySelectorAll("a")].map((one) => getComputedStyle(one).textDecorationLine))], bars: [reached.boxShadow !== "none", other.boxShadow !== "none"] };
  });
  assert.deepEqual(look, { links: ["underline"], bars: [true, false] });
  await reach({ browser, server, card }, "pairs");
  const arrows = await inside(browser, (root) => [...root.querySelectorAll(".tools > button")].map((one) => getComputedStyle(one, "::after").content.match(/[▾▴]/)[0]));
  assert.deepEqual(arrows, ["▴", "▾", "▾"]);
  await reach({ browser, server, card }, "a notice");
  assert.ok(parseFloat(await inside(browser, (root) => getComputedStyle(root.querySelector(".notice")).borderInlineStartWidth)) >= 4);
});
