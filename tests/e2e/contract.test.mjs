// The tables of docs/CONTRACT.md against the built files: nothing undocumented, nothing that is not there.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { host } from "./harness/hosts.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { widget } from "./harness/widget.mjs";

const contract = await readFile(new URL("../../docs/CONTRACT.md", import.meta.url), "utf8");
const loader = await readFile(new URL("../../assets/sip-compare.js", import.meta.url), "utf8");
const page = await readFile(new URL("../../assets/page.js", import.meta.url), "utf8");

/** The rows of the table with this heading of its first column. */
function table(heading) {
  const [, rows] = contract.match(new RegExp(`^\\| ${heading} \\|.*\\n\\|[-|]+\\|\\n((?:\\|.*\\n)+)`, "m"));
  return rows.trim().split("\n").map((row) => row.split("|").slice(1, -1).map((cell) => cell.trim()));
}
const first = (heading) => table(heading).map(([name]) => name.match(/^`([^`]+)`/)?.[1]).sort();
const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

const visit = async (attributes = "", inside = "", head = "") => {
  await browser.visit(server.page("/contract.html", host(`<sip-compare ${attributes}>${inside}</sip-compare>`, { head })));
  await card.ready();
};

test("every row has a name, a meaning and an example", () => {
  for (const heading of ["attribute", "property", "method", "event", "parameter", "message", "custom property", "part", "form", "function"]) {
    for (const cells of table(heading)) assert.ok(cells.every((cell) => cell !== ""), `${heading}: ${cells.join(" | ")}`);
  }
});

test("the attributes are those of the element and of markers", async () => {
  await visit();
  const observed = await browser.run(() => customElements.get("sip-compare").observedAttributes);
  const documented = first("attribute");
  assert.deepEqual(documented.filter((name) => !["theme", "loading"].includes(name)), observed.sort());
  assert.deepEqual(documented, found(loader.match(/const OPTIONS = \[(.*)\]/)[1], /"([^"]+)"/g));
});

test("the properties and methods are those of the element", async () => {
  await visit();
  const own = await browser.run(() => {
    const all = Object.entries(Object.getOwnPropertyDescriptors(customElements.get("sip-compare").prototype));
    return {
      properties: all.filter(([, { get }]) => get).map(([name, { set }]) => [name, Boolean(set)]).sort(),
      methods: all.filter(([name, { value }]) => value && !/^(constructor|.*Callback)$/.test(name)).map(([name]) => `${name}()`).sort(),
    };
  });
  assert.deepEqual(own.properties, table("property").map(([name, type]) => [name.replaceAll("`", ""), !type.includes("read only")]).sort());
  assert.deepEqual(own.methods, first("method"));
});

test("the defaults are those that are documented", async () => {
  await visit();
  const codes = Object.fromEntries(table("attribute").map(([name, , value]) => [name, value.replaceAll("`", "")]));
  await card.shows(Number(codes["`a`"]), Number(codes["`b`"]));
  assert.match(await browser.run(() => document.querySelector("sip-compare").version), /^\d+\.\d+\.\d+$/);
  assert.equal(await browser.run(() => document.querySelector("sip-compare").notes), null);
  assert.deepEqual(await browser.run(() => {
    const { a, b, heading, language, version, notes } = document.createElement("sip-compare");
    return { a, b, heading, language, version, notes };
  }), { a: null, b: null, heading: "", language: "", version: "", notes: null });
});

