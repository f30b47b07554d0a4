// Pages that do what pages do at their worst: prototypes changed or frozen, the name taken, elements cloned, adopted, hammered.
import { strict as assert } from "node:assert";
import { afterEach, test } from "node:test";

import { host, seen } from "./harness/hosts.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { widget } from "./harness/widget.mjs";

afterEach(async () => assert.deepEqual((await seen(browser)).failures, [], "uncaught in the page"));

const visit = (body, head = "") => browser.visit(server.page("/host.html", host(body, { head })));
const ONE = `<sip-compare id="one" a="486" b="603"></sip-compare>`;

async function works(selector = "#one") {
  const one = widget(browser, selector);
  await one.shows(486, 603);
  await one.pick("b", 404);
  await one.shows(486, 404);
}

for (const [what, script] of [
  ["polluted", `Object.prototype.evil = 1; Array.prototype.evil = () => 1; Function.prototype.evil = 1; String.prototype.evil = 1;`],
  ["frozen", `for (const one of [Object, Array, Function, String, Promise, Map]) Object.freeze(one.prototype);`],
]) {
  test(`prototypes are ${what}: it works`, async () => {
    await visit(ONE, `<script>${script}</script>`);
    await works();
  });
}

test("the name is taken: the page and its own element keep working, and what stands inside stays", async () => {
  await visit(`<sip-compare id="one"><p id="held">held</p></sip-compare>`, `<script>customElements.define("sip-compare", class extends HTMLElement { own = true })</script>`);
  await browser.until("the script", () => server.count("sip-compare.js") === 1);
  await browser.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await browser.run(() => document.querySelector("#one").own && document.querySelector("#held").checkVisibility()), true);
});

test("a clone is a widget of its own", async () => {
  await visit(ONE);
  await widget(browser, "#one").shows(486, 603);
  await browser.run(() => {
    const clone = document.querySelector("#one").cloneNode(true);
    clone.id = "two";
    clone.setAttribute("loading", "eager"); // it stands below what one sees
    document.body.append(clone);
  });
  await works("#two");
  await widget(browser, "#one").shows(486, 603);
});

test("an element adopted into the document of a frame works there, with its looks, and when it comes back", async () => {
  await visit(`${ONE}<iframe title="a frame" srcdoc="<!doctype html><body></body>" width="900" height="600"></iframe>`);
  await widget(browser, "#one").shows(486, 603);
  const border = () => browser.run(() => {
    const element = document.querySelector("#one") ?? document.querySelector("iframe").contentDocument.querySelector("#one");
    const shown = element.shadowRoot?.querySelector(".widget");
    return shown && getComputedStyle(shown).borderTopStyle;
  });
  await browser.run(() => document.querySelector("iframe").contentDocument.body.append(document.querySelector("#one")));
  await browser.until("its looks in the frame", async () => (await border()) === "solid");
  await browser.run(() => document.body.append(document.querySelector("iframe").contentDocument.querySelector("#one")));
  await browser.until("its looks at home", async () => (await border()) === "solid");
  await works();
});

test("a thousand changes of attributes in one task end with the last, in one card", async () => {
  await visit(ONE);
  await widget(browser, "#one").shows(486, 603);
  await browser.run(() => {
    const element = document.querySelector("#one");
    const codes = [...element.shadowRoot.querySelector("select[name=a]").options].map(({ value }) => value);
    for (let time = 0; time < 1000; time++) {
      element.setAttribute("a", codes[time % codes.length]);
      element.setAttribute("lang", ["en", "fr", "vi"][time % 3]);
    }
    element.setAttribute("a", "486");
    element.setAttribute("b", "603");
    element.setAttribute("lang", "en");
  });
  await works();
});

test("a thousand elements that come and go at once leave nothing behind", async () => {
  await visit(`<section id="place"></section>${ONE}`);
  await widget(browser, "#one").shows(486, 603);
  await browser.run(() => {
    const place = document.querySelector("#place");
    for (let time = 0; time < 1000; time++) {
      place.innerHTML = `<sip-compare loading="eager"></sip-compare>`;
      place.replaceChildren();
    }
  });
  await works();
  assert.equal(server.count("sip_compare_bg.wasm"), 1);
});

test("a host that renders itself anew around it keeps it working", async () => {
  await visit(`<section id="app">${ONE}</section>`);
  await widget(browser, "#one").shows(486, 603);
  for (let time = 0; time < 20; time++) {
    await browser.run(() => {
      const app = document.querySelector("#app");
      const again = document.createElement("section");
      again.id = "app";
      again.append(...app.childNodes);
      app.replaceWith(again);
    });
  }
  await works();
  assert.deepEqual(await card.notices(), []);
});
