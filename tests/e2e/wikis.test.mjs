// A real wiki and two real documentation tools, with exactly what the configurator gives for each, and the card used in them.
import { strict as assert } from "node:assert";
import { after, afterEach, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { By } from "selenium-webdriver";

import { open } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";
import { ids, wiki } from "./harness/wikis.mjs";

let files, page, browser, card;
before(async () => {
  files = await serve({ mount: "/sip-compare/", headers: { "access-control-allow-origin": "*" } });
  page = `${files.origin}/sip-compare/`;
  browser = await open();
  card = widget(browser);
});
afterEach(async () => {
  // A browser asks every site for its icon; not every site has one.
  const troubles = (await browser.troubles()).filter(({ message }) => !message.includes("/favicon.ico"));
  assert.deepEqual(troubles, [], "the console of the host");
});
after(() => Promise.all([browser?.close(), files?.close()]));

for (const id of ids) {
  test(`${id}: the documented setup and snippet show the card, between the words of the page`, async (t) => {
    const host = await wiki(id, page);
    t.after(host.close);
    await browser.visit(host.address);
    await card.shows(486, 603);
    await card.pick("b", 600);
    const { attributes } = await card.shows(486, 600);
    assert.deepEqual(attributes, ["486", "600"]);

    const { link, words, around, width } = await browser.run(() => {
      const element = document.querySelector("sip-compare");
      const { href, textContent } = element.querySelector("a");
      const block = element.closest("p") ?? element;
      const around = [block.previousElementSibling, block.nextElementSibling].map((one) => one.textContent.trim());
      return { link: href, words: textContent, around, width: element.clientWidth / block.parentElement.clientWidth };
    });
    assert.equal(link, `${page}?a=486&b=603`, "for readers without scripts: the link as the host has written it");
    assert.equal(words, host.title);
    assert.deepEqual(around, host.around);
    assert.ok(width > 0.8, `the card has the width of a paragraph: ${width}`);
  });
}

test("dokuwiki: an author sees the card in the preview and after saving, and the text stays as it was typed", async (t) => {
  const host = await wiki("dokuwiki", page);
  t.after(host.close);
  const text = () => browser.driver.findElement(By.css("#wiki__text"));
  const click = async (button) => (await browser.driver.findElement(By.css(button))).click();
  const address = new URL("?id=draft", host.address).href;
  await browser.visit(`${address}&do=edit`);
  await (await text()).sendKeys(host.snippet);
  await click("#edbtn__preview");
  await widget(browser, ".preview sip-compare").shows(486, 603);
  assert.equal((await (await text()).getAttribute("value")).trim(), host.snippet.trim());
  // Above the button the preview has grown, and the wiki scrolls to it: a click at where the button was would be lost.
  await browser.until("the page at rest", async () => {
    const place = () => browser.run(() => document.querySelector("#edbtn__save").getBoundingClientRect().top);
    const before = await place();
    await pause(200);
    return before === (await place());
  });
  await click("#edbtn__save");
  await browser.until("the saved page", () => browser.run(() => !document.querySelector("#wiki__text")));
  await card.shows(486, 603);
  await browser.visit(address);
  await card.shows(486, 603);
});
