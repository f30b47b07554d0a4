// The documented configurations, taken from the documentation, in the real servers.
import { strict as assert } from "node:assert";
import { after, afterEach, before, describe, test } from "node:test";

import { open } from "./harness/browser.mjs";
import { files, folders, headers } from "./harness/documented.mjs";
import { host } from "./harness/hosts.mjs";
import { serve } from "./harness/server.mjs";
import { servers, start } from "./harness/webservers.mjs";
import { widget } from "./harness/widget.mjs";

let other, browser;
before(async () => {
  browser = await open();
  other = await serve();
});
after(() => Promise.all([browser?.close(), other?.close()]));

// A page of another origin that permits nothing but what its policy says, an icon of its own included.
function visitStranger(body, line, policy) {
  const stranger = host(body, { line, monitor: "" }).replace(/<link rel="icon"[^>]*>/, "");
  return browser.visit(other.page("/stranger.html", stranger, { "content-security-policy": policy }));
}

for (const name of Object.keys(servers)) describe(name, () => {
  let server;
  before(async () => (server = await start(name)));
  after(() => server?.close());
  afterEach(async () => {
    await browser.driver.switchTo().defaultContent();
    // An icon of the whole site, which a browser asks for of its own accord, is no part of the folder.
    const troubles = (await browser.troubles()).filter(({ message }) => !message.includes("/favicon.ico"));
    assert.deepEqual(troubles, [], "the console: nothing refused by the policy");
  });
  const at = (folder, file) => `${server.origin}/sip-compare/${folder}${file}`;

  test("every kind of file has its type and its headers, at the top and in a versioned folder", async () => {
    for (const folder of Object.keys(folders)) for (const [file, { type }] of Object.entries(files)) {
      const answer = await fetch(at(folder, file));
      const what = `${folder}${file}`;
      assert.equal(answer.status, 200, what);
      assert.equal(answer.headers.get("content-type").split(";")[0], type, what);
      for (const [header, value] of Object.entries(headers(folder, file))) {
        assert.equal(answer.headers.get(header), value, `${header} of ${what}`);
      }
      assert.equal(answer.headers.get("x-frame-options"), null, what);
    }
  });

  test("text and the module are compressed, for whoever can read it", async () => {
    for (const file of ["", "sip-compare.html", "sip-compare.js", "sip_compare_bg.wasm"]) {
      const sent = (encoding) => fetch(at("", file), { headers: { "accept-encoding": encoding } });
      const { headers } = await sent("gzip");
      assert.equal(headers.get("content-encoding"), "gzip", file);
      assert.match(headers.get("vary"), /accept-encoding/i, `${file}: caches keep the two apart`);
      assert.equal((await sent("identity")).headers.get("content-encoding"), null, file);
    }
  });

  test("a file that has not changed is not sent again", async () => {
    for (const file of ["sip-compare.js", "sip_compare_bg.wasm"]) {
      const { headers } = await fetch(at("", file));
      // As a browser asks: with all that it was given.
      const known = { "if-none-match": headers.get("etag"), "if-modified-since": headers.get("last-modified") };
      const asked = Object.fromEntries(Object.entries(known).filter(([, value]) => value));
      assert.equal((await fetch(at("", file), { headers: asked, cache: "no-store" })).status, 304, file);
    }
  });

  test("what is not there is not kept for a year", async () => {
    for (const place of ["0.1.0/missing.js", "9.9.9/sip-compare.js"]) {
      const { status, headers } = await fetch(at(place, ""));
      assert.equal(status, 404);
      assert.doesNotMatch(headers.get("cache-control") ?? "", /immutable|max-age/, place);
    }
  });

  for (const folder of Object.keys(folders)) {
    const where = folder ? "in a versioned folder" : "at the top";

    test(`the hosted page works under its policy, ${where}`, async () => {
      await browser.visit(at(folder, "?a=404&b=604&lang=fr&theme=dark"));
      const card = widget(browser);
      await card.shows(404, 604);
      await card.pick("b", 486);
      await card.shows(404, 486);
    });

    test(`the single file works under its own, ${where}`, async () => {
      await browser.visit(at(folder, "sip-compare.html?a=404&b=604"));
      await widget(browser).shows(404, 604);
    });

    test(`a card page has its style under the third, ${where}`, async () => {
      await browser.visit(at(folder, "cards/486-vs-603.html"));
      assert.ok(await browser.run(() => document.styleSheets.length > 0), "a style that is refused is not there");
    });

    test(`a page of another origin, with the strict policy of the documentation, embeds the script, ${where}`, async () => {
      const { origin } = server;
      const line = `<script src="${at(folder, "sip-compare.js")}" async></script>`;
      const policy = `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`;
      await visitStranger(`<sip-compare a="480" b="486"></sip-compare>`, line, policy);
      await widget(browser).shows(480, 486);
    });

    test(`a page of another origin embeds the frame, and permits nothing but that, ${where}`, async () => {
      const frame = `<iframe title="SIP" width="800" height="600" src="${at(folder, "?a=503&b=500&embed=1")}"></iframe>`;
      await visitStranger(frame, "", `default-src 'none'; frame-src ${server.origin}`);
      await browser.driver.switchTo().frame(0);
      await widget(browser).shows(503, 500);
    });
  }
});