test("the events are those that are sent", () => {
  assert.deepEqual(first("event"), found(loader, /#tell\("([a-z]+)"/g).map((name) => `sip-compare-${name}`).sort());
});

test("the parameters are those that the hosted page reads", () => {
  const named = found(page, /asked\.(?:get|has)\("([a-z]+)"\)/g);
  assert.deepEqual(first("parameter"), [...new Set([...named, "a", "b"])].sort());
});

test("the messages are those that are sent and heard", () => {
  const sent = [...found(page, /type: "([a-z-]+)"/g), ...found(page, /context: "([a-z.]+)"/g), ...found(page, /method: "([a-z]+)"/g)];
  const heard = found(page, /data\?\.type !== "([a-z-]+)"/g);
  assert.deepEqual(first("message"), [...new Set([...sent, ...heard])].sort());
});

test("the custom properties are those of the stylesheet, with their defaults", async () => {
  await visit();
  const sheet = await browser.run(() => [...document.querySelector("sip-compare").shadowRoot.adoptedStyleSheets[0].cssRules].map(({ cssText }) => cssText).join("\n"));
  assert.deepEqual(first("custom property"), found(sheet, /var\((--sip-compare-[a-z-]+)/g));
  for (const [name, , value] of table("custom property").filter(([, , value]) => value.includes("#"))) {
    const [light, dark] = found(value, /(#\w+)/g).length === 2 ? value.match(/#\w+/g) : [];
    assert.ok(sheet.includes(`var(${name.replaceAll("`", "")}, light-dark(${light}, ${dark}))`), `${name}: ${value}`);
  }
});

test("each custom property changes something", async () => {
  const style = (name, value) => `<style>sip-compare { ${name}: ${value} }</style>`;
  const looks = () => browser.run(() => {
    const all = [...document.querySelector("sip-compare").shadowRoot.querySelectorAll("*")];
    const read = ({ color, backgroundColor, borderTopColor, borderBottomColor, borderInlineStartColor, borderRadius, fontFamily }) =>
      [color, backgroundColor, borderTopColor, borderBottomColor, borderInlineStartColor, borderRadius, fontFamily].join();
    return all.map((one) => read(getComputedStyle(one))).join("\n");
  });
  await visit(`a="48x" b="603"`);
  const before = await looks();
  for (const name of first("custom property")) {
    const value = name.endsWith("radius") ? "3px" : name.endsWith("font") ? "Georgia" : "rgb(1, 2, 3)";
    await visit(`a="48x" b="603"`, "", style(name, value));
    const after = await looks();
    assert.notEqual(after, before, name);
    assert.ok(after.includes(value), name);
  }
});

test("the parts are those of the widget, and can be styled", async () => {
  const notes = `<script type="application/json">{ "codes": { "486": "Ours." } }</script>`;
  const parts = first("part");
  const styles = parts.map((name) => `sip-compare::part(${name}) { outline: 7px solid rgb(9, 8, 7) }`).join("\n");
  await visit(`a="486" b="60x" language-picker`, notes, `<style>${styles}</style>`);
  await browser.run(() => document.querySelector("sip-compare").setAttribute("b", "603"));
  await widget(browser).shows(486, 603);
  await (await card.find(".tools .toggle")).click();
  const asked = parts.filter((name) => name !== "notice");
  const drawn = () => browser.run(() => {
    const all = [...document.querySelector("sip-compare").shadowRoot.querySelectorAll("[part]")];
    return all.map((one) => [one.getAttribute("part"), getComputedStyle(one).outlineWidth]); // also of what is hidden
  });
  const plain = await drawn();
  assert.deepEqual([...new Set(plain.map(([name]) => name))].sort(), asked);
  await browser.run(() => document.querySelector("sip-compare").setAttribute("b", "60x"));
  await browser.until("the notice", async () => (await card.notices()).length === 1);
  const all = await drawn();
  assert.ok(all.some(([name]) => name === "notice"));
  assert.ok(all.every(([, width]) => width === "7px"), JSON.stringify(all));
});

test("the documented notes are shown", async () => {
  await browser.console();
  const [, documented] = contract.match(/```html\n([\s\S]*?)```/);
  await browser.visit(server.page("/notes.html", host(documented)));
  await widget(browser).shows(403, 603);
  assert.deepEqual(await card.texts(".note-text"), ["Your caller ID is not registered with us.", "We never send this ourselves."]);
  assert.deepEqual(await browser.troubles(), []);
});
