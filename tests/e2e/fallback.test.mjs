// No WebAssembly, no luck: each ends in a usable comparison, with the reason and the repair, in the reader's language.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { host, LINE, seen } from "./harness/hosts.mjs";
import * as look from "./harness/look.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const wasm = (await readFile(new URL("sip_compare_bg.wasm", process.env.SIP_COMPARE_DIST ? `file://${process.env.SIP_COMPARE_DIST}/` : new URL("../../dist/", import.meta.url))));

const body = (attributes = "") => `<main><h1>A page</h1><sip-compare a="486" b="603" ${attributes}><p id="held">a link</p></sip-compare></main>`;
const visit = (attributes, options, headers) => browser.visit(server.page("/host.html", host(body(attributes), options), headers));
const inside = (script, ...given) => browser.run(`const root = document.querySelector("sip-compare").shadowRoot; return (${script})(root, ...arguments)`, ...given);

/** The plain comparison: its reason, and the codes that show. */
const plain = () => browser.run(() => {
  const root = document.querySelector("sip-compare").shadowRoot?.querySelector(".plain");
  if (!root) return null;
  const visible = (place) => [...root.querySelectorAll(place)].filter((one) => one.checkVisibility());
  return {
    reason: visible("[data-problem]").map((one) => one.dataset.problem).join(),
    said: visible("[data-problem] p").map((one) => one.textContent).join(),
    codes: visible("[data-code]").map((one) => Number(one.dataset.code)),
    lang: root.lang,
  };
});
const shown = () => browser.until("the plain comparison", plain);

const choose = (side, code) => browser.run((side, code) => {
  const select = document.querySelector("sip-compare").shadowRoot.querySelector(`.plain select[name="${side}"]`);
  select.value = code;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}, side, String(code));

const WITHOUT = `<script>delete window.WebAssembly</script>`;
const TRUSTED = "require-trusted-types-for 'script'; trusted-types 'none'";
const POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:";

for (const [what, reason, repair, before] of [
  ["no WebAssembly", "missing", /security setting/, () => visit("", { head: WITHOUT })],
  ["a policy without 'wasm-unsafe-eval'", "policy", /'wasm-unsafe-eval' to script-src/, () => visit("", {}, { "content-security-policy": POLICY })],
  ["no WebAssembly where Trusted Types are enforced", "missing", /security setting/, () => visit("", { head: WITHOUT }, { "content-security-policy": TRUSTED })],
  ["a module that is a web page", "broken", /copies all files/, () => (server.replace("_bg.wasm", { body: "<!doctype html><p>Sign in</p>", headers: { "content-type": "text/html" } }), visit())],
  ["a module that is cut off", "broken", /copies all files/, () => (server.replace("_bg.wasm", { body: wasm.subarray(0, 50_000), headers: { "content-type": "application/wasm" } }), visit())],
  ["a module that is not there", "broken|network", /./, () => (server.replace("_bg.wasm", { status: 404, body: "not found" }), visit())],
  ["glue that is not there", "network", /could not be loaded/, () => (server.replace("/sip_compare.js", { status: 404, body: "not found" }), visit())],
]) {
  test(`${what}: the plain comparison of the same codes, with the reason and the repair`, async () => {
    await before();
    const { reason: seenReason, said, codes, lang } = await shown();
    assert.match(seenReason, new RegExp(`^(${reason})$`));
    assert.match(said, repair);
    assert.match(said, /without the computed differences\.$/);
    assert.deepEqual([codes, lang], [[486, 603], "en"]);
    assert.equal(await browser.run(() => document.querySelector("#held").checkVisibility()), true, "what stood there stays");
    await choose("b", 404);
    assert.deepEqual((await plain()).codes.sort(), [404, 486]);
    assert.deepEqual((await seen(browser)).failures, [], "no unhandled rejection");
    assert.equal((await seen(browser)).errors.filter((line) => line.includes("module could not be loaded")).length, 1, "told once");
  });
}

test("a module with the wrong type works all the same", async () => {
  server.replace("_bg.wasm", { body: wasm, headers: { "content-type": "application/octet-stream" } });
  await visit();
  await card.shows(486, 603);
});

test("Try again helps where the server has recovered, and what was chosen meanwhile is kept", async () => {
  server.replace("_bg.wasm", { status: 503, body: "later" });
  await visit();
  await shown();
  await choose("b", 404);
  server.reset();
  await inside(`(root) => [...root.querySelectorAll(".plain button")].find((one) => one.checkVisibility()).click()`);
  await card.shows(486, 404);
  assert.equal(await plain(), null);
});

test("who waits eight seconds gets the plain comparison, and the widget when it comes", async () => {
  const release = server.hold("_bg.wasm");
  await visit(`lang="vi"`);
  const slow = await browser.driver.wait(plain, 15_000);
  assert.deepEqual([slow.reason, slow.lang, slow.codes], ["slow", "vi", [486, 603]]);
  await choose("a", 480);
  release();
  await card.shows(480, 603);
});

for (const lang of ["en", "fr", "pt-BR", "vi"]) {
  test(`${lang}: the page without script shows any two codes, by the stylesheet alone`, async () => {
    await browser.scripts(false);
    try {
      await browser.visit(`${server.origin}/x/y/z/plain.${lang}.html`);
      for (const [a, b] of [[183, 487], [486, 603], [603, 486], [404, 404]]) {
        await (await browser.driver.findElement({ css: `select[name=a] option[value="${a}"]` })).click();
        await (await browser.driver.findElement({ css: `select[name=b] option[value="${b}"]` })).click();
        const sections = await browser.driver.findElements({ css: "[data-code]" });
        assert.equal(sections.length, 75);
        const visible = [];
        for (const code of new Set([a, b])) {
          const section = await browser.driver.findElement({ css: `[data-code="${code}"]` });
          if (await section.isDisplayed()) visible.push([code, (await section.getRect()).x]);
        }
        assert.deepEqual(visible.sort(([, one], [, other]) => one - other).map(([code]) => code), [...new Set([a, b])]);
        assert.equal(await (await browser.driver.findElement({ css: `[data-code="200"]` })).isDisplayed(), false);
      }
    } finally {
      await browser.scripts(true);
    }
  });
}

test("axe finds nothing in it: light and dark, wide and narrow", async () => {
  for (const [scheme, width] of [["light", 320], ["dark", 1200]]) {
    await browser.scheme(scheme);
    await browser.width(width);
    await browser.visit(`${server.origin}/x/y/z/plain.fr.html`);
    assert.deepEqual(await look.violations(browser), []);
    assert.equal(await browser.run(() => document.documentElement.scrollWidth - innerWidth <= 0), true);
  }
  await browser.width(1200);
});

test("nothing but its own folder is asked for", async () => {
  await browser.visit(server.page("/host.html", host(body(), { head: WITHOUT, line: LINE })));
  await shown();
  assert.ok(server.requests.every((path) => path.startsWith("/x/y/z/") || path === "/host.html" || path === "/favicon.ico"), server.requests.join());
});
