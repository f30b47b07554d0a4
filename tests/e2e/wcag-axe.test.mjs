// axe in the states of the widget, in both schemes and every language; the panels are checked where they are tested.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import axe from "axe-core";

import { inside, media, reach } from "./harness/states.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

// The rules that a scheme can break: the other ones do not look at colours.
const COLOURS = { runOnly: ["color-contrast", "link-in-text-block"] };
const STATES = ["a list of matches", "no match", "all at once"];

const violations = (options = {}) => browser.run(async (options) => {
  const { violations } = await window.axe.run(document, { ...options, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(" >> ")}`));
}, options);

for (const state of STATES) {
  test(`axe finds nothing: ${state}`, async () => {
    await reach({ browser, server, card }, state);
    await browser.run(axe.source);
    for (const lang of ["en", "fr", "pt-BR", "vi"]) {
      await browser.run((lang) => (document.querySelector("sip-compare").lang = lang), lang);
      await browser.until(lang, () => inside(browser, (root, lang) => root.querySelector(".widget").lang === lang, lang));
      await inside(browser, (root) => root.getAnimations().forEach((one) => one.finish())); // it runs in the colours it began with
      await media(browser, { "prefers-color-scheme": "light" });
      assert.deepEqual(await violations(), [], lang);
      await media(browser, { "prefers-color-scheme": "dark" });
      assert.deepEqual(await violations(COLOURS), [], `${lang}, dark`);
    }
  });
}
