// What is used for long, or thousands of times, holds no more than at first.
import { strict as assert } from "node:assert";
import { afterEach } from "node:test";

import { needs } from "./harness/cannot.mjs";
import { host, seen } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { held, WATCHED } from "./harness/wear.mjs";
import { widget } from "./harness/widget.mjs";

const GROUP = "Leaks and wear";
const COUNTED = needs("what a page holds on to");
const PAGES = 2 * 65_536; // the memory of a module grows by whole pages, and is never given back
afterEach(async () => assert.deepEqual([(await seen(browser)).failures, (await seen(browser)).errors], [[], []], "the console"));

const visit = (body) => browser.visit(server.page("/host.html", host(`<section id="place"></section>${body}`, { head: WATCHED })));
const ONE = `<sip-compare id="one" a="486" b="603"></sip-compare>`;

async function works() {
  const one = widget(browser, "#one");
  await one.shows(486, 603);
  await one.pick("b", 404);
  await one.shows(486, 404);
}

/** Shows and removes so many widgets, each when the one before has been drawn; some are used, some speak French. */
const turnOver = (times) => browser.run(async (times) => {
  const place = document.querySelector("#place");
  for (let time = 0; time < times; time++) {
    const element = document.createElement("sip-compare");
    element.setAttribute("a", 486);
    element.setAttribute("b", 404);
    element.setAttribute("loading", "eager");
    if (time % 3 === 0) element.lang = "fr";
    const ready = new Promise((done) => element.addEventListener("sip-compare-ready", done, { once: true }));
    place.append(element);
    await ready;
    const root = element.shadowRoot;
    while (!root.querySelector(".swap")) await new Promise((done) => setTimeout(done));
    if (time % 5 === 0) root.querySelector(".swap").click();
    if (time % 7 === 0) for (const tool of root.querySelectorAll(".tools button")) tool.click();
    if (time % 50 === 0) await new Promise((done) => requestAnimationFrame(done));
    element.remove();
  }
}, times);

survives(GROUP, "a thousand widgets shown, used and removed",
  "Nodes, listeners and memory are what they were after the first five hundred.", async () => {
    await visit(ONE);
    await widget(browser, "#one").shows(486, 603);
    await turnOver(500);
    const before = await held(browser);
    await turnOver(1000);
    const after = await held(browser);
    assert.ok(after.nodes <= before.nodes + 50, `${before.nodes} nodes became ${after.nodes}`);
    assert.ok(after.listeners <= before.listeners + 20, `${before.listeners} listeners became ${after.listeners}`);
    assert.equal(after.documents, before.documents);
    assert.ok(after.wasm <= before.wasm + PAGES, `${before.wasm} bytes of the module became ${after.wasm}`);
    assert.ok(after.heap <= before.heap + 500_000, `${before.heap} bytes of JavaScript became ${after.heap}`);
    await works();
    return 1000;
  }, COUNTED);

survives(GROUP, "a hundred frames with a widget moved in and out",
  "No document is kept for the widget that was in it.", async () => {
    await visit(ONE);
    await widget(browser, "#one").shows(486, 603);
    const through = (times) => browser.run(async (times) => {
      for (let time = 0; time < times; time++) {
        const frame = document.createElement("iframe");
        document.querySelector("#place").append(frame);
        const element = document.createElement("sip-compare");
        element.setAttribute("loading", "eager");
        const ready = new Promise((done) => element.addEventListener("sip-compare-ready", done, { once: true }));
        document.querySelector("#place").append(element);
        await ready;
        frame.contentDocument.body.append(element);
        await null;
        frame.remove();
        element.remove();
        await null;
      }
    }, times);
    await through(10);
    const before = await held(browser);
    await through(100);
    const after = await held(browser);
    assert.ok(after.documents <= before.documents + 2, `${before.documents} documents became ${after.documents}`);
    await works();
    return 100;
  }, COUNTED);

survives(GROUP, "ten thousand elements created and removed",
  "The widget beside them works; listeners and nodes go with them.", async () => {
    await visit(ONE);
    await widget(browser, "#one").shows(486, 603);
    const through = (rounds) => browser.run(async (rounds) => {
      const place = document.querySelector("#place");
      for (let round = 0; round < rounds; round++) {
        place.innerHTML = `<sip-compare a="404" b="480"></sip-compare><sip-compare a="500" b="503" loading="eager"></sip-compare>`.repeat(50);
        if (round % 2) await new Promise((done) => requestAnimationFrame(done));
        place.replaceChildren();
        await new Promise((done) => setTimeout(done));
      }
    }, rounds);
    await through(4);
    const before = await held(browser);
    await through(100);
    const after = await held(browser);
    assert.ok(after.nodes <= before.nodes + 300, `${before.nodes} nodes became ${after.nodes}`);
    assert.ok(after.listeners <= before.listeners + 60, `${before.listeners} listeners became ${after.listeners}`);
    assert.ok(after.wasm <= before.wasm + PAGES, `${before.wasm} bytes of the module became ${after.wasm}`);
    await works();
    assert.equal(server.count("_bg.wasm"), 1);
    return 10_000;
  }, COUNTED);

