// Every form of the widget, used as a reader uses it: after it is up it asks for nothing, from nowhere, and keeps nothing.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";

import { open } from "./harness/browser.mjs";
import { host } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

const trace = await readFile(new URL("../traces/dialog.txt", import.meta.url), "utf8");

// The files stand on one origin; the page that embeds them is another's.
let files, stranger, browser;
before(async () => {
  files = await serve({ mount: "/sip-compare/", headers: { "access-control-allow-origin": "*" } });
  stranger = await serve();
  browser = await open();
});
after(() => Promise.all([browser?.close(), files?.close(), stranger?.close()]));

const page = (rest) => browser.visit(`${files.origin}/sip-compare/${rest}`);
const embedded = (body, line = `<script src="${files.origin}/sip-compare/sip-compare.js" async></script>`) =>
  browser.visit(stranger.page("/notes/page.html", host(body, { line })));

// How each form comes up, and what one does with it.
const FORMS = {
  "the hosted page": async () => {
    await page("?a=486&b=603");
    return useCard;
  },
  "the element on a page of another origin": async () => {
    await embedded(`<sip-compare a="486" b="603" loading="eager"></sip-compare>`);
    return useCard;
  },
  "a frame on a page of another origin": async () => {
    await embedded(`<iframe title="SIP" width="900" height="700" src="${files.origin}/sip-compare/?a=486&b=603&embed=1"></iframe>`, "");
    await browser.driver.switchTo().frame(0);
    return useCard;
  },
  "the single file": async () => {
    await page("sip-compare.html?a=486&b=603");
    return useCard;
  },
  "the configurator": async () => {
    await page("embed.html?a=486&b=603");
    await widget(browser, "#preview sip-compare").shows(486, 603);
    return () => browser.run(() => {
      const { elements } = document.forms[0];
      // A preview of the other forms loads a frame or a picture, of its own folder.
      const script = [...elements.host.options].map(({ value }) => value).filter((id) => document.querySelector(`#host-${id}`).dataset.form === "script");
      for (const value of script) {
        elements.host.value = value;
        elements.host.dispatchEvent(new Event("input", { bubbles: true }));
      }
      for (const [name, value] of [["a", "404"], ["theme", "dark"], ["folder", "https://www.example.org/sip-compare/"]]) {
        elements[name].value = value;
        elements[name].dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  },
  "the plain comparison": async () => {
    await page("plain.en.html");
    return () => browser.run(() => document.querySelector("a[href^='#']")?.click());
  },
  "a page of one pair": async () => {
    await page("cards/486-vs-603.en.html");
    return () => browser.run(() => document.querySelector("summary, label, a[href^='#']")?.click());
  },
};

/** Everything a reader does with a card: choose, swap, search, paste, take along, look at all rows. */
async function useCard() {
  const card = widget(browser);
  await card.shows(486, 603);
  await card.pick("a", 404);
  await card.shows(404, 603);
  await card.swap();
  await card.shows(603, 404);
  await (await card.find("#find-a")).click();
  await browser.press("wrong password");
  await browser.until("a match", async () => (await card.texts(".matches:not([hidden]) [role=option]"))[0]?.startsWith("401 "));
  await browser.press("\uE007"); // Enter
  await card.shows(401, 404);
  const tools = await browser.run(() => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".tools button").length);
  for (let place = 0; place < tools; place++) await browser.run((place) => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".tools button")[place].click(), place);
  await browser.run(() => {
    const root = document.querySelector("sip-compare").shadowRoot;
    if (!root.querySelector(".trace textarea")) root.querySelectorAll(".tools button")[1].click();
  });
  await browser.until("the field for a trace", () => browser.run(() => !!document.querySelector("sip-compare").shadowRoot.querySelector(".trace textarea")));
  await browser.run((trace) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", trace);
    const field = document.querySelector("sip-compare").shadowRoot.querySelector(".trace textarea");
    field.dispatchEvent(Object.defineProperty(new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true }), "clipboardData", { value: clipboardData }));
  }, trace);
  await browser.until("its responses", async () => (await card.texts(".found strong")).length > 0);
}

/** What the page has asked for, as the browser counts it, and what it keeps. */
const kept = () => browser.run(async () => ({
  cookies: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: "caches" in globalThis ? (await caches.keys()).length : 0,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  name: window.name,
}));
const asked = () => browser.run(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith("data:")));

for (const [form, comeUp] of Object.entries(FORMS)) {
  survives("Nothing asked for, nothing kept", `${form}, used to the full`, "Nothing more is asked for, from no other place, and nothing is kept.", async () => {
    files.reset();
    stranger.reset();
    const use = await comeUp();
    if (use === useCard) await widget(browser).shows(486, 603);
    await settled();
    const requests = () => [files, stranger].flatMap((server) => server.requests.filter((path) => !path.endsWith("icon.svg")));
    const before = { requests: requests(), asked: await asked() };
    await use();
    assert.deepEqual(requests(), before.requests, "at the servers");
    assert.deepEqual(await asked(), before.asked, "in the browser");
    for (const address of before.asked) assert.equal(new URL(address).origin, files.origin);
    assert.deepEqual(await kept(), { cookies: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0, name: "" });
    await browser.driver.switchTo().defaultContent();
    assert.deepEqual(await kept(), { cookies: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0, name: "" });
    assert.deepEqual(await browser.driver.manage().getCookies(), []);
  });
}

/** Waits until the page is loaded and has drawn twice: what it asks for by itself, it has asked for. */
const settled = async () => {
  await browser.until("the end of loading", () => browser.run(() => document.readyState === "complete"));
  await browser.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};
