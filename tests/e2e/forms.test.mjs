// The forms in which a page can hold the widget: markers, links, themes, a late start, one file on a stick.
import { strict as assert } from "node:assert";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { open } from "./harness/browser.mjs";
import { host } from "./harness/hosts.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

const LINE = `<script src="/wiki/files/sip-compare.js" async></script>`;

let server, browser;
before(async () => {
  server = await serve({ mount: "/wiki/files/", headers: { "access-control-allow-origin": "*" } });
  browser = await open();
});
beforeEach(() => server.reset());
afterEach(() => browser.driver.switchTo().defaultContent());
after(() => Promise.all([browser?.close(), server?.close()]));

const visit = (body) => browser.visit(server.page("/wiki/page.html", host(body, { line: LINE })));
const inElement = (selector) => browser.run((selector) => document.querySelector(selector)?.closest("sip-compare") !== null, selector);

test("a marker becomes the element, and what it held is its fallback", async () => {
  await visit(`<div id="marker" data-sip-compare data-a="404" data-b="604" data-lang="fr"><p id="held">Compare 404 and 604</p></div>`);
  const card = widget(browser, "#marker sip-compare");
  await card.shows(404, 604);
  assert.equal(await card.text(".picker-a .picker-label"), "Premier code");
  assert.ok(await inElement("#held"));
});

test("a marker that comes later is upgraded too", async () => {
  await visit(`<section id="place"></section>`);
  await browser.until("the script", () => browser.run(() => !!customElements.get("sip-compare")));
  await browser.run(() => {
    document.querySelector("#place").innerHTML = `<article><div data-sip-compare data-a="480" data-b="486"></div></article>`;
  });
  await widget(browser, "#place sip-compare").shows(480, 486);
});

test("a link to the hosted page that stands alone becomes the element; every other link stays", async () => {
  await visit(`
    <p><a id="alone" href="/wiki/files/?a=486&b=603">486 and 603</a></p>
    <p>See <a id="sentence" href="/wiki/files/?a=486&b=603">486 and 603</a>.</p>
    <p><a id="bare" href="/wiki/files/?lang=fr">the page</a></p>
    <p><a id="elsewhere" href="https://example.org/?a=486&b=603">another page</a></p>`);
  await widget(browser, "p sip-compare").shows(486, 603);
  const upgraded = [];
  for (const id of ["alone", "sentence", "bare", "elsewhere"]) upgraded.push(await inElement(`#${id}`));
  assert.deepEqual(upgraded, [true, false, false, false]);
});

test("what somebody is editing stays as it is", async () => {
  const marker = `<div data-sip-compare data-a="486" data-b="603">text</div>`;
  await visit(`<section id="draft" contenteditable="true">${marker}</section>${marker}`);
  await widget(browser, "body > div sip-compare").shows(486, 603);
  assert.equal(await browser.run(() => document.querySelector("#draft").innerHTML), marker.replace("data-sip-compare", `data-sip-compare=""`));
});

test("theme sets the scheme, and without it the page decides", async () => {
  await visit(`<sip-compare id="light" theme="light"></sip-compare><sip-compare id="dark" theme="dark"></sip-compare>
    <section style="color-scheme: dark"><sip-compare id="page"></sip-compare></section>`);
  await browser.until("the script", () => browser.run(() => !!customElements.get("sip-compare")));
  const grounds = {};
  for (const id of ["light", "dark", "page"]) {
    await browser.run((id) => document.getElementById(id).start(), id);
    await widget(browser, `#${id}`).ready();
    grounds[id] = await browser.run((id) => {
      return getComputedStyle(document.getElementById(id).shadowRoot.querySelector(".widget")).backgroundColor;
    }, id);
  }
  assert.deepEqual(grounds, { light: "rgb(255, 255, 255)", dark: "rgb(22, 27, 34)", page: "rgb(22, 27, 34)" });
});

test("an element far below starts when it comes near, or at once if it is eager", async () => {
  const far = `<div style="height: 5000px"></div>`;
  await visit(`${far}<sip-compare id="far"></sip-compare>`);
  await browser.until("the script", () => browser.run(() => !!customElements.get("sip-compare")));
  // Two frames are more than an observer needs to see what is in the window.
  await browser.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(server.count("sip_compare_bg.wasm"), 0, "nobody has scrolled there");
  await browser.run(() => document.querySelector("#far").scrollIntoView());
  await widget(browser, "#far").shows(183, 487);

  server.reset();
  await visit(`${far}<sip-compare id="eager" loading="eager"></sip-compare>`);
  await widget(browser, "#eager").shows(183, 487);
});

const SINGLE = "/wiki/files/sip-compare.html";

test("the single file opens from the disk", async () => {
  const dist = process.env.SIP_COMPARE_DIST ? pathToFileURL(`${process.env.SIP_COMPARE_DIST}/`) : new URL("../../dist/", import.meta.url);
  await browser.console();
  await browser.visit(`${pathToFileURL(fileURLToPath(new URL("sip-compare.html", dist)))}?a=404&b=604`);
  const card = widget(browser);
  await card.shows(404, 604);
  await card.pick("b", 486);
  await card.shows(404, 486);
  assert.equal(await browser.driver.getTitle(), "SIP 404 Not Found vs 486 Busy Here");
  assert.deepEqual(await browser.troubles(), []);
});

test("an HTML macro may hold the text of the single file, with other codes in it", async () => {
  const file = await (await fetch(server.origin + SINGLE)).text();
  // The line that the documentation says to replace.
  const own = file.replace(/<sip-compare [^>]*>/, `<sip-compare a="404" b="480" lang="fr" language-picker>`);
  assert.notEqual(own, file);
  await visit(`<iframe title="Macro" width="800" height="600" sandbox="allow-scripts"></iframe>`);
  await browser.run((own) => (document.querySelector("iframe").srcdoc = own), own);
  await browser.driver.switchTo().frame(0);
  const card = widget(browser);
  await card.shows(404, 480);
  assert.equal(await card.text(".picker-a .picker-label"), "Premier code");
  await card.pick("a", 486);
  await card.shows(486, 480);
});

test("the single file asks for nothing, even under a policy that permits nothing else", async () => {
  const policy = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:";
  const body = (await (await fetch(server.origin + SINGLE)).text());
  server.reset();
  await browser.visit(server.page("/single.html", body, { "content-security-policy": policy }));
  await widget(browser).shows(183, 487);
  assert.deepEqual(server.requests, ["/single.html"]);
});

for (const [what, source] of [["the single file", SINGLE], ["the hosted page", "/wiki/files/"]]) {
  test(`${what} works in a frame with sandbox="allow-scripts" alone`, async () => {
    await visit(`<iframe title="SIP" width="800" height="600" sandbox="allow-scripts" src="${source}?a=404&b=604"></iframe>`);
    await browser.driver.switchTo().frame(0);
    const card = widget(browser);
    await card.shows(404, 604);
    await card.pick("a", 486);
    await card.shows(486, 604);
  });
}
