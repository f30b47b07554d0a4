// What cannot be shown as it was asked for: a sentence says what was seen and what is shown, and the card is there.
import { strict as assert } from "node:assert";
import { afterEach, test } from "node:test";

import { browser, page } from "./harness/ours.mjs";

afterEach(() => browser.console()); // the next test starts with an empty one

const DEFAULT_A = "183 Session Progress";
const DEFAULT_B = "487 Request Terminated";
const LONG = "not-a-code-".repeat(400);

// What is asked for, and for each notice: what it names of that, and the code it says is shown.
const CASES = [
  ["?a=999", [["999", DEFAULT_A]]],
  ["?a=099", [["099", DEFAULT_A]]],
  ["?a=-486", [["-486", DEFAULT_A]]],
  ["?a=486.0", [["486.0", DEFAULT_A]]],
  ["?a=4860", [["4860", DEFAULT_A]]],
  ["?a=abc", [["abc", DEFAULT_A]]],
  ["?a=48x", [["48x", DEFAULT_A]]],
  ["?a=", [["for a", DEFAULT_A]]],
  ["?b=%20%20", [["for b", DEFAULT_B]]],
  ["?b", [["for b", DEFAULT_B]]],
  ["?a=183&a=200", [["for a (183 200)", DEFAULT_A]]],
  ["?b=<script>alert(1)</script>", [["<script>alert(1)</script>", DEFAULT_B]]],
  ["?b=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", [["<img src=x onerror=alert(1)>", DEFAULT_B]]],
  ["?a=409", [["409 is not a registered SIP response code: RFC 2543", DEFAULT_A]]],
  ["?b=478", [["478 is not a registered SIP response code: Kamailio", DEFAULT_B]]],
  ["?a=468", [["468 is not a registered SIP response code, the nearest is 486 Busy Here", DEFAULT_A]]],
  [`?a=${LONG}`, [[`${LONG.slice(0, 40)}…`, DEFAULT_A]]],
  ["?a=%00", [["\uFFFD is not a SIP", DEFAULT_A]]], // what cannot be drawn is replaced by what can
  ["?a=486%00", [["486\uFFFD is not", DEFAULT_A]]],
  ["?a=%F0%9F%93%9E%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80", [["📞👩‍🚀", DEFAULT_A]]],
  ["?a=%E0%A4%A", [["\uFFFD%A is not", DEFAULT_A]]], // cut in the middle of a letter
  ["?a=%EF%BC%94%EF%BC%98%EF%BC%96", [["４８６", DEFAULT_A]]], // digits, but not those of the protocol
  ["?a=abc&b=999", [["abc", DEFAULT_A], ["999", DEFAULT_B]]],
];

for (const [query, expected] of CASES) {
  test(`never blank: ${query.slice(0, 60)}`, async () => {
    await page.visit(query);
    await page.card.shows(183, 487);
    const notices = await page.card.notices();
    assert.equal(notices.length, expected.length, `${notices}`);
    for (const [place, [seen, shown]] of expected.entries()) {
      assert.ok(notices[place].includes(seen), `"${notices[place]}" does not name ${seen}`);
      assert.ok(notices[place].includes(shown), `"${notices[place]}" does not name ${shown}`);
      assert.match(notices[place], /^[^{}`]+ is shown( instead)?\.$/);
      assert.ok(notices[place].length < 200, "it is one sentence, however long the input");
    }
    assert.equal(await page.title(), await page.card.text(".title"));

    await assert.rejects(browser.driver.switchTo().alert().accept(), { name: "NoSuchAlertError" });
    const injected = await browser.run(() => {
      const root = document.querySelector("sip-compare").shadowRoot;
      return root.querySelectorAll("script, img, iframe, [onerror]").length;
    });
    assert.equal(injected, 0);

    await page.card.pick("b", 404);
    await page.agrees(183, 404);
    assert.deepEqual(await page.card.notices(), [], "the notice has gone");
    assert.deepEqual((await browser.troubles()).map(({ level }) => level), expected.map(() => "WARNING"));
  });
}

test("whoever runs the page reads in the console what its reader sees", async () => {
  await page.visit("?a=48x&b=478");
  await page.card.shows(183, 487);
  const notices = await page.card.notices();
  assert.equal(notices.length, 2);
  const warnings = await browser.troubles();
  assert.equal(warnings.length, 2);
  for (const [place, { level, message }] of warnings.entries()) {
    assert.equal(level, "WARNING");
    assert.ok(message.replace(/"$/, "").endsWith(`sip-compare: ${notices[place]}`), message); // some engines quote it
  }
});

test("a notice is announced to who cannot see it", async () => {
  await page.visit("?a=999");
  await page.card.shows(183, 487);
  const role = await browser.run(() => {
    return document.querySelector("sip-compare").shadowRoot.querySelector(".notice").closest("[role]").role;
  });
  assert.equal(role, "status");
});

test("back to a wrong address shows its notice again", async () => {
  await page.visit("?a=999&b=604");
  await page.card.shows(183, 604);
  const notices = await page.card.notices();
  await page.card.pick("a", 404);
  await page.agrees(404, 604);
  await browser.back();
  await page.card.shows(183, 604);
  assert.deepEqual(await page.card.notices(), notices);
});

test("of several codes the first that is registered is shown", async () => {
  await page.visit("?a=999&a=486&a=404");
  await page.card.shows(486, 487);
  const [notice] = await page.card.notices();
  assert.match(notice, /\(999 486 404\).* 486 Busy Here, is shown\.$/);
});

test("of several codes none of which is registered, none is said to be", async () => {
  await page.visit("?a=999&a=998");
  await page.card.shows(183, 487);
  const [notice] = await page.card.notices();
  assert.match(notice, /999 998/);
  assert.doesNotMatch(notice, /first that is registered/);
});

test("a wrong side leaves the right one alone", async () => {
  await page.visit("?a=48x&b=183");
  await page.card.shows(487, 183); // not the same code twice: the other default
  assert.equal((await page.card.notices()).length, 1);
});

test("the same code twice is one section and a sentence, without differences", async () => {
  await page.visit("?a=486&b=486");
  await page.agrees(486, 486);
  const { card } = page;
  assert.equal(await card.text(".title"), "SIP 486 Busy Here");
  assert.match(await card.text(".summary"), /Both sides show 486: choose another code on one side to compare\.$/);
  assert.deepEqual(await card.texts(".code-title"), ["486 Busy Here"]);
  assert.deepEqual(await card.texts(".differences, .table"), []);
  assert.deepEqual(await card.notices(), []);
  await card.pick("b", 600);
  await page.agrees(486, 600);
  assert.equal((await card.texts(".differences")).length, 1);
});
