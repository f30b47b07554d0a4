// Choosing with the mouse: the dropdowns, the swap button, and what the host is told.
import { strict as assert } from "node:assert";
import { beforeEach, test } from "node:test";

import { needs } from "./harness/cannot.mjs";
import { host } from "./harness/hosts.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { heard, listen } from "./harness/widget.mjs";

beforeEach(async () => {
  await browser.visit(server.page("/host.html", host(`<sip-compare a="183" b="487"></sip-compare>`)));
  await card.shows(183, 487);
  await listen(browser);
});

const told = (a, b) => ({ detail: { a, b }, bubbles: true, composed: true, from: "sip-compare" });
for (const [side, label] of [["a", "First code"], ["b", "Second code"]]) {
  test(`dropdown ${side} is a labelled native select of all codes by class`, async () => {
    const select = await card.find(`select[name="${side}"]`);
    assert.equal(await select.getAccessibleName(), `${label}: all codes`);
    const visible = await card.find(`.picker-${side} .picker-label`);
    assert.equal(await visible.isDisplayed(), true);
    assert.equal(await visible.getText(), label);
    const groups = await browser.run((select) => [...select.querySelectorAll("optgroup")].map((group) => ({
      label: group.label,
      options: [...group.children].map(({ value, text }) => ({ value, text })),
    })), select);
    assert.deepEqual(groups.map(({ label }) => label), [
      "1xx Provisional", "2xx Success", "3xx Redirection", "4xx Request failure", "5xx Server failure", "6xx Global failure",
    ]);
    const options = groups.flatMap(({ options }) => options);
    assert.equal(options.length, 75);
    assert.equal(await browser.run((select) => select.options.length, select), 75, "an option is outside the groups");
    assert.equal(new Set(options.map(({ value }) => value)).size, 75);
    for (const { value, text } of options) assert.match(text, new RegExp(`^${value} \\S.+$`));
    for (const { label, options } of groups) {
      for (const { value } of options) assert.equal(value[0], label[0], `${value} is in the group ${label}`);
    }
    assert.ok(options.some(({ value, text }) => value === "486" && text === "486 Busy Here"));
  });
}

test("each choice with the mouse shows its card and is told once", async () => {
  await card.pick("a", 486);
  await card.shows(486, 487);
  await card.pick("b", 600);
  await card.shows(486, 600);
  await card.swap();
  const { attributes } = await card.shows(600, 486);
  assert.deepEqual(await heard(browser), [told(486, 487), told(486, 600), told(600, 486)]);
  assert.deepEqual(attributes, ["600", "486"]);
});

test("the page of a stranger keeps its address and its title", async () => {
  const before = await browser.driver.getCurrentUrl();
  await card.pick("a", 486);
  await card.shows(486, 487);
  assert.equal(await browser.driver.getCurrentUrl(), before);
  assert.equal(await browser.driver.getTitle(), "A page of a stranger");
});

test("choosing what is already chosen is not told", async () => {
  await card.pick("a", 183);
  await card.pick("b", 183);
  await card.shows(183, 183);
  await card.swap();
  await card.pick("b", 200); // the last word: what came before it has been handled
  await card.shows(183, 200);
  assert.deepEqual(await heard(browser), [told(183, 183), told(183, 200)]);
});

test("the swap button has a name", async () => {
  assert.equal(await (await card.find(".swap")).getAccessibleName(), "Swap the two codes");
});

test("the event leaves a shadow root of the host", async () => {
  await browser.run(() => {
    const outer = document.createElement("section");
    outer.id = "outer";
    document.body.replaceChildren(outer);
    outer.attachShadow({ mode: "open" }).innerHTML = `<sip-compare a="404" b="604"></sip-compare>`;
  });
  const swap = `document.querySelector("#outer").shadowRoot.firstChild.shadowRoot?.querySelector(".swap")`;
  await browser.until("the card", () => browser.run(`return ${swap}`));
  await browser.run(`${swap}.click()`);
  await browser.until("the event", async () => (await heard(browser)).length > 0);
  assert.deepEqual(await heard(browser), [{ ...told(604, 404), from: "outer" }]);
});

test("what the host asks for is shown and not told", async () => {
  const element = (script) => browser.run(`const element = document.querySelector("sip-compare"); ${script}`);
  await element(`element.setAttribute("a", "404")`);
  await card.shows(404, 487);
  await element(`element.b = 604`);
  await card.shows(404, 604);
  assert.deepEqual(await element(`return [element.a, element.b]`), ["404", "604"]);
  await element(`element.a = null; element.removeAttribute("b")`);
  await card.shows(183, 487);
  assert.deepEqual(await element(`return [element.a, element.b]`), [null, null]);
  assert.deepEqual(await heard(browser), []);
});

test("what the host asks for replaces what was chosen, even if it asked for it before", async () => {
  await card.pick("a", 486);
  await card.shows(486, 487);
  await browser.run(() => document.querySelector("sip-compare").setAttribute("a", "183"));
  await card.shows(183, 487);
});

test("what is chosen in the first moment stays, and card, dropdown and attributes agree", needs("a slower processor"), async () => {
  // So slow that drawing takes several turns of the page: the choice comes between them.
  await browser.slowed(6);
  try {
    for (let time = 0; time < 10; time++) {
      await browser.run(async () => {
        document.body.innerHTML = `<sip-compare a="183" b="487" loading="eager"></sip-compare>`;
        const root = () => document.querySelector("sip-compare").shadowRoot;
        while (!root()?.querySelector(".title")) await new Promise((turn) => setTimeout(turn));
        const select = root().querySelector("select[name=b]");
        select.value = "404";
        select.dispatchEvent(new Event("change", { bubbles: true }));
      });
      assert.deepEqual((await card.shows(183, 404)).attributes, ["183", "404"]);
    }
  } finally {
    await browser.slowed(1);
  }
});

test("the texts and the call flow of the code that stays are left as they are", async () => {
  await browser.run(() => {
    const root = document.querySelector("sip-compare").shadowRoot;
    window.writings = { stays: 0, changes: 0 };
    const count = (name, parts) => {
      const watcher = new MutationObserver((seen) => { window.writings[name] += seen.length; });
      for (const part of parts) watcher.observe(root.querySelector(part), { subtree: true, childList: true, attributes: true, characterData: true });
    };
    count("stays", [".code-a", ".flow-a"]);
    count("changes", [".code-b", ".flow-b"]);
  });
  await card.pick("b", 600);
  await card.shows(183, 600);
  const { stays, changes } = await browser.run(() => window.writings);
  assert.equal(stays, 0);
  assert.ok(changes > 0, "nobody would notice");
});
