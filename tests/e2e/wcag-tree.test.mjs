// WCAG 1.3.1, 2.4.6, 4.1.2, 4.1.3: what assistive technology gets in each state, from Chromium's accessibility tree.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import { needs } from "./harness/cannot.mjs";
import { inside, names, reach } from "./harness/states.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import * as tree from "./harness/tree.mjs";

const at = async (state) => {
  await reach({ browser, server, card }, state);
  return tree.tree(browser);
};
const named = (list, role) => tree.of(list, role).map((node) => node.name);
const buttons = (list) => named(list, "button").filter((name) => !["Before", "After"].includes(name));
const said = (list) => tree.of(list, "status").map((node) => tree.words(node).trim());
/** What is left of a list when each of the others has taken one of its kind away. */
const without = (list, others) => others.reduce((left, one) => (left.includes(one) ? left.toSpliced(left.indexOf(one), 1) : left), list);
const CONTROLS = ["Swap the two codes", "Often asked", "Paste a trace", "Copy"];
const CODE = ["Description", "When you see it", "How to fix", "What to tell a customer"];

test("closed: five comboboxes, four buttons, silent live regions, and the headings of the card in order", needs("the accessibility tree"), async () => {
  const list = await at("closed");
  assert.deepEqual(named(list, "combobox"), ["First code", "First code: all codes", "Second code", "Second code: all codes", "Language"]);
  for (const side of ["First code", "Second code"]) {
    const { hasPopup, autocomplete, expanded, activedescendant, focusable } = tree.one(list, "combobox", side).states;
    assert.deepEqual({ hasPopup, autocomplete, expanded, activedescendant, focusable }, { hasPopup: "listbox", autocomplete: "list", expanded: false, activedescendant: undefined, focusable: true });
  }
  assert.deepEqual(tree.of(list, "listbox"), [], "no list is there");
  assert.deepEqual(buttons(list), [...CONTROLS, "Copy 486", "Copy 603"]);
  for (const name of CONTROLS.slice(1, 3)) assert.equal(tree.one(list, "button", name).states.expanded, false);
  assert.deepEqual(tree.of(list, "heading").map(({ name, states }) => [states.level, name]), [
    [1, "A page"], [2, "SIP 486 Busy Here vs 603 Decline"], [3, "In short"],
    [3, "486 Busy Here"], ...CODE.map((name) => [4, name]), [3, "603 Decline"], ...CODE.map((name) => [4, name]),
    [3, "Typical call flow"], [3, "Key differences"], [3, "When to use which"], [4, "If your server answers"], [4, "If you receive it"],
    [3, "Every difference, with its source"], [3, "Learn more"],
  ]);
  const lead = tree.one(list, "heading", "SIP 486 Busy Here vs 603 Decline");
  assert.ok(list.some(({ states, children }) => states.live === "polite" && children.includes(lead)), "the heading is announced when it changes");
  assert.ok(said(list).length >= 2 && said(list).every((words) => words === ""), "live regions are there before they speak");
  assert.deepEqual(tree.of(list, "DisclosureTriangle").map(({ states }) => states.expanded), [false, false, false]);
});

test("the table has its heads, at every width", needs("the accessibility tree"), async () => {
  for (const width of [1200, 320]) {
    await browser.width(width);
    const [table, more] = tree.of(await at("closed"), "table");
    assert.equal(more, undefined, "what they share is folded");
    const rows = table.children.flatMap((child) => (child.role === "rowgroup" ? child.children : [child]));
    const [head, ...body] = rows.map((row) => row.children.map(({ role }) => role));
    assert.deepEqual(head, ["columnheader", "columnheader", "columnheader"]);
    assert.ok(body.length > 10);
    for (const cells of body) assert.deepEqual(cells, ["rowheader", "cell", "cell"]);
    assert.deepEqual(rows[0].children.map(({ name }) => name).slice(1), ["486", "603"]);
  }
  await browser.width(1200);
});

test("a list: it is expanded, has options, and one of them is reached and selected", needs("the accessibility tree"), async () => {
  for (const [state, least] of [["a list of matches", 3], ["every code listed", 75]]) {
    const list = await at(state);
    const { expanded, activedescendant, focused } = tree.one(list, "combobox", "First code").states;
    assert.deepEqual({ expanded, activedescendant, focused }, { expanded: true, activedescendant: 1, focused: true });
    const box = tree.one(list, "listbox", "Codes that fit");
    assert.ok(box.children.length >= least && box.children.every(({ role }) => role === "option"));
    assert.deepEqual(box.children.filter(({ states }) => states.selected).map(({ name }) => name), [box.children[0].name]);
    assert.match(box.children[0].name, /^\d{3} \w/);
    assert.deepEqual(tree.one(list, "combobox", "Second code").states.expanded, false);
  }
});

