// A fault inside the module, after which nothing in it can be trusted: the plain comparison takes over.
import { strict as assert } from "node:assert";
import { beforeEach } from "node:test";

import { host, seen } from "./harness/hosts.mjs";
import { file, trapping } from "./harness/module.mjs";
import { plain } from "./harness/plain.mjs";
import { survives } from "./harness/reliability.mjs";
import { browser, server } from "./harness/stranger.mjs";
import { widget } from "./harness/widget.mjs";

const GROUP = "No wasm, no script, no luck";
const wasm = await file("sip_compare_bg.wasm");

// What a page can do to its own document. A refused change of the widget makes Yew panic; a refused path is an exception
// that passes through the module, from below it to above it.
const FAULTS = `<script>
  for (const [{ prototype }, method] of [[Node, "insertBefore"], [Element, "setAttribute"]]) {
    const permitted = prototype[method];
    prototype[method] = function (...given) {
      if (window.refusing && this.getRootNode() instanceof ShadowRoot) throw new Error(method + ": not today");
      return permitted.apply(this, given);
    };
  }
  const { composedPath } = Event.prototype;
  Event.prototype.composedPath = function () {
    if (window.pathless) throw new Error("no path today");
    return composedPath.call(this);
  };
</script>`;
const ONE = `<sip-compare id="one" a="486" b="603" loading="eager"><p id="held">a link</p></sip-compare>`;
const TWO = `<sip-compare id="two" a="404" b="480" loading="eager"></sip-compare>`;
const visit = (body, head = "") => browser.visit(server.page("/host.html", host(`${body}<button id="own" onclick="this.dataset.clicked = 1">own</button>`, { head: FAULTS + head })));

const TRAP = /RuntimeError: unreachable/i; // what a panic is in a release

let one, two;
beforeEach(() => ([one, two] = ["#one", "#two"].map((selector) => ({ ...widget(browser, selector), plain: plain(browser, selector) }))));

/** What holds after every fault: the sentence, the codes, one line in the console, a page that goes on. */
async function stopped({ codes, lang = "en", said = /^The comparison has stopped/, why }) {
  const found = await one.plain.shown();
  assert.deepEqual([found.reason, found.codes, found.lang], ["stopped", codes, lang]);
  assert.match(found.said, said);
  const { errors, failures } = await seen(browser);
  assert.deepEqual(failures, [], "nothing uncaught");
  const ours = errors.filter((line) => line.startsWith("sip-compare:")); // Yew has a word of its own for some
  assert.equal(ours.length, 1, errors.join("\n"));
  assert.match(ours[0], /^sip-compare: the module has stopped; the plain comparison is shown instead\./);
  assert.match(ours[0], why);
  await browser.run(() => document.querySelector("#own").click());
  assert.equal(await browser.run(() => document.querySelector("#own").dataset.clicked), "1", "the page works");
  assert.equal(await browser.run(() => document.querySelector("#held").checkVisibility()), true, "what stands inside is there");
}

survives(GROUP, "a panic when the widget is drawn first",
  "The plain comparison of the same codes takes the place, and says that the comparison has stopped.", async () => {
    await visit(ONE, `<script>window.refusing = true</script>`);
    await stopped({ codes: [486, 603], why: TRAP });
    await browser.run(() => (window.refusing = false));
    await one.plain.retry();
    await one.shows(486, 603);
  });

survives(GROUP, "a panic while a choice is drawn",
  "What was chosen is kept: the plain comparison shows it, and so does the widget after Try again.", async () => {
    await visit(ONE + TWO);
    await one.shows(486, 603);
    await two.shows(404, 480);
    await browser.run(() => (window.refusing = true));
    await one.pick("b", 404).catch(() => {}); // the dropdown may be gone before the driver has clicked
    await browser.run(() => (window.refusing = false));
    await browser.until("the fault", async () => (await seen(browser)).errors.length > 0);
    await stopped({ codes: [404, 486], why: TRAP });
    const other = await two.plain.shown();
    assert.deepEqual([other.reason, other.codes], ["stopped", [404, 480]], "its neighbour has the same module");
    await one.plain.choose("a", 500);
    await one.plain.retry();
    await one.shows(500, 404);
    assert.deepEqual((await two.plain.now()).codes, [404, 480], "its neighbour waits for its own reader");
    await two.plain.retry();
    await two.shows(404, 480);
    await two.pick("a", 486);
    await two.shows(486, 480);
    await one.shows(500, 404);
    const { errors, failures } = await seen(browser);
    assert.deepEqual([errors.length, failures], [1, []]);
  });

