// Pages of strangers and the widget keep off each other: styles, policies, globals.
import { strict as assert } from "node:assert";
import { afterEach, test } from "node:test";

import { host } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { browser, server } from "./harness/stranger.mjs";
import { widget } from "./harness/widget.mjs";

const GROUP = "Pages and policies of strangers";

afterEach(async () => assert.deepEqual(await browser.troubles(), [], "the console"));

/** Opens a page of a stranger, two folders away from the built files. */
const visit = (body, options, headers) => browser.visit(server.page("/wiki/pages/sip.html", host(body, options), headers));

survives(GROUP, "a policy that permits our files and WebAssembly, nothing else", "The widget, with its styles.", async () => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
  await visit(`<sip-compare></sip-compare>`, { monitor: "" }, { "content-security-policy": policy });
  await widget(browser).shows(183, 487);
  const ground = await browser.run(() => {
    const root = document.querySelector("sip-compare").shadowRoot;
    return getComputedStyle(root.querySelector(".widget")).borderTopStyle;
  });
  assert.equal(ground, "solid", "the styles are applied");
});

survives(GROUP, "Trusted Types are enforced, and no policy for them is permitted", "The widget: choosing, finding, tools and notes work.", async () => {
  const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
  const notes = `<script type="application/json">{ "codes": { "486": "Ours." } }</script>`;
  await visit(`<sip-compare a="486" b="603" language-picker>${notes}</sip-compare>`, { monitor: "" }, { "content-security-policy": policy });
  const card = widget(browser);
  await card.shows(486, 603);
  await (await card.find("#find-b")).click();
  await browser.press("codec");
  await browser.until("the list", async () => (await card.texts(".matches:not([hidden]) li")).length > 0);
  await browser.press("\uE007");
  await card.shows(486, 488);
  for (const tool of [0, 1, 2]) {
    await browser.run((tool) => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".tools button")[tool].click(), tool);
    await browser.until("the panel", async () => (await card.texts(".panel")).length === 1);
  }
  assert.equal((await card.texts(".host-note")).length, 1);
});

// Styles that pages really have, at their worst.
const STYLES = [
  "* { all: unset }",
  "div { display: none }",
  "body * { color: red; font: 1px/0 serif; text-transform: uppercase; letter-spacing: 9px }",
  "h2, p, select, article { display: none !important }",
];
for (const css of STYLES) {
  survives(GROUP, `styles of the page: ${css}`, "The card as it is, and its dropdowns work.", async () => {
    await visit(`<sip-compare></sip-compare>`, { head: `<style>${css}</style>` });
    const card = widget(browser);
    await card.shows(183, 487);
    for (const place of [".title", ".summary", "select[name=a]", ".swap", ".differences li", ".learn a"]) {
      assert.equal(await (await card.find(place)).isDisplayed(), true, `${place} is not displayed`);
    }
    const look = await browser.run(() => {
      const root = document.querySelector("sip-compare").shadowRoot;
      const title = getComputedStyle(root.querySelector(".title"));
      return { width: root.querySelector(".card").offsetWidth, size: parseFloat(title.fontSize), colour: title.color };
    });
    assert.ok(look.width > 400, `the card is ${look.width} px wide`);
    assert.ok(look.size >= 20, `the title is ${look.size} px high`);
    assert.notEqual(look.colour, "rgb(255, 0, 0)");
    await card.pick("a", 404);
    await card.shows(404, 487);
  });
}

test("a host sets colours and type by custom properties", async () => {
  const head = `<style>sip-compare {
    --sip-compare-background: rgb(1, 2, 3); --sip-compare-text: rgb(254, 253, 252); --sip-compare-font: Georgia;
    --sip-compare-accent-a: rgb(10, 200, 10); --sip-compare-accent-b: rgb(200, 10, 200);
  }</style>`;
  await visit(`<sip-compare></sip-compare>`, { head });
  await widget(browser).shows(183, 487);
  const look = await browser.run(() => {
    const root = document.querySelector("sip-compare").shadowRoot;
    const style = (place) => getComputedStyle(root.querySelector(place));
    const { backgroundColor, color, fontFamily } = style(".widget");
    return [backgroundColor, color, fontFamily, style(".code-a .number").color, style(".code-b .number").color];
  });
  assert.deepEqual(look, ["rgb(1, 2, 3)", "rgb(254, 253, 252)", "Georgia", "rgb(10, 200, 10)", "rgb(200, 10, 200)"]);
});

survives(GROUP, "a page that styles its own headings and counts its globals", "The page around is left alone: no style, element or name of it changes.", async () => {
  await visit(`<h2 id="own">Own heading</h2><sip-compare></sip-compare>`);
  const look = () => browser.run(() => {
    const { color, fontFamily, fontSize } = getComputedStyle(document.querySelector("#own"));
    return { color, fontFamily, fontSize, children: document.head.childElementCount, attributes: document.body.attributes.length };
  });
  const before = await look();
  const card = widget(browser);
  await card.shows(183, 487);
  await card.pick("a", 404);
  await card.shows(404, 487);
  assert.deepEqual(await look(), before);
  const added = await browser.run(() => {
    const known = new Set([...window.globals, "globals"]);
    return Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && !/^(cdc|se)_|^ret_nodes$/.test(name));
  });
  assert.deepEqual(added, [], "new globals"); // those of the driver apart
  assert.equal(await browser.run(() => document.adoptedStyleSheets.length), 0);
});
