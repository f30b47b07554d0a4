// The states of the widget that a reader can bring about, each on a fresh page: for checks that have to hold in all of them.
import { readFile } from "node:fs/promises";

import { host } from "./hosts.mjs";

const TRACE = await readFile(new URL("../../traces/kamailio.txt", import.meta.url), "utf8");
const NOTES = {
  vendor: "Example Voice",
  codes: { 486: { text: { en: "Our hunt groups send it when every agent talks." }, link: "/hunt-groups", linkText: { en: "Hunt groups" } } },
};

/** Runs a function inside the page with the shadow root of the widget. */
export const inside = ({ run }, script, ...given) => run(
  `return (${script})(document.querySelector("sip-compare").shadowRoot, ...arguments)`, ...given,
);

/** Opens or closes one of the tools: the pairs, the trace or the copying. */
export const tool = (browser, place) => inside(browser, (root, place) => root.querySelectorAll(".tools button")[place].click(), place);

const settled = (browser, what, test, ...given) => browser.until(what, () => inside(browser, test, ...given));

async function type(browser, text) {
  await inside(browser, (root, text) => {
    const field = root.querySelector("#find-a");
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
  await settled(browser, "the list", (root) => root.querySelector("#find-a").ariaExpanded === "true" || root.querySelector(".no-match:not(:empty)"));
}

async function copy(browser, denied) {
  await browser.permitCopying();
  if (denied) await browser.run(() => void Object.defineProperty(navigator, "clipboard", { value: undefined })); // as on a page without https
  await tool(browser, 2);
  await settled(browser, "the forms", (root) => root.querySelector(".panel .choice"));
  await inside(browser, (root) => root.querySelectorAll(".panel .choice")[2].click());
  await settled(browser, "the answer", (root) => root.querySelector(".said p").textContent);
}

const unfold = (browser) => inside(browser, (root) => root.querySelectorAll("details").forEach((one) => (one.open = true)));

/** How each state is brought about; `a` and `b` are the codes of the page, unless it needs others. */
const states = {
  closed: {},
  "every code listed": { reach: (browser) => type(browser, "") },
  "a list of matches": { reach: (browser) => type(browser, "busy") },
  "no match": { reach: (browser) => type(browser, "qqqq") },
  "a notice": { attributes: `a="48x" b="603"` },
  pairs: {
    async reach(browser) {
      await tool(browser, 0);
      await settled(browser, "the pairs", (root) => root.querySelector(".panel .choice"));
      await inside(browser, (root) => root.querySelector(".swap").click());
      await settled(browser, "the pair before", (root) => root.querySelectorAll(".panel h2").length === 2);
    },
  },
  "an empty trace": { reach: (browser) => tool(browser, 1) },
  "a trace": {
    async reach(browser) {
      await tool(browser, 1);
      await settled(browser, "the field", (root) => root.querySelector(".trace textarea"));
      await inside(browser, (root, text) => {
        const field = root.querySelector(".trace textarea");
        field.value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, TRACE);
      await settled(browser, "what it holds", (root) => root.querySelector(".found"));
    },
  },
  copied: { reach: (browser) => copy(browser, false) },
  "copying denied": { reach: (browser) => copy(browser, true) },
  "everything unfolded": { reach: unfold },
  "a note": { notes: NOTES },
  "all at once": {
    attributes: `a="48x" b="486"`,
    notes: NOTES,
    async reach(browser) {
      await copy(browser, true);
      await unfold(browser);
    },
  },
};

/** Every state. */
export const names = Object.keys(states).filter((name) => name !== "all at once");

/** A few that show every part of the widget between them: for checks that look at each part for itself. */
export const distinct = ["a list of matches", "no match", "pairs", "a trace", "all at once"];

/** Opens a page in a state; the languages can be picked on it. */
export async function reach({ browser, server, card }, name, attributes = "") {
  const { attributes: codes = `a="486" b="603"`, notes, reach } = states[name];
  const words = notes ? `<script type="application/json">${JSON.stringify(notes)}</script>` : "";
  const element = `<sip-compare ${codes} language-picker loading="eager" ${attributes}>${words}</sip-compare>`;
  const head = `<meta name="viewport" content="width=device-width"><style>:root { color-scheme: light dark } body { margin: 0; color: CanvasText; background: Canvas } main > button { color: CanvasText; background: Canvas }</style>`;
  await browser.visit(server.page("/state.html", host(`<main><h1>A page</h1><button>Before</button>${element}<button>After</button></main>`, { head })));
  await card.ready();
  await reach?.(browser);
}

/** What media queries are told, until they are told something else: `{ "forced-colors": "active" }`. */
export const media = (browser, features) => browser.media(features);