survives(GROUP, "a panic while the page changes an attribute",
  "The plain comparison shows what the page asked for last.", async () => {
    await visit(ONE);
    await one.shows(486, 603);
    await browser.run(() => {
      window.refusing = true;
      document.querySelector("#one").setAttribute("b", "404");
      // The drawing waits for a microtask, the element of the loader for the one after.
      queueMicrotask(() => queueMicrotask(() => (window.refusing = false)));
    });
    await stopped({ codes: [404, 486], why: TRAP });
  });

survives(GROUP, "an exception of the page that passes through the module at an event",
  "The plain comparison takes the place; the module is not entered again.", async () => {
    await visit(ONE);
    await one.shows(486, 603);
    await browser.run(() => (window.pathless = true));
    await one.swap();
    await browser.until("the fault", async () => (await seen(browser)).errors.length > 0);
    await browser.run(() => (window.pathless = false));
    await stopped({ codes: [486, 603], why: /no path today/ });
  });

for (const [where, which] of [
  ["at the first call", /^lacks$/],
  ["when an element is mounted", /^mount$/],
  ["when its styles are asked for", /^styles$/],
  ["when words are handed over", /^supply$/],
  ["wherever memory is given out", /malloc/],
  ["in every callback", /closures.*invoke/],
]) {
  survives(GROUP, `a module that traps ${where}`,
    "The plain comparison takes the place; Try again helps where the server has another module.", async () => {
      server.replace("sip_compare_bg.wasm", { body: trapping(wasm, (name) => which.test(name)), headers: { "content-type": "application/wasm" } });
      await visit(ONE);
      await stopped({ codes: [486, 603], why: /unreachable/i });
      assert.equal(await browser.run(() => document.querySelector("#one").heading), "");
      server.reset();
      await one.plain.retry();
      await one.shows(486, 603);
      const border = await browser.run(() => getComputedStyle(document.querySelector("#one").shadowRoot.querySelector(".widget")).borderTopStyle);
      assert.equal(border, "solid", "with its looks");
    });
}

survives(GROUP, "a module that traps when the page asks for the heading",
  "The page gets an empty heading, the reader the plain comparison.", async () => {
    server.replace("sip_compare_bg.wasm", { body: trapping(wasm, (name) => name === "heading"), headers: { "content-type": "application/wasm" } });
    await visit(ONE);
    await one.shows(486, 603);
    assert.equal(await browser.run(() => document.querySelector("#one").heading), "");
    await stopped({ codes: [486, 603], why: /unreachable/i });
  });

survives(GROUP, "a module that traps at every update and removal",
  "Elements that leave and come back show the comparison again.", async () => {
    server.replace("sip_compare_bg.wasm", { body: trapping(wasm, (name) => /^handle_/.test(name)), headers: { "content-type": "application/wasm" } });
    await visit(ONE);
    await one.shows(486, 603);
    server.reset();
    await browser.run(() => document.querySelector("#one").remove());
    await browser.until("the fault", async () => (await seen(browser)).errors.length > 0);
    await browser.run((html) => document.body.insertAdjacentHTML("afterbegin", html), ONE);
    await one.shows(486, 603);
    assert.deepEqual([(await seen(browser)).errors.length, (await seen(browser)).failures], [1, []]);
  });

for (const [lang, said] of [["fr", /^La comparaison s'est arrêtée/], ["pt-BR", /^A comparação parou/], ["vi", /^Phần so sánh đã dừng/]]) {
  survives(GROUP, `a module that traps, in ${lang}`, "The sentence stands in the reader's language.", async () => {
    server.replace("sip_compare_bg.wasm", { body: trapping(wasm, (name) => name === "mount"), headers: { "content-type": "application/wasm" } });
    await visit(ONE.replace("<sip-compare", `<sip-compare lang="${lang}"`));
    await stopped({ codes: [486, 603], lang, said, why: /unreachable/i });
  });
}
