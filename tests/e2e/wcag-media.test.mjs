// WCAG 1.4.1, 1.4.11, 2.2.2, 2.3.3: the reader's own colours, and no more motion than the reader wants.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import { needs } from "./harness/cannot.mjs";
import { texts } from "./harness/colours.mjs";
import * as look from "./harness/look.mjs";
import { inside, media, reach } from "./harness/states.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const FORCED = { "forced-colors": "active" };
const running = () => inside(browser, (root) => root.getAnimations().map((one) => one.animationName ?? one.transitionProperty));
/** Everything of the widget that moves when it is used. */
const use = () => inside(browser, (root) => {
  root.querySelectorAll("details > summary").forEach((one) => one.click());
  root.querySelector(".swap").click();
});

test("axe finds nothing in forced colours", needs("forced colours"), async () => {
  await media(browser, FORCED);
  for (const state of ["a list of matches", "a trace", "all at once"]) {
    await reach({ browser, server, card }, state);
    assert.equal(await browser.run(() => matchMedia("(forced-colors: active)").matches), true);
    assert.deepEqual(await look.violations(browser), [], state);
  }
});

test("in forced colours the reached option is outlined, and no other", needs("forced colours"), async () => {
  await media(browser, FORCED);
  await reach({ browser, server, card }, "a list of matches");
  const outlines = await inside(browser, (root) => [...root.querySelectorAll("[role=option]")].map((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return { selected: one.ariaSelected, ring: outlineStyle === "none" ? 0 : parseFloat(outlineWidth), boxShadow };
  }));
  assert.ok(outlines.length > 2);
  for (const { selected, ring, boxShadow } of outlines) {
    assert.equal(boxShadow, "none", "what is drawn as a shadow is gone");
    assert.equal(ring >= 2, selected === "true");
  }
});

test("in forced colours numbers, codes, controls and notices keep an edge, and the answer of a ladder its width", needs("forced colours"), async () => {
  await media(browser, FORCED);
  await reach({ browser, server, card }, "a notice");
  const found = await inside(browser, (root) => {
    const edge = (place, side) => [...root.querySelectorAll(place)].filter((one) => one.checkVisibility()).map((one) => parseFloat(getComputedStyle(one)[`border${side}Width`]));
    const width = (place) => parseFloat(getComputedStyle(root.querySelector(place)).strokeWidth);
    const canvas = getComputedStyle(root.querySelector(".widget")).backgroundColor;
    const drawn = [...root.querySelectorAll(".flow :is(.arrow, .lifeline)")].map((one) => getComputedStyle(one).stroke);
    return {
      edges: [edge(".code-title .number", "Left"), edge(".code", "Top"), edge("button, select, .find", "Top"), edge(".notice", "InlineStart")].flat(),
      wider: width(".rung-code .arrow") / width(".rung:not([class*=' ']) .arrow"),
      unseen: [...drawn, ...[...root.querySelectorAll(".flow :is(text, .tip)")].map((one) => getComputedStyle(one).fill)].filter((colour) => colour === canvas),
    };
  });
  assert.ok(found.edges.length > 12 && found.edges.every((width) => width >= 1), JSON.stringify(found.edges));
  assert.ok(found.wider >= 2);
  assert.deepEqual(found.unseen, []);
});

test("in forced colours what has the focus has a ring", needs("forced colours"), async () => {
  await media(browser, FORCED);
  await reach({ browser, server, card }, "closed");
  for (const place of ["#find-a", "select[name=a]", ".swap", ".tools .toggle", "a", "summary"]) {
    const ring = await inside(browser, (root, place) => {
      const one = root.querySelector(place);
      one.focus({ focusVisible: true });
      return [getComputedStyle(one).outlineStyle, parseFloat(getComputedStyle(one).outlineWidth)];
    }, place);
    assert.ok(ring[0] !== "none" && ring[1] >= 2, `${place}: ${ring}`);
  }
});

test("nothing moves for whoever wants less motion", async () => {
  await media(browser, { "prefers-reduced-motion": "reduce" });
  await reach({ browser, server, card }, "closed");
  assert.deepEqual(await running(), [], "when it comes up");
  await use();
  await card.shows(603, 486);
  assert.deepEqual(await running(), []);
  assert.deepEqual(await inside(browser, (root) => [...root.querySelectorAll("*")].flatMap((one) => ["", "::before", "::after"].map((part) => getComputedStyle(one, part || null)))
    .filter((style) => style.animationName !== "none" || style.transitionDuration !== "0s" || style.scrollBehavior === "smooth").length), 0);
});

test("what moves otherwise ends by itself within a second", async () => {
  await media(browser, { "prefers-reduced-motion": "no-preference" });
  await reach({ browser, server, card }, "closed");
  await browser.until("rest", async () => (await running()).length === 0);
  await use();
  await card.shows(603, 486);
  const names = await running();
  assert.ok(names.includes("changed"), `${names}: the heading of another pair lights up`);
  const took = await inside(browser, async (root) => {
    const since = performance.now();
    await Promise.all(root.getAnimations().map(({ finished }) => finished));
    return performance.now() - since;
  });
  assert.ok(took < 1000, `${took} ms`);
  assert.deepEqual(await running(), []);
});

for (const scheme of ["light", "dark"]) {
  test(`what lights up can be read at its brightest: ${scheme}`, async () => {
    await media(browser, { "prefers-reduced-motion": "no-preference", "prefers-color-scheme": scheme });
    await reach({ browser, server, card }, "closed");
    await use();
    await card.shows(603, 486);
    await inside(browser, (root) => root.getAnimations().filter(({ animationName }) => animationName).forEach((one) => (one.pause(), (one.currentTime = 0))));
    const lit = (await texts(browser)).filter(({ what }) => /^(h2|p\.summary|span\.phrase)/.test(what));
    assert.ok(lit.length > 2);
    assert.deepEqual(lit.filter(({ contrast }) => contrast < 4.5), []);
  });
}

test("the configurator moves nothing", async () => {
  await media(browser, { "prefers-reduced-motion": "reduce" });
  await browser.visit(`${server.origin}/x/y/z/embed.html`);
  await browser.until("the preview", () => inside(browser, (root) => root?.querySelector(".title")));
  assert.equal(await browser.run(() => document.getAnimations().length), 0);
});
