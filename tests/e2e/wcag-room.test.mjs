// WCAG 1.4.4, 1.4.10, 1.4.12: larger text, a narrow window, spaced text: everything is still there, and nothing is scrolled sideways.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import * as look from "./harness/look.mjs";
import { crowded } from "./harness/room.mjs";
import { distinct, inside, names, reach } from "./harness/states.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const LANGUAGES = ["en", "fr", "pt-BR", "vi"];

/** What a reader may set, as 1.4.12 lists it. */
const space = () => inside(browser, (root) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  root.adoptedStyleSheets.push(sheet);
});

async function speak(lang) {
  await browser.run((lang) => (document.querySelector("sip-compare").lang = lang), lang);
  await browser.until(lang, () => inside(browser, (root, lang) => root.querySelector(".widget").lang === lang, lang));
}

const wrong = async () => [...await crowded(browser), ...await look.tooWide(browser)];

// Where words stand otherwise than in the other states; all of them are narrow below, as they are.
const SPACED = { 320: distinct, 1200: ["pairs", "a trace", "all at once"] };

for (const [width, states] of Object.entries(SPACED)) {
  for (const state of states) {
    test(`with spaced text nothing is cut, overlapping or too wide, in every language: ${width} px, ${state}`, async () => {
      await browser.width(Number(width));
      await reach({ browser, server, card }, state);
      assert.deepEqual(await wrong(), [], "as it is");
      await space();
      for (const lang of LANGUAGES) {
        await speak(lang);
        assert.deepEqual(await wrong(), [], lang);
      }
    });
  }
}

test("at 400 %, a window of 1280 by 1024: 320 by 256, and each pixel four", async () => {
  await browser.width(320, 256, 4);
  for (const state of names) {
    await reach({ browser, server, card }, state);
    assert.deepEqual(await wrong(), [], state);
  }
});

/** How large the type of every text is, apart from that of pictures. */
const sizes = () => inside(browser, (root) => {
  const written = (one) => one.matches("input, select, textarea") || [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return [...root.querySelectorAll("*")]
    .filter((one) => !one.ownerSVGElement && !one.matches("option, optgroup") && written(one) && one.checkVisibility())
    .map((one) => ({ what: `${one.localName}.${(one.closest(".title") ?? one).getAttribute("class")}`, size: parseFloat(getComputedStyle(one).fontSize) }));
});

for (const [width, states] of [[320, distinct], [640, ["pairs", "a trace", "all at once"]]]) {
  test(`the reader's own type of twice the size enlarges all text, and it still has room: ${width} px`, async () => {
    await browser.width(width);
    for (const state of states) {
      await reach({ browser, server, card }, state);
      const before = await sizes();
      await browser.run(() => (document.documentElement.style.fontSize = "200%"));
      const after = await sizes();
      // The heading of the card is large already: it grows with the room, too.
      const small = after.filter(({ what, size }, place) => size < (what.includes("title") ? 1.5 : 1.99) * before[place].size);
      assert.deepEqual(small, [], `${state}: text that stays small`);
      assert.deepEqual(await wrong(), [], state);
    }
  });
}

test("words that are cut or lie upon others are found", async () => {
  await browser.width(1200);
  await reach({ browser, server, card }, "closed");
  await inside(browser, (root) => {
    Object.assign(root.querySelector(".summary").style, { blockSize: "10px", overflow: "clip" });
    root.querySelector(".answer p").style.marginBlockStart = "-20px";
    root.querySelector(".flow text").textContent = "W".repeat(80);
  });
  const found = (await crowded(browser)).join("\n");
  for (const pattern of [/cut by p\.summary/, /lies upon p\. /, /cut by svg/]) assert.match(found, pattern);
});