survives(GROUP, "ten thousand elements on one page",
  "Those near the window are widgets; the others are not started, and nothing is asked for on their behalf.", async () => {
    await visit(`${ONE}<div style="block-size: 3000px"></div><section id="many"></section>`);
    await widget(browser, "#one").shows(486, 603);
    const asked = server.requests.length;
    await browser.run(async () => {
      document.querySelector("#many").innerHTML = `<sip-compare a="404" b="480"><p>404 and 480</p></sip-compare>`.repeat(10_000);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    const started = () => browser.run(() => [...document.querySelectorAll("#many sip-compare")].filter((one) => one.shadowRoot).length);
    assert.equal(await started(), 0);
    assert.equal(server.requests.length, asked);
    await browser.run(() => document.querySelector("#many").lastElementChild.scrollIntoView());
    const few = await browser.until("those at the end", started);
    assert.ok(few < 100, `${few} have started`);
    await browser.run(() => document.querySelector("#many").remove());
    await works();
    return 10_000;
  });

survives(GROUP, "a thousand elements removed while the module loads",
  "None of them is drawn when it is there; no listener and no timer waits for them.", async () => {
    const release = server.hold("_bg.wasm");
    await visit("");
    await browser.until("the script", () => browser.run(() => Boolean(customElements.get("sip-compare"))));
    await browser.run(() => {
      const place = document.querySelector("#place");
      window.removed = [];
      for (let time = 0; time < 1000; time++) {
        place.innerHTML = `<sip-compare loading="eager"><p>a link</p></sip-compare>`;
        window.removed.push(place.firstChild);
        if (time % 2) place.replaceChildren();
      }
      place.replaceChildren();
    });
    await browser.until("the request", () => server.count("_bg.wasm") === 1);
    release();
    await browser.run((html) => document.body.insertAdjacentHTML("beforeend", html), ONE);
    await works();
    assert.deepEqual(await browser.run(() => [window.removed.filter((one) => one.shadowRoot).length, window.seen.ready]), [0, 1]);
    await browser.run(() => (window.removed = undefined));
    const { nodes, listeners } = await held(browser);
    await visit(ONE);
    await works();
    const alone = await held(browser);
    assert.ok(nodes <= alone.nodes + 100 && listeners <= alone.listeners + 20, `${nodes} nodes and ${listeners} listeners, alone ${alone.nodes} and ${alone.listeners}`);
    return 1000;
  }, COUNTED);

survives(GROUP, "ten thousand choices in one widget",
  "The last is shown; nodes, listeners and memory are what they were after the first thousand.", async () => {
    await visit(ONE);
    await widget(browser, "#one").shows(486, 603);
    const choose = (times) => browser.run(async (times) => {
      const root = document.querySelector("#one").shadowRoot;
      for (let time = 0; time < times; time++) {
        const select = root.querySelector(`select[name=${time % 2 ? "a" : "b"}]`);
        select.value = select.options[(time * 7) % select.options.length].value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        if (time % 10 === 0) await new Promise((done) => requestAnimationFrame(done));
        else await null;
      }
      // What is on show at the end, whatever was chosen before.
      for (const [side, code] of [["a", "486"], ["b", "603"]]) {
        const select = root.querySelector(`select[name=${side}]`);
        select.value = code;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
      await new Promise((done) => requestAnimationFrame(done));
    }, times);
    await choose(1000);
    const before = await held(browser);
    for (let part = 0; part < 10; part++) await choose(1000); // a script may run for half a minute
    const after = await held(browser);
    await card.shows(486, 603);
    assert.ok(after.nodes <= before.nodes + 50, `${before.nodes} nodes became ${after.nodes}`);
    assert.ok(after.listeners <= before.listeners + 10, `${before.listeners} listeners became ${after.listeners}`);
    assert.ok(after.wasm <= before.wasm + PAGES, `${before.wasm} bytes of the module became ${after.wasm}`);
    assert.ok(after.heap <= before.heap + 500_000, `${before.heap} bytes of JavaScript became ${after.heap}`);
    return 10_000;
  }, COUNTED);
