// Every language of the release, on the hosted page and on a stranger's, and the pseudo-language for the layout.
import { strict as assert } from "node:assert";
import { after, afterEach, before, test } from "node:test";

import { open } from "./harness/browser.mjs";
import { hosted } from "./harness/hosted.mjs";
import { host } from "./harness/hosts.mjs";
import * as look from "./harness/look.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

// What the first dropdown is called: one phrase a language is enough to know which one speaks.
const FIRST = { en: "First code", fr: "Premier code", "pt-BR": "Primeiro código", vi: "Mã thứ nhất" };
const PSEUDO = "Fïïŕšţ çöödéé";

// Pairs with long words, long lists, a notice and an authored answer.
const PAIRS = ["", "?a=486&b=603", "?a=555&b=439", "?a=481&b=408", "?a=48x&b=409", "?a=503&b=503"];

// A build with the pseudo-language, which never ships: `cargo xtask test` makes it and names it here.
const pseudoDist = process.env.SIP_COMPARE_PSEUDO;

let server, browser, page;
before(async () => {
  server = await serve();
  browser = await open();
  page = hosted(browser, server);
});
afterEach(() => browser.width(1200));
after(() => Promise.all([browser?.close(), server?.close()]));

const label = (card) => card.text(".picker-a .picker-label");
const withLang = (query, lang) => `${query}${query ? "&" : "?"}lang=${lang}`;

for (const [lang, first] of Object.entries(FIRST)) {
  test(`?lang=${lang} speaks it, and the page says so`, async () => {
    await page.visit(`?a=486&b=603&lang=${lang}`);
    await page.card.shows(486, 603);
    assert.equal(await label(page.card), first);
    assert.equal(await browser.run(() => document.documentElement.lang), lang);
    assert.equal(await page.title(), await page.card.text(".title"));
    assert.deepEqual(await page.card.texts(".code-title .translated"), lang === "en" ? [] : await page.card.texts(".translated"));
    assert.equal((await page.card.texts(".code-title .translated")).length, lang === "en" ? 0 : 2);
  });

  test(`nothing overflows at 320 px in ${lang}, and axe finds nothing`, async () => {
    await browser.width(320);
    for (const query of PAIRS) {
      await page.visit(withLang(query, lang));
      await page.card.ready();
      assert.deepEqual(await look.tooWide(browser), [], query);
      assert.deepEqual(await look.violations(browser), [], query);
    }
  });
}

test("a regional tag finds its language", async () => {
  for (const [asked, lang] of [["fr-CA", "fr"], ["pt", "pt-BR"], ["vi-VN", "vi"]]) {
    await page.visit(`?lang=${asked}`);
    await page.card.ready();
    assert.equal(await label(page.card), FIRST[lang], asked);
  }
});

test("an unknown language falls back, and the console says so", async () => {
  await browser.console();
  await page.visit("?lang=tlh");
  await page.card.ready();
  assert.equal(await label(page.card), FIRST.en, "the browser of the tests wants English");
  const [told, ...more] = await browser.troubles();
  assert.match(told.message, /sip-compare: lang=.*tlh.* is not in this build \(en, fr, pt-BR, vi\); showing en/);
  assert.deepEqual([more, await page.card.notices()], [[], []]);
});

test("the picker changes the language and keeps the pair; back returns", async () => {
  await page.visit("?a=486&b=603");
  await page.card.ready();
  await (await page.card.find("select[name=lang] option[value=fr]")).click();
  await browser.until("French", async () => (await label(page.card)) === FIRST.fr);
  await page.agrees(486, 603);
  assert.equal((await page.address()).searchParams.get("lang"), "fr");
  await page.card.pick("b", 600);
  await page.agrees(486, 600);
  assert.equal(await label(page.card), FIRST.fr, "a choice keeps the language");
  await browser.back();
  await browser.back();
  await browser.until("English", async () => (await label(page.card)) === FIRST.en);
  await page.card.shows(486, 603);
});

test("on a stranger's page: the element, then the page around it, then the browser", async () => {
  const line = `<script src="/sip-compare.js" async></script>`;
  const body = `<sip-compare id="own" lang="vi"></sip-compare>
    <section lang="fr"><sip-compare id="around"></sip-compare></section>
    <section lang="fr"><sip-compare id="browser" lang=""></sip-compare></section>
    <sip-compare id="page"></sip-compare>`;
  await browser.visit(server.page("/host.html", host(body, { line }).replace(`<html lang="en">`, `<html lang="pt-BR">`)));
  for (const [id, lang] of [["own", "vi"], ["around", "fr"], ["browser", "en"], ["page", "pt-BR"]]) {
    const card = widget(browser, `#${id}`);
    await card.ready();
    assert.equal(await label(card), FIRST[lang], id);
    assert.deepEqual(await card.texts("select[name=lang]"), [], "no picker unless asked for");
  }
});

test("right to left, accented and longer: nothing overflows, nothing is cut", async () => {
  assert.ok(pseudoDist, "SIP_COMPARE_PSEUDO names no build: run `cargo xtask test`, which makes one");
  const pseudo = await serve({ dist: pseudoDist });
  try {
    const strange = hosted(browser, pseudo);
    for (const width of [320, 1200]) {
      await browser.width(width);
      for (const query of PAIRS) {
        await strange.visit(withLang(query, "ar-XB"));
        await strange.card.ready();
        assert.equal(await label(strange.card), PSEUDO);
        assert.deepEqual(await look.tooWide(browser), [], `${width} px, ${query}`);
      }
    }
    const drawn = await browser.run(() => {
      const root = document.querySelector("sip-compare").shadowRoot;
      const edge = (place) => root.querySelector(place).getBoundingClientRect().left;
      return { direction: getComputedStyle(root.querySelector(".card")).direction, turned: edge(".picker-a") > edge(".picker-b") };
    });
    assert.deepEqual(drawn, { direction: "rtl", turned: true });
  } finally {
    await pseudo.close();
  }
});

test("the pseudo-language is not in the release", async () => {
  await page.visit("?lang=ar-XB");
  await page.card.ready();
  assert.equal(await label(page.card), FIRST.en);
});
