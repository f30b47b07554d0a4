// Good manners on a page with others: two versions, fifty elements, a host that switches its scheme, a frame that is told.
import { strict as assert } from "node:assert";
import { afterEach, after, before } from "node:test";

import { open } from "./harness/browser.mjs";
import { needs } from "./harness/cannot.mjs";
import { host, seen } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

const GROUP = "Pages and policies of strangers";
let server, other, browser;
before(async () => {
  server = await serve({ mount: "/1/" });
  // A build that differs in everything: another module with other exports' addresses, another glue.
  other = await serve({ mount: "/2/", dist: process.env.SIP_COMPARE_PSEUDO, headers: { "access-control-allow-origin": "*" } });
  browser = await open();
});
afterEach(async () => {
  await browser.driver.switchTo().defaultContent();
  assert.deepEqual(await browser.troubles(), [], "the console");
});
after(() => Promise.all([browser?.close(), server?.close(), other?.close()]));

for (const which of ["the one", "the other"]) {
  survives(GROUP, `two versions on one page, ${which} first`, "Every widget works: the first version serves the elements of both.", async () => {
    server.reset();
    other.reset();
    const line = { one: `<script src="/1/sip-compare.js"></script>`, other: `<script src="${other.origin}/2/sip-compare.js"></script>` };
    const body = (link) => `${line.other}
      <sip-compare id="p" a="486" b="603" loading="eager"></sip-compare>
      <sip-compare id="q" a="404" b="604" loading="eager"></sip-compare>
      <div id="m" data-sip-compare data-a="480" data-b="486" data-loading="eager"></div>
      <p id="l"><a href="${link}?a=500&b=503">500 and 503</a></p>`;
    const [head, rest] = which === "the one" ? [line.one, body("/1/")] : [line.other, body(`${other.origin}/2/`).replace(line.other, line.one)];
    await browser.visit(server.page("/page.html", host(rest, { line: head })));
    await widget(browser, "#p").shows(486, 603);
    await widget(browser, "#q").shows(404, 604);
    await widget(browser, "#m sip-compare").shows(480, 486);
    await browser.run(() => document.querySelector("#l sip-compare").start());
    await widget(browser, "#l sip-compare").shows(500, 503);
    await widget(browser, "#q").pick("b", 403);
    await widget(browser, "#q").shows(404, 403);
    await widget(browser, "#p").shows(486, 603);
    const loaded = [server, other].map((one) => one.count(".wasm"));
    assert.deepEqual(loaded, which === "the one" ? [1, 0] : [0, 1], "one module for the page");
    assert.deepEqual((await seen(browser)).failures, []);
  });
}

survives(GROUP, "fifty elements on one page", "Each shows its own pair; the module is loaded once.", async () => {
  server.reset();
  const fifty = Array.from({ length: 50 }, (_, place) => `<sip-compare id="e${place}" a="${400 + (place % 6)}" b="603" loading="eager"></sip-compare>`);
  await browser.visit(server.page("/fifty.html", host(fifty.join(""), { line: `<script src="/1/sip-compare.js" async></script>` })));
  await browser.until("all of them", () => browser.run(() => window.seen.ready === 50));
  await widget(browser, "#e49").shows(401, 603);
  await widget(browser, "#e49").pick("b", 600);
  await widget(browser, "#e49").shows(401, 600);
  await widget(browser, "#e43").shows(401, 603);
  assert.deepEqual([server.count("sip_compare_bg.wasm"), server.count("sip_compare.js"), server.count("sip-compare.js")], [1, 1, 1]);
});

const STYLE = `<style>:root { color-scheme: light } :root.dark { color-scheme: dark }</style>`;
const [LIGHT, DARK] = ["rgb(255, 255, 255)", "rgb(22, 27, 34)"];
const ground = () => browser.run(() => getComputedStyle(document.querySelector("sip-compare").shadowRoot.querySelector(".widget")).backgroundColor);

/** Switches the scheme of the page there and back; `ground` finds the colour that is to follow. */
async function follows(ground) {
  assert.equal(await ground(), LIGHT);
  await browser.run(() => document.documentElement.classList.add("dark"));
  await browser.until("dark", async () => (await ground()) === DARK);
  await browser.run(() => document.documentElement.classList.remove("dark"));
  await browser.until("light", async () => (await ground()) === LIGHT);
}

survives(GROUP, "a host that switches its scheme", "The widget in the page follows.", async () => {
  await browser.visit(server.page("/scheme.html", host(`<sip-compare loading="eager"></sip-compare>`, { line: `<script src="/1/sip-compare.js" async></script>`, head: STYLE })));
  await widget(browser).ready();
  await follows(ground);
});

survives(GROUP, "a host that switches its scheme around a frame", "The widget in the frame follows.", async () => {
  const frame = `<iframe title="SIP" width="600" height="500" src="${other.origin}/2/?a=486&b=603&embed=1"></iframe>`;
  await browser.visit(server.page("/scheme.html", host(frame, { line: "", head: STYLE })));
  const framed = async (task) => {
    await browser.driver.switchTo().frame(0);
    const found = await task();
    await browser.driver.switchTo().defaultContent();
    return found;
  };
  await framed(() => widget(browser).ready());
  await follows(() => framed(ground));
}, needs("the scheme of a page in its frames"));

survives(GROUP, "messages to a frame from others than the page around it", "What the page around asked for, and nothing else.", async () => {
  const frames = `<iframe id="ours" title="SIP" width="600" height="500" src="${other.origin}/2/?a=486&b=603&embed=1"></iframe>
    <iframe id="theirs" title="another" srcdoc="<p>another frame</p>"></iframe>`;
  await browser.visit(server.page("/told.html", host(frames, { line: "" })));
  const inFrame = async (task) => {
    await browser.driver.switchTo().frame(0);
    const found = await task();
    await browser.driver.switchTo().defaultContent();
    return found;
  };
  await inFrame(() => widget(browser).shows(486, 603));
  await browser.run(() => {
    const { contentWindow } = document.querySelector("#ours");
    // From a sibling: heard by nobody. It is sent first, so that it would be seen below.
    document.querySelector("#theirs").contentWindow.eval(`parent.frames[0].postMessage({ type: "sip-compare-options", a: 500 }, "*")`);
    contentWindow.postMessage({ type: "another", a: 500 }, "*");
    contentWindow.postMessage("sip-compare-options", "*");
    contentWindow.postMessage({ type: "sip-compare-options", b: 404, lang: "fr", theme: "dark", a: { evil: 1 } }, "*");
  });
  await inFrame(async () => {
    await widget(browser).shows(486, 404);
    assert.equal(await widget(browser).text(".picker-a .picker-label"), "Premier code");
    assert.equal(await browser.run(() => document.documentElement.getAttribute("theme")), "dark");
    assert.equal(await browser.run(() => location.search), "?a=486&b=404&embed=1&lang=fr&theme=dark");
    await browser.run(() => window.postMessage({ type: "sip-compare-options", a: 500 }, "*")); // from itself
  });
  await browser.run(() => document.querySelector("#ours").contentWindow.postMessage({ type: "sip-compare-options", b: 600 }, "*"));
  await inFrame(() => widget(browser).shows(486, 600));
});
