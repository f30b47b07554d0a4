// WCAG 2.5.8: every target is 24 by 24 CSS pixels, or nothing else is within the circle of that size around it, or it is in a sentence.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";

import { distinct, inside, reach } from "./harness/states.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

/** Targets that are too small and too near to others, among everything in a root. */
function tooSmall(root) {
  const SIZE = 24;
  const place = (one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  /** Whether words stand on the line of a link, other than those of links: its height is then that of a sentence. */
  const inSentence = (one) => {
    if (one.localName !== "a") return false;
    const inline = (node) => node && (node.nodeType === Node.TEXT_NODE || getComputedStyle(node).display.startsWith("inline"));
    let top = one;
    while (inline(top.parentElement)) top = top.parentElement;
    const line = [top];
    while (inline(line[0].previousSibling)) line.unshift(line[0].previousSibling);
    while (inline(line.at(-1).nextSibling)) line.push(line.at(-1).nextSibling);
    const links = line.flatMap((node) => (node.localName === "a" ? [node] : [...(node.querySelectorAll?.("a") ?? [])]));
    const words = links.reduce((words, link) => words.replace(link.textContent, ""), line.map((node) => node.textContent).join(""));
    return /[\p{Letter}\p{Number}]/u.test(words);
  };
  const targets = [...root.querySelectorAll("a[href], button, input, select, textarea, summary, [role=option]")].filter((one) => one.checkVisibility());
  const all = targets.map((one) => ({ one, ...place(one) })).filter((box) => box.right > box.left);
  const small = all.filter((box) => box.right - box.left < SIZE - 0.01 || box.bottom - box.top < SIZE - 0.01);
  const away = ({ x, y }, { left, top, right, bottom }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const near = (box, other) => away(box, other) < SIZE / 2 || (small.includes(other) && Math.hypot(box.x - other.x, box.y - other.y) < SIZE);
  return small.filter(({ one }) => !inSentence(one)).flatMap((box) => {
    // An open list lies above the rest and is scrolled within itself: its options have each other as neighbours.
    const layer = (other) => other.one.closest("[role=listbox]") === box.one.closest("[role=listbox]");
    const crowd = all.filter((other) => other !== box && layer(other) && near(box, other));
    const size = `${Math.round(box.right - box.left)} by ${Math.round((box.bottom - box.top) * 10) / 10}`;
    return crowd.slice(0, 1).map(({ one }) => `${box.one.localName} "${box.one.textContent.trim()}" ${size}, beside "${one.textContent.trim()}"`);
  });
}

let release;
before(async () => (release = await serve()));
after(() => release?.close());

for (const width of [320, 1200]) {
  for (const lang of width === 320 ? ["en", "vi"] : ["en"]) {
    test(`every target is large enough or alone: ${width} px, ${lang}`, async () => {
      await browser.width(width);
      for (const state of distinct) {
        await reach({ browser, server, card }, state, `lang="${lang}"`);
        assert.deepEqual(await inside(browser, tooSmall), [], state);
      }
    });
  }
}

test("links that stand below each other are far enough apart in every pair that people ask about: 320 px", async () => {
  await browser.width(320);
  await reach({ browser, server, card }, "pairs");
  const pairs = (await card.texts(".panel .choice")).map((name) => name.match(/\d{3}/g).map(Number));
  assert.ok(pairs.length > 10);
  for (const [a, b] of pairs) {
    await browser.run((a, b) => Object.assign(document.querySelector("sip-compare"), { a, b }), a, b);
    await card.shows(a, b);
    assert.deepEqual(await inside(browser, tooSmall), [], `${a} and ${b}`);
  }
});

test("targets that are too small are found", async () => {
  await reach({ browser, server, card }, "closed");
  const found = await inside(browser, (root, tooSmall) => {
    const box = document.createElement("div");
    box.innerHTML = `<button style="all: unset; display: block; block-size: 20px">one</button><button style="all: unset; display: block; block-size: 20px">two</button>`;
    root.querySelector(".card").prepend(box);
    return eval(tooSmall)(root);
  }, `(${tooSmall})`);
  assert.equal(found.length, 2, found.join());
  assert.match(found[0], /^button "one" \d+ by 20, beside "two"$/);
});

for (const width of [320, 1200]) {
  test(`the hosted page and the configurator: ${width} px`, async () => {
    await browser.width(width);
    for (const [page, selector] of [["?a=486&b=603", "sip-compare"], ["embed.html?host=frame", null], ["embed.vi.html?host=dokuwiki", "#preview sip-compare"]]) {
      await browser.visit(`${release.origin}/${page}`);
      if (selector) await widget(browser, selector).ready();
      assert.deepEqual(await browser.run(`return (${tooSmall})(document)`), [], page);
    }
  });
}
