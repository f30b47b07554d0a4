// No WebAssembly, no luck: each ends in a usable comparison, with the reason and the repair, in the reader's language.
import { strict as assert } from "node:assert";
import { beforeEach, test } from "node:test";

import { needs } from "./harness/cannot.mjs";
import { host, LINE, seen } from "./harness/hosts.mjs";
import * as look from "./harness/look.mjs";
import { file } from "./harness/module.mjs";
import { plain as plainOf } from "./harness/plain.mjs";
import { survives } from "./harness/reliability.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const GROUP = "No wasm, no script, no luck";
const wasm = await file("sip_compare_bg.wasm");
const words = await file("words.en.json");

const body = (attributes = "") => `<main><h1>A page</h1><sip-compare a="486" b="603" ${attributes}><p id="held">a link</p></sip-compare></main>`;
const visit = (attributes, options, headers) => browser.visit(server.page("/host.html", host(body(attributes), options), headers));
let plain;
beforeEach(() => (plain = plainOf(browser)));

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
  ["a module that is empty", "broken", /copies all files/, () => (server.replace("_bg.wasm", { body: "", headers: { "content-type": "application/wasm" } }), visit())],
  ["words that are a web page", "network", /could not be loaded/, () => (server.replace("words.en.json", { body: "<!doctype html><p>Sign in</p>", headers: { "content-type": "text/html" } }), visit())],
  ["words that are cut off", "network", /could not be loaded/, () => (server.replace("words.en.json", { body: words.subarray(0, 50_000) }), visit())],
  ["words that are not there", "network", /could not be loaded/, () => (server.replace("words.en.json", { status: 404, body: "not found" }), visit())],
  ["glue that is not there", "network", /could not be loaded/, () => (server.replace("/sip_compare.js", { status: 404, body: "not found" }), visit())],
]) {
  survives(GROUP, what, "The plain comparison of the same codes, with the reason and the repair.", async () => {
    await before();
    const { reason: seenReason, said, codes, lang } = await plain.shown();
    assert.match(seenReason, new RegExp(`^(${reason})$`));
    assert.match(said, repair);
    assert.match(said, /without the computed differences\.$/);
    assert.deepEqual([codes, lang], [[486, 603], "en"]);
    assert.equal(await browser.run(() => document.querySelector("#held").checkVisibility()), true, "what stood there stays");
    await plain.choose("b", 404);
    assert.deepEqual((await plain.now()).codes, [404, 486]);
    assert.deepEqual((await seen(browser)).failures, [], "no unhandled rejection");
    assert.equal((await seen(browser)).errors.filter((line) => /(module|words of "en") could not be loaded/.test(line)).length, 1, "told once");
  });
}

for (const type of ["application/octet-stream", "text/plain", "text/html", ""]) {
  survives(GROUP, `a module served ${type ? `as ${type}` : "without a type"}`, "The widget, a moment later.", async () => {
    server.replace("_bg.wasm", { body: wasm, headers: { ...(type && { "content-type": type }), "x-content-type-options": "nosniff" } });
    await visit();
    await card.shows(486, 603);
    assert.deepEqual([(await seen(browser)).failures, (await seen(browser)).errors], [[], []]);
    const told = (await browser.console()).filter(({ message }) => message.includes("`application/wasm` MIME type"));
    assert.ok(told.length > 0, "the console names the type that is missing");
  });
}

survives(GROUP, "a server that fails once", "Try again helps where it has recovered, and what was chosen meanwhile is kept.", async () => {
  server.replace("_bg.wasm", { status: 503, body: "later" });
  await visit();
  await plain.shown();
  await plain.choose("b", 404);
  server.reset();
  await plain.retry();
  await card.shows(486, 404);
  assert.equal(await plain.now(), null);
});

survives(GROUP, "a module that takes longer than eight seconds", "The plain comparison after eight seconds, and the widget when it comes, with what was chosen.", async () => {
  const release = server.hold("_bg.wasm");
  await visit(`lang="vi"`);
  const slow = await plain.shown();
  assert.deepEqual([slow.reason, slow.lang, slow.codes], ["slow", "vi", [486, 603]]);
  await plain.choose("a", 480);
  release();
  await card.shows(480, 603);
});

survives(GROUP, "a connection that hangs for ever", "The plain comparison after eight seconds; Try again does not wait for it.", async () => {
  server.hold("_bg.wasm");
  await visit();
  await plain.shown();
  server.reset(); // what hangs goes on hanging; what is asked for now is answered
  await plain.retry();
  await card.shows(486, 603);
  assert.deepEqual([(await seen(browser)).failures, (await seen(browser)).errors], [[], []]);
});

for (const never of ["words.en.json", "sip_compare_bg.wasm", ".wasm and words"]) {
  survives(GROUP, `a server that never answers for ${never}`, "The plain comparison after eight seconds; the page goes on.", async () => {
    const releases = (never === ".wasm and words" ? ["_bg.wasm", "words.en.json"] : [never]).map((end) => server.hold(end));
    try {
      await visit();
      const found = await plain.shown();
      assert.deepEqual([found.reason, found.codes], ["slow", [486, 603]]);
      await plain.choose("b", 404);
      assert.deepEqual((await plain.now()).codes, [404, 486]);
      assert.deepEqual([(await seen(browser)).failures, (await seen(browser)).errors], [[], []]);
    } finally {
      for (const release of releases) release();
    }
  });
}

for (const [what, inside, left] of [
  ["something inside", `<p id="held">a link</p>`, "a link"],
  ["nothing inside", "", "SIP 486 603"],
]) {
  survives(GROUP, `the network is gone as soon as the script is there, for an element with ${what}`,
    "What stands inside stays, or the name of the comparison; a later try brings the widget.", async () => {
      await browser.visit(server.page("/host.html", host(`<main></main>`)));
      await browser.until("the script", () => browser.run(() => Boolean(customElements.get("sip-compare"))));
      await browser.offline(true);
      try {
        await browser.run((inside) => (document.querySelector("main").innerHTML = `<sip-compare a="486" b="603">${inside}</sip-compare>`), inside);
        await browser.until("the messages", async () => (await seen(browser)).errors.some((line) => line.includes("could not be loaded either")));
        assert.equal(await browser.run(() => document.querySelector("main").innerText.trim() || document.querySelector("sip-compare").shadowRoot.textContent), left);
        const height = await browser.run(() => document.querySelector("sip-compare").getBoundingClientRect().height);
        assert.ok(height > 10, `the box is ${height} px high`);
      } finally {
        await browser.offline(false);
      }
      assert.deepEqual((await seen(browser)).failures, []);
      await browser.run(() => document.querySelector("sip-compare").start());
      await card.shows(486, 603);
    }, needs("a network that is cut"));
}

for (const lang of ["en", "fr", "pt-BR", "vi"]) {
  survives(GROUP, `scripts are off: the plain page in ${lang}`, "Any two codes side by side, by the stylesheet alone.", async () => {
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
  await plain.shown();
  assert.ok(server.requests.every((path) => path.startsWith("/x/y/z/") || path === "/host.html" || path === "/favicon.ico"), server.requests.join());
});
