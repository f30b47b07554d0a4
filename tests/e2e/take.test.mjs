// Taking a comparison along: every form on the clipboard, or selected where the clipboard is denied.
import { strict as assert } from "node:assert";
import { beforeEach, test } from "node:test";

import { needs } from "./harness/cannot.mjs";
import { host } from "./harness/hosts.mjs";
import * as look from "./harness/look.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

beforeEach(async () => {
  await browser.permitCopying();
  await visit();
});

async function visit(attributes = "") {
  await browser.visit(server.page("/host.html", host(`<main><h1>A page</h1><sip-compare a="486" b="603" ${attributes}></sip-compare></main>`)));
  await card.shows(486, 603);
  await browser.run(() => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".tools button")[2].click());
  await browser.until("the panel", async () => (await card.texts(".panel .choice")).length === 6);
}

const take = (name) => browser.run((name) => {
  const all = [...document.querySelector("sip-compare").shadowRoot.querySelectorAll(".panel .choice")];
  all.find(({ textContent }) => textContent === name).click();
}, name);
const said = (text) => browser.until(text, async () => (await card.text(".said")) === text);
const clipboard = () => browser.run(() => navigator.clipboard.readText());

test("the link leads to the same comparison", async () => {
  await take("Link");
  await said("Copied: Link.");
  const link = await clipboard();
  assert.equal(link, `${server.origin}/x/y/z/?a=486&b=603`);
  await browser.visit(link);
  await card.shows(486, 603);
});

for (const [name, first] of [
  ["Plain text", /^SIP 486 Busy Here vs 603 Decline\n=+\n/],
  ["Markdown", /^## SIP 486 Busy Here vs 603 Decline\n/],
  ["Jira, Confluence", /^h2\. SIP 486 Busy Here vs 603 Decline\n/],
  ["MediaWiki", /^== SIP 486 Busy Here vs 603 Decline ==\n/],
]) {
  test(`${name} is on the clipboard, with the link and every key difference`, async () => {
    await take(name);
    await said(`Copied: ${name}.`);
    const text = await clipboard();
    assert.match(text, first);
    assert.ok(text.includes(`${server.origin}/x/y/z/?a=486&b=603`), text.slice(0, 300));
    const differences = await card.texts(".differences li");
    assert.ok(differences.length > 3);
    assert.equal(text.match(/RFC 3261/g).length > 5, true);
  });
}

/** What formatted text puts on the clipboard: the types, and the HTML. */
async function formatted() {
  await take("Formatted text");
  await said("Copied: Formatted text.");
  return browser.run(async () => {
    const [item] = await navigator.clipboard.read();
    return [item.types, await (await item.getType("text/html")).text()];
  });
}

test("formatted text is on the clipboard as HTML and as text", async () => {
  const [types, html] = await formatted();
  assert.deepEqual([...types].sort(), ["text/html", "text/plain"]);
  assert.match(html, /<h2[^>]*>SIP 486 Busy Here vs 603 Decline<\/h2>/);
  assert.doesNotMatch(html, /<script/);
});

test("formatted text has no looks of its own", needs("formatted text that is copied as it is"), async () => {
  const [, html] = await formatted();
  assert.match(html, /<h2/);
  assert.doesNotMatch(html, /style=|class=/);
});

test("the sentence for a customer is copied by the button beside it", async () => {
  const sentences = await card.texts(".customer p");
  assert.equal(sentences.length, 2);
  await browser.run(() => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".customer button")[1].click());
  await said("Copied: What to tell a customer.");
  assert.equal(await clipboard(), sentences[1]);
});

test("where the clipboard is denied the text is there, selected", async () => {
  await browser.run(() => void Object.defineProperty(navigator, "clipboard", { value: undefined })); // as on a page without https
  await take("Markdown");
  await browser.until("the sentence", async () => (await card.text(".said p")).startsWith("The browser does not permit copying."));
  const selected = await browser.run(() => {
    const field = document.querySelector("sip-compare").shadowRoot.activeElement;
    return field.localName === "textarea" && field.value.slice(field.selectionStart, field.selectionEnd);
  });
  assert.match(selected, /^## SIP 486 Busy Here vs 603 Decline\n/);
  assert.deepEqual(await look.violations(browser), []);
});

for (const lang of ["en", "fr", "pt-BR", "vi"]) {
  test(`axe finds nothing in the panels of pairs and copying: ${lang}`, async () => {
    for (const [scheme, width] of [["light", 320], ["dark", 1200]]) {
      await browser.scheme(scheme);
      await browser.width(width);
      await visit(`lang="${lang}"`);
      assert.deepEqual(await look.violations(browser), []);
      assert.deepEqual(await look.tooWide(browser), []);
      await browser.run(() => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".tools button")[0].click());
      await browser.until("the pairs", async () => (await card.texts(".panel .choice")).length > 10);
      assert.deepEqual(await look.violations(browser), []);
    }
  });
}

test("a pair is one click away, and what was compared before is remembered while the page is open", async () => {
  await browser.run(() => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".tools button")[0].click());
  await browser.until("the pairs", async () => (await card.texts(".panel .choice")).includes("404 and 480"));
  assert.deepEqual(await card.texts(".panel h2"), ["Pairs that people ask about"]);
  await take("404 and 480");
  await card.shows(404, 480);
  await browser.until("the pair before", async () => (await card.texts(".panel .choice"))[0] === "486 and 603");
  assert.deepEqual(await card.texts(".panel h2"), ["Compared before", "Pairs that people ask about"]);
  await take("486 and 603");
  await card.shows(486, 603);
});

test("what is remembered is what was shown: no pair between the old one and the new one", async () => {
  await browser.run(() => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".tools button")[0].click());
  await browser.until("the pairs", async () => (await card.texts(".panel .choice")).includes("404 and 480"));
  const asked = await card.texts(".panel .choice");
  await take("404 and 480"); // both codes change at once
  await card.shows(404, 480);
  await card.swap();
  await card.shows(480, 404);
  await card.pick("a", 500);
  await card.shows(500, 404);
  await browser.until("the pairs before", async () => (await card.texts(".panel .choice"))[0] === "480 and 404");
  assert.deepEqual(await card.texts(".panel .choice"), ["480 and 404", "404 and 480", "486 and 603", ...asked]);
});