test("no match: that is said, and nothing claims to be a list of options", needs("the accessibility tree"), async () => {
  const list = await at("no match");
  assert.ok(said(list).some((words) => words.startsWith("No code fits “qqqq”.")));
  assert.equal(tree.one(list, "combobox", "First code").states.activedescendant, undefined);
  for (const box of tree.of(list, "listbox")) assert.ok(box.children.length > 0, "a listbox has to own an option");
  assert.equal(tree.one(list, "combobox", "First code").states.expanded, tree.of(list, "listbox").length > 0);
});

test("what speaks was there before", needs("the accessibility tree"), async () => {
  const regions = (list) => tree.of(list, "status").length;
  const [closed, none, copied] = [regions(await at("closed")), regions(await at("no match")), regions(await at("copied"))];
  assert.deepEqual([none, copied], [closed, closed], "a region that comes with its words may stay unheard");
});

test("a notice, a copy and a refusal are told", needs("the accessibility tree"), async () => {
  assert.match(said(await at("a notice")).join(""), /48x/);
  assert.match(said(await at("copied")).join(""), /^Copied: Plain text\.$/);
  const list = await at("copying denied");
  assert.match(said(list).join(""), /^The browser does not permit copying/);
  const { readonly, focused, multiline } = tree.one(list, "textbox", "Plain text").states;
  assert.deepEqual({ readonly, focused, multiline }, { readonly: true, focused: true, multiline: true });
});

test("the panels: the button is expanded, headings go before lists of buttons, a trace says how much was read", needs("the accessibility tree"), async () => {
  let list = await at("pairs");
  assert.equal(tree.one(list, "button", "Often asked").states.expanded, true);
  assert.deepEqual(tree.of(list, "heading").slice(1, 4).map(({ name, states }) => `${states.level} ${name.slice(0, 5)}`), ["2 Compa", "2 Pairs", "2 SIP 6"]);
  assert.deepEqual(tree.of(list, "list").slice(0, 2).map((one) => one.children.every((item) => item.role === "listitem" && item.children[0].role === "button")), [true, true]);
  list = await at("an empty trace");
  assert.equal(tree.one(list, "button", "Paste a trace").states.expanded, true);
  assert.match(named(list, "textbox")[0], /^Paste a SIP message.*Nothing of it leaves this page/);
  assert.ok(buttons(list).includes("Open a file"));
  assert.ok(!buttons(list).includes("Clear"));
  list = await at("a trace");
  assert.match(said(list).join(""), /^\d+ lines/);
  assert.ok(buttons(list).includes("Clear") && buttons(list).includes("503 as first"));
  assert.equal(tree.one(list, "heading", "Responses found, in order").states.level, 2);
});

test("a note of the host is read between description and the next heading, with who adds it", needs("the accessibility tree"), async () => {
  const list = await at("a note");
  const text = tree.words(list[0]);
  const places = ["Description", "Example Voice adds", "Our hunt groups send it", "Hunt groups", "When you see it"].map((words) => text.indexOf(words));
  assert.deepEqual(places, places.toSorted((one, other) => one - other));
  assert.match(tree.one(list, "link", "Hunt groups").states.url, /\/hunt-groups$/);
});

for (const state of names) {
  test(`what is seen is what is read, and headings skip no level: ${state}`, needs("the accessibility tree"), async () => {
    const list = await at(state);
    const own = ({ states, within }) => !within.some((role) => ["MenuListPopup", "textbox", "combobox"].includes(role)) && !states.editable;
    const read = tree.of(list, "StaticText").filter(own).map(({ name }) => name.replace(/\s+/g, " ").trim()).filter(Boolean);
    const seen = await inside(browser, (root) => {
      const drawn = `option, textarea, [aria-hidden="true"]`; // what a control or a picture draws: that has a name, or its text beside it
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const all = [];
      while (texts.nextNode()) {
        const { parentElement: one, data } = texts.currentNode;
        if (!one.closest(drawn) && one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) all.push(data.replace(/\s+/g, " ").trim());
      }
      return all.filter(Boolean);
    });
    const whole = ["A page", "Before", ...seen, "After"];
    assert.deepEqual({ unseen: without(read, whole), unread: without(whole, read) }, { unseen: [], unread: [] });
    assert.deepEqual(read, whole, "in the same order");
    assert.deepEqual(await inside(browser, (root) => [...new Set([...root.querySelectorAll("[aria-hidden]")].map((one) => one.localName))].sort()), ["span", "svg"]);
    const levels = tree.of(list, "heading").map(({ states }) => states.level);
    for (const [place, level] of levels.entries()) assert.ok(level <= (levels[place - 1] ?? 0) + 1, `${levels}`);
    const controls = ["button", "combobox", "textbox", "link", "listbox", "DisclosureTriangle"];
    assert.deepEqual(list.filter(({ role, name }) => controls.includes(role) && !name), [], "all have names");
  });
}
