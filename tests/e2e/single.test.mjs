// The single file where scripts or WebAssembly are off, or stop: the plain comparison is inside it.
import { strict as assert } from "node:assert";
import { afterEach, beforeEach } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { host } from "./harness/hosts.mjs";
import { file } from "./harness/module.mjs";
import { plain } from "./harness/plain.mjs";
import { survives } from "./harness/reliability.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const GROUP = "No wasm, no script, no luck";
const dist = process.env.SIP_COMPARE_DIST ? pathToFileURL(`${process.env.SIP_COMPARE_DIST}/`) : new URL("../../dist/", import.meta.url);
const ADDRESS = `${pathToFileURL(fileURLToPath(new URL("sip-compare.html", dist)))}`;
const single = (await file("sip-compare.html")).toString();

const WITHOUT = "delete window.WebAssembly;";
// Some browsers of that time have no streams to unpack with, either.
const OLD = `${WITHOUT} delete window.DecompressionStream;`;

let shown, earlier;
beforeEach(async () => {
  shown = plain(browser);
  await browser.console();
});
afterEach(async () => {
  for (const end of earlier ?? []) await end();
  earlier = [];
});

/** Opens the file from the disk, in a browser in which `script` has run before. */
async function open(search, script) {
  earlier = [...(earlier ?? []), await browser.beforePages(script)];
  await browser.visit(ADDRESS + search);
}
const said = async () => (await browser.console()).filter(({ level }) => level === "SEVERE").map(({ message }) => message);

for (const [lang, why, text] of [
  ["en", /^This browser has no WebAssembly/, "The callee's phone"],
  ["fr", /^Ce navigateur n'a pas WebAssembly/, "Le téléphone de l'appelé"],
  ["pt-BR", /^Este navegador não tem WebAssembly/, "O telefone do destinatário"],
  ["vi", /^Trình duyệt này không có WebAssembly/, "Đã đến được điện thoại"],
]) {
  survives(GROUP, `the single file from the disk, without WebAssembly, in ${lang}`,
    "The plain comparison of the codes in the address, in the reader's language, with the reason.", async () => {
      await open(`?a=486&b=603&lang=${lang}`, WITHOUT);
      const found = await shown.shown();
      assert.deepEqual([found.reason, found.codes, found.lang], ["missing", [486, 603], lang]);
      assert.match(found.said, why);
      const words = await card.text(`.plain [data-code="486"] section p`);
      assert.ok(words.startsWith(text), words);
      await shown.choose("b", 404);
      assert.deepEqual((await shown.now()).codes, [404, 486]);
      const lines = await said();
      assert.equal(lines.length, 1, lines.join("\n"));
      assert.match(lines[0], /the module could not be loaded; the plain comparison is shown instead/);
    });
}

survives(GROUP, "the single file in a browser that can neither unpack nor run the module",
  "The plain comparison in English, with its looks.", async () => {
    await open("?a=486&b=603&lang=fr", OLD);
    const found = await shown.shown();
    assert.deepEqual([found.codes, found.lang], [[486, 603], "en"]);
    const border = await browser.run(() => getComputedStyle(document.querySelector("sip-compare").shadowRoot.querySelector(".widget")).borderTopStyle);
    assert.equal(border, "solid");
  });

survives(GROUP, "the single file from the disk, scripts off",
  "Any two codes can be chosen, and are shown side by side, by the stylesheet alone.", async () => {
    await browser.scripts(false);
    try {
      await browser.visit(ADDRESS);
      const find = (css) => browser.driver.findElement({ css });
      for (const [a, b] of [[183, 487], [486, 603], [603, 486], [404, 404]]) {
        await (await find(`select[name=a] option[value="${a}"]`)).click();
        await (await find(`select[name=b] option[value="${b}"]`)).click();
        for (const code of [a, b]) assert.equal(await (await find(`[data-code="${code}"]`)).isDisplayed(), true, `${code} of ${a} and ${b}`);
        assert.equal(await (await find(`[data-code="200"]`)).isDisplayed(), false);
      }
      assert.equal((await browser.driver.findElements({ css: "[data-code]" })).length, 75);
      assert.equal(await (await find(".plain .notice")).isDisplayed(), false, "nobody can say why there is no script");
    } finally {
      await browser.scripts(true);
    }
  });

for (const [what, sandbox, policy] of [
  ["a sandbox with scripts alone, without WebAssembly", "allow-scripts", ""],
  ["a sandbox with scripts and its origin, without WebAssembly", "allow-scripts allow-same-origin", ""],
  ["a policy without 'wasm-unsafe-eval'", "", "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'"],
]) {
  survives(GROUP, `the single file in ${what}`,
    "The plain comparison is shown, with the reason, and works.", async () => {
      const inside = single.replace("<head>", () => `<head>${policy ? "" : `<script>${WITHOUT}</script>`}`);
      server.page("/single.html", inside, policy ? { "content-security-policy": policy } : {});
      const frame = `<iframe ${sandbox && `sandbox="${sandbox}"`} title="SIP" width="900" height="800" src="/single.html?a=486&b=603"></iframe>`;
      await browser.visit(server.page("/host.html", host(frame, { line: "" })));
      await browser.driver.switchTo().frame(0);
      try {
        const found = await shown.shown();
        assert.deepEqual([found.reason, found.codes], [policy ? "policy" : "missing", [486, 603]]);
        await shown.choose("a", 404);
        assert.deepEqual((await shown.now()).codes, [404, 603]);
      } finally {
        await browser.driver.switchTo().defaultContent();
      }
    });
}

survives(GROUP, "a panic in the single file",
  "The plain comparison inside it takes the place, with what was chosen; Try again starts the module anew.", async () => {
    await open("?a=486&b=603", `const permitted = Node.prototype.insertBefore;
      Node.prototype.insertBefore = function (...given) {
        if (window.refusing && this.getRootNode() instanceof ShadowRoot) throw new Error("not today");
        return permitted.apply(this, given);
      };`);
    await card.shows(486, 603);
    await browser.run(() => (window.refusing = true));
    await card.pick("b", 404).catch(() => {}); // the dropdown may be gone before the driver has clicked
    const found = await shown.shown();
    await browser.run(() => (window.refusing = false));
    assert.deepEqual([found.reason, found.codes], ["stopped", [404, 486]]);
    await shown.retry();
    await card.shows(486, 404);
    await card.swap();
    await card.shows(404, 486);
    assert.equal((await said()).filter((line) => line.includes("the module has stopped")).length, 1);
  });
