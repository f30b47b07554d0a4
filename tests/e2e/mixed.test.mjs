// Files of two releases in one place: a cache or a half copied folder. Never an empty box, and the sentence that fits.
import { strict as assert } from "node:assert";
import { beforeEach } from "node:test";

import { host, seen } from "./harness/hosts.mjs";
import { file } from "./harness/module.mjs";
import { plain } from "./harness/plain.mjs";
import { survives } from "./harness/reliability.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const GROUP = "No wasm, no script, no luck";
const [wasm, script, words] = await Promise.all(["sip_compare_bg.wasm", "sip-compare.js", "words.en.json"].map(file));
const [head, ...lines] = JSON.parse(words);
const [, release] = head.match(/^sip-compare (\S+ [0-9a-f]{16}) en \d+$/);
const another = `0.0.9 ${release.split(" ")[1]}`;

let shown;
beforeEach(() => (shown = plain(browser)));
const visit = (lang = "") => browser.visit(server.page("/host.html", host(`<sip-compare a="486" b="603" ${lang}><p id="held">a link</p></sip-compare>`)));

/** The bytes with one name in them changed, at the same length. */
function renamed(bytes, from, to) {
  const text = bytes.toString("latin1");
  assert.ok(from.length === to.length && text.includes(from), from);
  return Buffer.from(text.replaceAll(from, to), "latin1");
}
const asWasm = (body) => ({ body, headers: { "content-type": "application/wasm" } });
const asScript = (body) => ({ body, headers: { "content-type": "text/javascript" } });
const asWords = (...all) => ({ body: JSON.stringify(all), headers: { "content-type": "application/json" } });

for (const [what, path, answer, told] of [
  ["words of another version", "words.en.json", asWords(head.replace(release, another), ...lines), /this one with `sip-compare 0\.0\.9/],
  ["words of another catalogue", "words.en.json", asWords(head.replace(release, "0.1.0 0123456789abcdef"), ...lines), /this one with `sip-compare 0\.1\.0 0123456789abcdef/],
  ["words with a line too few", "words.en.json", asWords(head, ...lines.slice(1)), /lines, this file has/],
  ["words in another shape", "words.en.json", { body: `{"en":"words"}` }, /words of "en" could not be loaded/],
  ["the loader of another release", "sip-compare.js", asScript(script.toString().replace(release, another)), /files of two are mixed/],
  ["a module that asks for what the glue has not", "_bg.wasm", asWasm(renamed(wasm, "__wbg_composedPath_", "__wbg_decomposPath_")), /could not be loaded/],
  ["a module that lacks what the glue asks for", "_bg.wasm", asWasm(renamed(wasm, "__wbindgen_start", "__wbindgen_begin")), /could not be loaded/],
]) {
  survives(GROUP, `files of two releases: ${what}`,
    "The plain comparison says that files are mixed and what to do; Try again helps where they agree again.", async () => {
      server.replace(path, answer);
      await visit();
      const found = await shown.shown();
      assert.deepEqual([found.reason, found.codes], ["mixed", [486, 603]]);
      assert.match(found.said, /^Files of different versions are mixed here.* Reload the page.* copies all files of one release again\./);
      const { errors, failures } = await seen(browser);
      assert.deepEqual(failures, [], "nothing uncaught");
      assert.equal(errors.length, 1, errors.join("\n"));
      assert.match(errors[0], told);
      server.reset();
      if (path === "sip-compare.js") await visit(); // what the sentence says
      else await shown.retry();
      await card.shows(486, 603);
    });
}

for (const [lang, said] of [["fr", /^Des fichiers de versions différentes/], ["pt-BR", /^Há arquivos de versões diferentes/], ["vi", /^Ở đây lẫn các tệp/]]) {
  survives(GROUP, `files of two releases, in ${lang}`, "The sentence stands in the reader's language.", async () => {
    server.replace("sip-compare.js", asScript(script.toString().replace(release, another)));
    await visit(`lang="${lang}"`);
    const found = await shown.shown();
    assert.deepEqual([found.reason, found.lang], ["mixed", lang]);
    assert.match(found.said, said);
  });
}

survives(GROUP, "words of another release when the language is changed",
  "The language on show stays, and so does the widget.", async () => {
    await visit();
    await card.shows(486, 603);
    server.replace("words.fr.json", asWords(head.replace(release, another), ...lines));
    await browser.run(() => document.querySelector("sip-compare").setAttribute("lang", "fr"));
    await browser.until("the console", async () => (await seen(browser)).errors.length === 1);
    await card.pick("b", 404);
    await card.shows(486, 404);
    assert.equal(await card.text(".picker-a .picker-label"), "First code");
  });
