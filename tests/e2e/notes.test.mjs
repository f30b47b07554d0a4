// The words of a vendor beside the standard ones: by property and as JSON inside the element, by language, escaped.
import { strict as assert } from "node:assert";
import { afterEach, test } from "node:test";

import { host, seen } from "./harness/hosts.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const NOTES = {
  vendor: "Example Voice",
  codes: {
    403: {
      text: { en: "Your caller ID is not registered.", fr: "Votre numéro n’est pas enregistré." },
      link: "/tickets?kind=callerid",
      linkText: { en: "Register it", fr: "L’enregistrer" },
    },
    603: "We never send this.",
  },
};

afterEach(async () => assert.deepEqual((await seen(browser)).failures, [], "uncaught in the page"));

const inside = (notes) => `<script type="application/json">${typeof notes === "string" ? notes : JSON.stringify(notes)}</script>`;
const visit = async (attributes, body = "") => {
  await browser.console();
  await browser.visit(server.page("/vendor/page.html", host(`<sip-compare ${attributes}>${body}</sip-compare>`)));
  await card.ready();
};
const errors = async () => (await browser.troubles()).map(({ level, message }) => `${level} ${message}`);
const set = (notes) => browser.run((notes) => (document.querySelector("sip-compare").notes = notes), notes);

test("a note stands in its code's section, marked as the vendor's, with its link", async () => {
  await visit(`a="403" b="603"`, inside(NOTES));
  assert.deepEqual(await card.texts(".code-a .host-note > *"), ["Example Voice adds", "Your caller ID is not registered.", "Register it"]);
  assert.deepEqual(await card.texts(".code-b .host-note > *"), ["Example Voice adds", "We never send this."]);
  assert.equal(await (await card.find(".code-a .note-link a")).getAttribute("href"), `${server.origin}/tickets?kind=callerid`);
  await card.pick("a", 486);
  await card.shows(486, 603);
  assert.equal((await card.texts(".host-note")).length, 1, "486 has none");
  assert.deepEqual(await errors(), []);
});

test("it speaks the language of the card, and says so where it cannot", async () => {
  await visit(`a="403" b="603" lang="fr"`, inside(NOTES));
  assert.deepEqual(await card.texts(".code-a .host-note > *"), ["Example Voice ajoute", "Votre numéro n’est pas enregistré.", "L’enregistrer"]);
  await browser.run(() => (document.querySelector("sip-compare").lang = "vi"));
  await browser.until("Vietnamese", async () => (await card.text(".note-from")) === "Example Voice bổ sung");
  assert.equal(await card.text(".note-text"), "Your caller ID is not registered.", "English, since there is no Vietnamese");
  assert.equal(await (await card.find(".note-text")).getAttribute("lang"), "en", "and marked as English");
});

test("by property, before the widget is up and at any time; it goes before what stands inside", async () => {
  const release = server.hold("sip_compare_bg.wasm");
  await browser.visit(server.page("/late.html", host(`<sip-compare a="403" b="404">${inside({ codes: { 404: "inside" } })}</sip-compare>`)));
  await browser.until("the definition", () => browser.run(() => Boolean(customElements.get("sip-compare"))));
  await set({ codes: { 403: "by property" } });
  release();
  await card.ready();
  assert.deepEqual(await card.texts(".host-note > *"), ["This site adds", "by property"]);
  await set({ codes: { 403: "changed" } });
  await browser.until("the change", async () => (await card.text(".note-text")) === "changed");
  await set(null);
  await browser.until("what stands inside", async () => (await card.text(".note-text")) === "inside");
});

test("what stands inside may change, too", async () => {
  await visit(`a="403" b="404"`, inside({ codes: { 403: "first" } }));
  await browser.run(() => (document.querySelector("sip-compare script").textContent = `{ "codes": { "403": "second" } }`));
  await browser.until("the change", async () => (await card.text(".note-text")) === "second");
  await browser.run(() => document.querySelector("sip-compare script").remove());
  await browser.until("no note", async () => (await card.texts(".host-note")).length === 0);
});

test("nothing in a note is markup or runs", async () => {
  const hostile = `<img src=x onerror="window.ran = 1"></script><b>*bold*</b> \`token\``;
  await visit(`a="403" b="603"`);
  await set({ vendor: hostile, codes: { 403: { text: hostile, link: "https://example.org/\"><script>ran=1</script>", linkText: hostile } } });
  await browser.until("the note", async () => (await card.texts(".host-note")).length === 1);
  assert.equal(await card.text(".note-text"), hostile);
  assert.deepEqual(await browser.run(() => {
    const note = document.querySelector("sip-compare").shadowRoot.querySelector(".host-note");
    return [[...note.querySelectorAll("*")].map((one) => one.localName), window.ran ?? null];
  }), [["p", "p", "p", "a"], null]);
});

for (const [what, given, expected] of [
  ["a list instead of an object", [1], `notes: expected { vendor, codes }, found [1]; no note is shown`],
  ["an unknown key", { vender: "Example" }, `notes: "vender" is not known (vendor, codes); it is left out`],
  ["a code that is not registered", { codes: { 499: "x" } }, `notes.codes["499"]: "499" is not a registered SIP response code; its note is left out`],
  ["a number for a note", { codes: { 403: 7 } }, `notes.codes["403"]: expected a text or { text, link, linkText }, found 7; it is left out`],
  ["a number for a text of one language", { codes: { 403: { text: { en: "fine", fr: 5 } } } }, `notes.codes["403"].text.fr: expected a text, found 5; it is left out`],
  ["an unknown key of a note", { codes: { 403: { text: "fine", href: "/" } } }, `notes.codes["403"]: "href" is not known (text, link, linkText); it is left out`],
  ["a link that runs", { codes: { 403: { text: "fine", link: " java\nscript:alert(1)" } } }, `is no address of one of https: http: mailto: tel:; the link is left out`],
  ["an empty note", { codes: { 403: "  " } }, `notes.codes["403"]: it holds no text; it is left out`],
]) {
  test(`${what} is named in the console, and the rest is shown`, async () => {
    await visit(`a="403" b="603"`);
    const good = { codes: { ...given.codes, 603: "good" }, ...(Array.isArray(given) ? {} : Object.fromEntries(Object.entries(given).filter(([key]) => key !== "codes"))) };
    await set(Array.isArray(given) ? given : good);
    const told = await browser.until("the console", async () => {
      const found = await errors();
      return found.length && found;
    });
    assert.ok(told.every((line) => line.startsWith("SEVERE") && line.includes("sip-compare: notes")), told.join("\n"));
    assert.ok(told.some((line) => line.replaceAll('\\"', '"').includes(expected)), told.join("\n"));
    if (!Array.isArray(given)) assert.ok((await card.texts(".note-text")).includes("good"));
    assert.deepEqual(await card.texts(".host-note a"), []);
    await browser.run(() => document.querySelector("sip-compare").setAttribute("b", "604"));
    await card.shows(403, 604);
    assert.deepEqual(await errors(), [], "told once");
  });
}

test("what is no JSON is told once, and the card is shown", async () => {
  await visit(`a="403" b="603"`, inside(`{ "codes": { "403": "x", } }`));
  await card.pick("b", 604);
  await card.shows(403, 604);
  const told = await errors();
  assert.equal(told.length, 1, told.join("\n"));
  assert.match(told[0], /^SEVERE.*notes: what stands inside the element is no JSON; no note is shown/);
});
