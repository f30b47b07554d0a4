// Pages of strangers: one script line from anywhere, many elements, the module for scripts.
import { strict as assert } from "node:assert";
import { afterEach, test } from "node:test";

import { host, LINE, MOUNT, seen } from "./harness/hosts.mjs";
import { serve } from "./harness/server.mjs";
import { browser, server } from "./harness/stranger.mjs";
import { heard, listen, widget } from "./harness/widget.mjs";

afterEach(async () => assert.deepEqual(await browser.troubles(), [], "the console"));

/** Opens a page of a stranger, two folders away from the built files. */
const visit = (body, options, headers) => browser.visit(server.page("/wiki/pages/sip.html", host(body, options), headers));

test("one line embeds the element from another folder", async () => {
  await visit(`<sip-compare></sip-compare>`);
  await widget(browser).shows(183, 487);
  const ours = server.requests.filter((path) => !path.startsWith("/wiki/"));
  assert.ok(ours.length > 0 && ours.every((path) => path.startsWith(MOUNT)), `${ours}`);
});

test("the line works with a relative address, and without async", async () => {
  await visit(`<sip-compare a="404" b="604"></sip-compare>`, { line: `<script src="../../x/y/z/sip-compare.js"></script>` });
  await widget(browser).shows(404, 604);
});

test("the line works from another origin", async () => {
  const cdn = await serve({ mount: "/v1/", headers: { "access-control-allow-origin": "*" } });
  try {
    await visit(`<sip-compare a="404" b="604"></sip-compare>`, { line: `<script src="${cdn.origin}/v1/sip-compare.js" async></script>` });
    await widget(browser).shows(404, 604);
    assert.equal(cdn.count("sip_compare_bg.wasm"), 1);
  } finally {
    await cdn.close();
  }
});

test("two elements keep their own choices and share one module", async () => {
  await visit(`<sip-compare id="one" a="404" b="604"></sip-compare><p>text</p><sip-compare id="two" a="486" b="600"></sip-compare>`);
  const [one, two] = [widget(browser, "#one"), widget(browser, "#two")];
  await one.shows(404, 604);
  await two.shows(486, 600);
  await listen(browser);
  await one.pick("a", 503);
  await one.shows(503, 604);
  await two.shows(486, 600);
  await two.swap();
  await two.shows(600, 486);
  await one.shows(503, 604);
  assert.deepEqual((await heard(browser)).map(({ from, detail }) => [from, detail.a, detail.b]), [["one", 503, 604], ["two", 600, 486]]);
  assert.equal(server.count("sip_compare_bg.wasm"), 1);
  assert.equal(server.count("sip_compare.js"), 1);
});

test("twenty elements on one page are all there and all independent", async () => {
  const codes = [400, 401, 402, 403, 404, 405, 406, 407, 408, 410, 412, 413, 414, 415, 416, 417, 420, 421, 422, 423];
  await visit(codes.map((code) => `<sip-compare id="c${code}" a="${code}" b="600"></sip-compare>`).join(""));
  for (const code of codes) await widget(browser, `#c${code}`).shows(code, 600);
  await widget(browser, "#c410").pick("b", 603);
  await widget(browser, "#c410").shows(410, 603);
  for (const code of codes.filter((code) => code !== 410)) await widget(browser, `#c${code}`).shows(code, 600);
  assert.equal(server.count("sip_compare_bg.wasm"), 1);
  assert.deepEqual((await seen(browser)).ready, 20);
});

test("the script included twice, and once more from elsewhere, is harmless", async () => {
  const elsewhere = await serve({ mount: "/v2/", headers: { "access-control-allow-origin": "*" } });
  try {
    const line = `${LINE}${LINE}<script src="${elsewhere.origin}/v2/sip-compare.js" async></script>`;
    await visit(`<sip-compare></sip-compare>`, { line });
    const card = widget(browser);
    await card.shows(183, 487);
    await listen(browser);
    await card.pick("a", 404);
    await card.shows(404, 487);
    assert.equal((await heard(browser)).length, 1);
    assert.equal(server.count(".wasm") + elsewhere.count(".wasm"), 1, "whichever comes first wins");
    assert.deepEqual((await seen(browser)).failures, []);
  } finally {
    await elsewhere.close();
  }
});

test("a script gets the comparison as a plain object, and a clear error for a code that is none", async () => {
  await visit(`<sip-compare a="486" b="603"></sip-compare>`);
  const card = widget(browser);
  await card.shows(486, 603);
  const { data, refused } = await browser.run(async (glue) => {
    // As a script of the page: in Firefox those of the driver have modules of their own.
    const { default: load, compare } = await window.eval(`import(${JSON.stringify(glue)})`);
    await load();
    let refused;
    try { compare(486, 999); } catch (why) { refused = why.message; }
    return { data: compare(486, 603, "en"), refused };
  }, `${MOUNT}sip_compare.js`);
  assert.equal(data.title, await card.text(".title"));
  assert.deepEqual(data.differences, await card.texts(".differences li"));
  assert.equal(server.count(".wasm"), 1, "the module is the one of the element");
  assert.match(refused, /^sip-compare: 999 is not a registered SIP response code/);
});
