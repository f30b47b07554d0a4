// For everybody: axe in both colour schemes and two widths, and nothing that has to be scrolled sideways.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import * as look from "./harness/look.mjs";
import { browser, page } from "./harness/ours.mjs";

async function visit(query, width, scheme) {
  await browser.width(width);
  await browser.scheme(scheme);
  await page.visit(query);
  await page.card.ready();
  assert.equal(await browser.run(() => innerWidth), width);
}

const violations = () => look.violations(browser);
const tooWide = () => look.tooWide(browser);

for (const scheme of ["light", "dark"]) {
  for (const width of [1200, 320]) {
    test(`axe finds nothing: ${scheme}, ${width} px`, async () => {
      await visit("", width, scheme);
      assert.deepEqual(await violations(), []);
      await (await page.card.find(".shared .toggle")).click();
      assert.equal(await (await page.card.find(".shared table")).isDisplayed(), true);
      assert.deepEqual(await violations(), [], "with what they share");
    });

    test(`axe finds nothing on a notice and on one code: ${scheme}, ${width} px`, async () => {
      await visit("?a=48x&b=404", width, scheme);
      assert.equal((await page.card.notices()).length, 1);
      assert.deepEqual(await violations(), []);
      await visit("?a=486&b=486", width, scheme);
      assert.deepEqual(await violations(), []);
    });
  }
}

test("both schemes are really drawn", async () => {
  const grounds = [];
  for (const scheme of ["light", "dark"]) {
    await visit("", 1200, scheme);
    grounds.push(await browser.run(() => {
      return getComputedStyle(document.querySelector("sip-compare").shadowRoot.querySelector(".widget")).backgroundColor;
    }));
  }
  assert.deepEqual(grounds, ["rgb(255, 255, 255)", "rgb(22, 27, 34)"]);
});

test("axe sees inside the widget", async () => {
  await visit("", 1200, "light");
  await browser.run(() => {
    document.querySelector("sip-compare").shadowRoot.querySelector(".title").append(document.createElement("button"));
  });
  const found = await violations();
  assert.ok(found.includes("button-name: sip-compare >> h2 > button"), `${found}`);
});

for (const width of [320, 1600]) {
  test(`nothing is wider than the widget: ${width} px`, async () => {
    await visit("", width, "light");
    assert.deepEqual(await tooWide(), []);
    await visit(`?a=${"W".repeat(300)}&b=${"%F0%9F%93%9E".repeat(40)}`, width, "light");
    assert.deepEqual(await tooWide(), [], "with notices");
  });
}

test("no code is wider than the widget at 320 px", async () => {
  await visit("", 320, "light");
  const codes = await browser.run(() => {
    const select = document.querySelector("sip-compare").shadowRoot.querySelector("select[name=a]");
    return [...select.options].map(({ value }) => Number(value));
  });
  for (let place = 0; place < codes.length; place += 2) {
    const [a, b] = [codes[place], codes[(place + 1) % codes.length]];
    await browser.run((a, b) => Object.assign(document.querySelector("sip-compare"), { a, b }), a, b);
    await page.card.shows(a, b);
    assert.deepEqual(await tooWide(), [], `${a} and ${b}`);
  }
});
