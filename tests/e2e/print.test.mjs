// On paper: one page, with the comparison and nothing to press.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { inflateSync } from "node:zlib";

import { open } from "./harness/browser.mjs";
import { needs } from "./harness/cannot.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

let server, browser;
before(async () => {
  server = await serve();
  browser = await open();
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** How many pages of Letter, the shorter of the usual sizes, the hosted page takes. */
async function pages() {
  const printed = Buffer.from(await browser.driver.printPage({}), "base64").toString("latin1");
  // Firefox packs the list of pages as it packs what is on them.
  const packed = [...printed.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, stream]) => unpacked(stream));
  return [printed, ...packed].join("\n").match(/\/Type\s*\/Page\b/g).length;
}

function unpacked(stream) {
  try {
    return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
  } catch {
    return ""; // a picture or a font that is packed in another way
  }
}

for (const lang of ["en", "fr", "pt-BR", "vi"]) {
  test(`${lang}: telling pairs print as one page each`, needs("printing"), async () => {
    for (const [a, b] of [[486, 603], [183, 487], [401, 407], [408, 480], [404, 604], [503, 500]]) {
      await browser.visit(`${server.origin}/?a=${a}&b=${b}&lang=${lang}`);
      await widget(browser).shows(a, b);
      assert.equal(await pages(), 1, `${a} and ${b}`);
    }
  });
}

test("what is printed has no controls, is black on white in a dark page, and keeps both ladders", async () => {
  await browser.visit(`${server.origin}/?a=486&b=603&theme=dark`);
  await widget(browser).shows(486, 603);
  await browser.medium("print");
  const seen = await browser.run(() => {
    const root = document.querySelector("sip-compare").shadowRoot;
    const shown = (place) => [...root.querySelectorAll(place)].filter((one) => one.checkVisibility()).length;
    const { color, backgroundColor } = getComputedStyle(root.querySelector(".widget"));
    return { controls: shown("button, input, select, textarea, summary"), ladders: shown("svg"), codes: shown(".code"), color, backgroundColor };
  });
  assert.deepEqual(seen, { controls: 0, ladders: 2, codes: 2, color: "rgb(0, 0, 0)", backgroundColor: "rgb(255, 255, 255)" });
  await browser.medium("");
});
