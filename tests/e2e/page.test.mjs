// The hosted page as it opens: every part of the card, in the order and the words a reader meets.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";

import { open } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

const TITLE = "SIP 183 Session Progress vs 487 Request Terminated";

let server, browser, card;
before(async () => {
  server = await serve();
  browser = await open();
  card = widget(browser);
  await browser.visit(`${server.origin}/`);
  await card.shows(183, 487);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** The rest of a part, whose first line is its heading. */
async function under(heading, parts) {
  const part = (await card.texts(parts)).find((text) => text.startsWith(heading));
  assert.ok(part, `no part "${heading}"`);
  return part.slice(heading.length).trim();
}

test("title of card and document name both codes", async () => {
  assert.equal(await card.text(".title"), TITLE);
  assert.equal(await browser.driver.getTitle(), TITLE);
});

test("the summary contrasts the codes in whole sentences", async () => {
  const summary = await card.text(".summary");
  for (const code of ["183", "487"]) assert.match(summary, new RegExp(`\\b${code}\\b`));
  assert.match(summary, /^[A-Z0-9].*\.$/);
});

test("each code has description, when you see it, and how to fix", async () => {
  assert.deepEqual(await card.texts(".code-title"), ["183 Session Progress", "487 Request Terminated"]);
  for (const side of [".code-a", ".code-b"]) {
    assert.deepEqual(await card.texts(`${side} h4`), ["Description", "When you see it", "How to fix", "What to tell a customer"]);
    const paragraphs = await card.texts(`${side} p`);
    assert.equal(paragraphs.length, 3);
    const steps = await card.texts(`${side} ol.steps > li`);
    assert.ok(steps.length > 0, `${side} has no steps`);
    for (const text of [...paragraphs, ...steps]) assert.match(text, /^[A-Z0-9].{10,}[.:)]$/s);
  }
});

test("the key differences are a numbered list", async () => {
  await under("Key differences", ".card > section");
  const differences = await card.texts(".differences > ol > li");
  assert.ok(differences.length >= 3, `${differences.length} differences`);
  assert.equal(new Set(differences).size, differences.length, "one is told twice");
  for (const text of differences) assert.match(text, /\b(183|487)\b.*\.$/);
  const numbered = await browser.run(() => {
    const item = document.querySelector("sip-compare").shadowRoot.querySelector(".differences li");
    return getComputedStyle(item).listStyleType;
  });
  assert.equal(numbered, "decimal");
});

test("advice tells both codes for who answers and for who receives", async () => {
  await under("When to use which", ".card > section");
  assert.deepEqual(await card.texts(".advice h4"), ["If your server answers", "If you receive it"]);
  const advice = await card.texts(".advice li");
  assert.equal(advice.length, 4);
  assert.deepEqual(advice.map((text) => text.match(/\b(183|487)\b/)?.[0]), ["183", "487", "183", "487"]);
});

test("the table compares both columns, and shows what they share on request", async () => {
  assert.deepEqual(await card.texts(".table > table thead th"), ["Property", "183", "487"]);
  const rows = await card.texts(".table > table tbody tr");
  assert.ok(rows.length > 3, `${rows.length} rows`);
  const toggle = await card.find(".shared .toggle");
  const count = Number((await toggle.getText()).match(/\d+/)[0]);
  const shared = await card.find(".shared table");
  assert.equal((await card.texts(".shared tbody tr")).length, count);
  assert.equal(await shared.isDisplayed(), false, "hidden at first");
  await toggle.click();
  assert.equal(await shared.isDisplayed(), true, "shown when asked for");
  await card.pick("a", 180);
  await card.shows(180, 487);
  assert.equal(await (await card.find(".shared table")).isDisplayed(), true, "another choice keeps it open");
  await (await card.find(".shared .toggle")).click();
  assert.equal(await (await card.find(".shared table")).isDisplayed(), false, "hidden again");
  await card.pick("a", 183);
  await card.shows(183, 487);
});

test("learn more leads to the sections of both codes and to IANA", async () => {
  await under("Learn more", ".card > footer");
  const links = await browser.run(() => {
    const root = document.querySelector("sip-compare").shadowRoot;
    return [...root.querySelectorAll(".learn a")].map(({ href, target, rel, textContent }) => ({ href, target, rel, textContent }));
  });
  const addresses = links.map(({ href }) => href);
  for (const section of ["21.1.5", "21.4.25"]) {
    const rfc = new RegExp(`^https://www\\.rfc-editor\\.org/rfc/rfc3261.*#section-${section.replaceAll(".", "\\.")}$`);
    assert.ok(addresses.some((address) => rfc.test(address)), `no link to RFC 3261 §${section}: ${addresses}`);
  }
  assert.ok(addresses.some((address) => new URL(address).host === "www.iana.org"), `no link to IANA: ${addresses}`);
  for (const { target, rel, textContent } of links) {
    assert.deepEqual([target, rel], ["_blank", "noopener noreferrer"]);
    assert.match(textContent, /\S/);
  }
});

test("nothing of the templates is left over", async () => {
  const text = await card.text(".widget");
  assert.doesNotMatch(text, /[{}`*]|undefined|null|NaN/);
});

test("what stood inside the element is no longer shown", async () => {
  const visible = await browser.run(() => document.querySelector("sip-compare > p").checkVisibility());
  assert.equal(visible, false);
});
