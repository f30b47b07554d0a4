// The configurator: every host in every language, what is typed, what is copied, and lines that work where they are pasted.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { after, before, beforeEach, test } from "node:test";

import { By } from "selenium-webdriver";

import { open } from "./harness/browser.mjs";
import { host } from "./harness/hosts.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

const PAGES = { en: "embed.html", fr: "embed.fr.html", "pt-BR": "embed.pt-BR.html", vi: "embed.vi.html" };
const axe = await readFile(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

let server, other, browser;
before(async () => {
  server = await serve({ mount: "/docs/sip-compare/", headers: { "access-control-allow-origin": "*" } });
  other = await serve();
  browser = await open();
});
beforeEach(() => browser.console());
after(() => Promise.all([browser?.close(), server?.close(), other?.close()]));

const find = (selector) => browser.driver.findElement(By.css(selector));
const visit = async (page) => {
  await browser.visit(`${server.origin}/docs/sip-compare/${page}`);
  await widget(browser, "#preview sip-compare").ready();
};
const text = (selector) => browser.run((selector) => document.querySelector(selector).textContent, selector);
/** Chooses in a dropdown, as a reader does. */
const choose = (name, value) => browser.run((name, value) => {
  const field = document.forms[0].elements[name];
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}, name, value);
const hosts = () => browser.run(() => [...document.forms[0].elements.host.options].map(({ value }) => value));
const shown = () => browser.run(() => [...document.querySelectorAll(".host")].filter((one) => one.checkVisibility()).map(({ id }) => id));
const lines = () => text(".host:not([hidden]) code");

for (const [tag, page] of Object.entries(PAGES)) {
  test(`${tag}: each host alone, with lines that name the chosen codes and leave nothing unfilled`, async () => {
    await visit(`${page}?a=404&b=480&lang=${tag}`);
    const all = await hosts();
    assert.equal(all.length, 24);
    for (const id of all) {
      await choose("host", id);
      assert.deepEqual(await shown(), [`host-${id}`]);
      const pasted = await lines();
      assert.ok(pasted.includes("404") && pasted.includes("480"), `${id}: ${pasted}`);
      const everything = await text(`#host-${id}`);
      assert.doesNotMatch(everything, /\{(page|address|frame|origin|attributes|data|title|width|height|language|picture|integrity|a|b)\}|\{\?|\?\}/, id);
    }
    assert.equal(await browser.run(() => document.documentElement.lang), tag);
    assert.deepEqual(await browser.troubles(), []);
  });

  test(`${tag}: no violation of accessibility rules, light, dark and narrow`, async () => {
    for (const [scheme, width] of [["light", 1200], ["dark", 1200], ["light", 320]]) {
      await browser.scheme(scheme);
      await browser.width(width);
      await visit(`${page}?host=mediawiki`);
      await browser.run(axe);
      const { violations } = await browser.driver.executeAsyncScript("axe.run(document).then(arguments[0])");
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
      const overflow = await browser.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(overflow, 0, `${width} px`);
    }
    await browser.width(1200);
  });
}

test("without scripts the page lists every host with the example", async () => {
  const { body } = await browser.run((page) => fetch(page).then((answer) => answer.text()).then((body) => ({ body })), `${server.origin}/docs/sip-compare/embed.html`);
  assert.equal(body.match(/<article class="host"/g).length, 24);
  assert.doesNotMatch(body, /<article[^>]*hidden/);
  assert.match(body, /<noscript>/);
});

test("what is pasted from the configurator works on a page of another origin", async () => {
  for (const id of ["html", "marker", "frame"]) {
    await visit(`embed.html?host=${id}&a=404&b=480&lang=vi&theme=dark`);
    const setup = await browser.run(() => [...document.querySelectorAll(".host:not([hidden]) code")].slice(1).map((one) => one.textContent).join("\n"));
    const pasted = await lines();
    await browser.visit(other.page(`/wiki/${id}.html`, host(pasted + setup, { line: "" })));
    if (id === "frame") {
      assert.equal(await (await find("iframe")).getAttribute("title"), "SIP 404 Not Found và 480 Temporarily Unavailable");
      await browser.until("its whole height", () => browser.run(() => document.querySelector("iframe").clientHeight > 900));
      await browser.driver.switchTo().frame(0);
    }
    await widget(browser).shows(404, 480);
    assert.equal(await widget(browser).text(".picker-a .picker-label"), "Mã thứ nhất");
    await browser.driver.switchTo().defaultContent();
    assert.deepEqual(await browser.troubles(), [], id);
  }
});

test("every option goes into the lines, once, and into the address", async () => {
  await visit("embed.html");
  await choose("a", "503");
  await choose("b", "500");
  assert.match(await lines(), /<sip-compare a="503" b="500"><a href="[^"]*\/docs\/sip-compare\/\?a=503&amp;b=500">SIP 503 Service Unavailable vs 500 Server Internal Error<\/a>/);
  await choose("lang", "pt-BR");
  await choose("theme", "dark");
  assert.match(await lines(), /<sip-compare a="503" b="500" lang="pt-BR" theme="dark">.*>SIP 503 Service Unavailable .* 500/);
  assert.equal(new URL(await browser.driver.getCurrentUrl()).search, "?a=503&b=500&lang=pt-BR&theme=dark&host=html");
  for (const link of ["header nav > a", '.languages a[hreflang="fr"]']) {
    assert.match(await (await find(link)).getAttribute("href"), /\?a=503&b=500&lang=pt-BR&theme=dark/);
  }
  await choose("host", "frame");
  await choose("folder", "https://voip.example.com/a&b/");
  await choose("width", "640");
  await choose("height", "420");
  assert.match(await lines(), /src="https:\/\/voip\.example\.com\/a&amp;b\/\?a=503&amp;b=500&amp;lang=pt-BR&amp;theme=dark&amp;embed=1".* width="640" height="420"/);
});

test("what the preview chooses is chosen in the lines", async () => {
  await visit("embed.html?a=404&b=480");
  await widget(browser, "#preview sip-compare").pick("b", 604);
  await browser.until("the lines", async () => (await lines()).includes(`a="404" b="604"`));
});

test("what cannot be used is named, and what is used instead", async () => {
  await visit("embed.html?host=frame");
  await choose("width", "wide");
  assert.equal(await text("#complaints"), "“wide” is not a width such as 100% or 640: 100% is used instead.");
  assert.match(await lines(), / width="100%" /);
  await choose("width", "100%");
  await choose("height", "99999");
  assert.equal(await text("#complaints"), "“99999” is not a height from 200 to 4000: 560 is used instead.");
  await choose("height", "560");
  await choose("folder", `javascript:alert("x")`);
  assert.equal(await text("#complaints"), `“javascript:alert("x")” is not an address of http or https: the address of this page is used instead.`);
  assert.ok((await lines()).includes(`src="${server.origin}/docs/sip-compare/`));
  await choose("folder", "https://ok.example/");
  assert.equal(await text("#complaints"), "");
  assert.equal(await browser.run(() => document.querySelectorAll('[aria-invalid="true"]').length), 0);
});

test("frames and pictures are previewed as such; a picture that is not there is told", async () => {
  await visit("embed.html?host=notion&a=486&b=603");
  await browser.driver.switchTo().frame(0);
  await widget(browser).shows(486, 603);
  await browser.driver.switchTo().defaultContent();
  await choose("host", "markdown");
  await browser.until("the picture", () => browser.run(() => document.querySelector("#preview img").naturalWidth > 700));
  await browser.console();
  await choose("a", "100");
  await browser.until("the sentence", () => browser.run(() => document.querySelector("#no-picture").checkVisibility()));
});

test("copying says so, or selects the lines where it is not permitted", async () => {
  await visit("embed.html?host=dokuwiki");
  await browser.permitCopying();
  await (await find("#host-dokuwiki .copy")).click();
  await browser.until("the answer", async () => (await text("#said")) === "Copied.");
  assert.equal(await browser.run(() => navigator.clipboard.readText()), await lines());
  await browser.run(() => void Object.defineProperty(navigator, "clipboard", { value: undefined })); // as on a page without https
  await (await find("#host-dokuwiki .copy")).click();
  await browser.until("the answer", async () => (await text("#said")).includes("the lines are selected"));
  assert.equal(await browser.run(() => getSelection().toString()), await lines());
});

test("the hosted page leads here in its own language, with its pair; the bare view does not", async () => {
  await browser.visit(`${server.origin}/docs/sip-compare/?a=404&b=480&lang=fr`);
  await widget(browser).shows(404, 480);
  const ways = () => browser.run(() => [...document.querySelectorAll(".ways a")].filter((one) => one.checkVisibility()).map((one) => [one.textContent, one.href]));
  const [[words, address], ...more] = await browser.until("the way", async () => (await ways())[0]?.[1].includes("fr") && ways());
  assert.deepEqual([words, more], ["Intégrer cette comparaison à votre page", []]);
  assert.equal(address, `${server.origin}/docs/sip-compare/embed.fr.html?a=404&b=480&lang=fr`);
  await browser.visit(`${server.origin}/docs/sip-compare/?a=404&b=480&embed=1`);
  await widget(browser).shows(404, 480);
  assert.deepEqual(await ways(), []);
});
