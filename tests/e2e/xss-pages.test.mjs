// Payloads in the addresses, fields and messages of the pages of a release, and in the folder that it stands in.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";

import { open } from "./harness/browser.mjs";
import { PAYLOADS, SILENCE, each, listen, silent } from "./harness/canary.mjs";
import { needs } from "./harness/cannot.mjs";
import { PAGE } from "./harness/documented.mjs";
import { host } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { serve } from "./harness/server.mjs";
import { inside, tool } from "./harness/states.mjs";
import { widget } from "./harness/widget.mjs";

const GROUP = "Hostile input";
const AS_TEXT = "The page opens; what it was asked for is shown as text or named as wrong, and a pair can be chosen.";
// Says what the documented policy would have refused, and refuses nothing; the tests themselves show pictures inside.
const WATCHED = {
  "content-security-policy-report-only": PAGE.replace("img-src 'self'", "img-src 'self' data:").replace(/; frame-ancestors.*/, ""),
};

let server, plain, browser;
before(async () => {
  server = await serve({ headers: WATCHED });
  plain = await serve(); // for pages that have their scripts inside
  browser = await open();
  await listen(browser);
});
after(() => Promise.all([browser?.close(), server?.close(), plain?.close()]));

/** Payloads, so many at a time. */
const together = (many) => Array.from({ length: Math.ceil(PAYLOADS.length / many) }, (_, at) => PAYLOADS.slice(at * many, (at + 1) * many));
const query = (names, payloads) => `?${new URLSearchParams(payloads.map((payload, at) => [names[at] ?? payload, payload]))}`.replaceAll("+", "%20");

/** Opens each address in a frame of one page, chooses a pair there, and lets the canary sing. */
async function frames(origin, addresses, ready) {
  const around = host("", { line: "", monitor: "" });
  await browser.visit([server, plain].find((one) => one.origin === origin).page("/around.html", around));
  for (const address of addresses) {
    const wrong = await browser.run(`return (async (address) => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      frame.width = 900;
      frame.src = address;
      await new Promise((loaded) => (frame.onload = loaded));
      const inside = frame.contentWindow;
      const problem = await (${ready})(inside);
      await inside.canary.turn();
      const sung = inside.canary.sung();
      const here = inside.location.pathname;
      frame.remove();
      return [problem ?? "", sung, here];
    })(...arguments)`, address.toWellFormed());
    assert.deepEqual(wrong, ["", SILENCE, new URL(address).pathname], address.slice(0, 300));
  }
}

// In the page: waits for the card, chooses 404, waits for it.
const choosing = `async (inside) => {
  const until = async (state) => { for (let turns = 0; turns < 2000; turns++) { if (state()) return true; await inside.canary.turn(); } };
  const root = () => inside.document.querySelector("sip-compare").shadowRoot;
  if (!(await until(() => root()?.querySelector(".title")))) return "no card";
  const select = root().querySelector("select[name=b]");
  select.value = "404";
  select.dispatchEvent(new inside.Event("change", { bubbles: true }));
  if (!(await until(() => root().querySelector(".title").textContent.includes("404")))) return "404 could not be chosen";
}`;

for (const [page, of] of [["", () => server], ["sip-compare.html", () => plain]]) {
  survives(GROUP, `script payloads in every parameter of the address of ${page || "index.html"}, in unknown ones and behind #`, AS_TEXT, async () => {
    const { origin } = of();
    const addresses = together(12).map((some) => `${origin}/${page}${query(["a", "b", "lang", "theme", "embed"], some)}#${some[0]}`);
    await frames(origin, addresses, choosing);
    // Each of them in the parameters that mean something, as back and forward bring them.
    await browser.visit(`${origin}/${page}`);
    await widget(browser).ready();
    const tried = await each(browser, async (payload) => {
      history.replaceState(null, "", `?${new URLSearchParams(["a", "b", "lang", "theme", "embed", payload].map((name) => [name, payload]))}#${encodeURIComponent(payload.toWellFormed())}`);
      dispatchEvent(new PopStateEvent("popstate"));
      await canary.turn();
      return document.title.startsWith("SIP ") && document.querySelector("h1").childElementCount === 0 ? undefined : document.title;
    });
    await browser.visit(`${origin}/${page}?a=486&b=603`);
    await widget(browser).shows(486, 603);
    await widget(browser).pick("b", 404);
    await widget(browser).shows(486, 404);
    await silent(browser);
    return tried * 6 + PAYLOADS.length;
  }, needs("a watch from before the page"));
}

survives(GROUP, "script payloads in messages from the page around the hosted page", AS_TEXT, async () => {
  await browser.visit(server.page("/around.html", host(`<iframe title="SIP" width="900" src="/?a=486&b=603"></iframe>`, { line: "", monitor: "" })));
  await browser.driver.switchTo().frame(0);
  await widget(browser).shows(486, 603);
  await browser.driver.switchTo().defaultContent();
  const tried = await each(browser, async (payload) => {
    const inside = document.querySelector("iframe").contentWindow;
    inside.postMessage({ type: "sip-compare-options", a: payload, b: payload, lang: payload, theme: payload, [payload]: payload }, "*");
    // What is longer than this is cut.
    const heard = () => inside.document.documentElement.getAttribute("theme").toWellFormed() === payload.slice(0, 100).toWellFormed();
    for (let turns = 0; turns < 50 && !heard(); turns++) await canary.turn();
    await canary.turn();
    const sung = inside.canary.sung();
    return heard() && !Object.values(sung).some(({ length }) => length) ? undefined : JSON.stringify([heard(), sung]);
  });
  await browser.run(() => document.querySelector("iframe").contentWindow.postMessage({ type: "sip-compare-options", a: 486, b: 603, lang: "en" }, "*"));
  await browser.driver.switchTo().frame(0);
  await widget(browser).shows(486, 603);
  await widget(browser).pick("b", 404);
  await widget(browser).shows(486, 404);
  await browser.driver.switchTo().defaultContent();
  return tried * 5;
}, needs("a watch from before the page"));

survives(GROUP, "script payloads in the address of the plain comparison", "The plain comparison, which reads no address.", async () => {
  const addresses = ["en", "fr", "pt-BR", "vi"].flatMap((tag) => together(70).map((some) => `${server.origin}/plain.${tag}.html${query(["a", "b"], some)}#${some[0]}`));
  await frames(server.origin, addresses, `(inside) => (inside.document.querySelectorAll("select").length === 2 ? undefined : "no dropdowns")`);
  return PAYLOADS.length * 4;
}, needs("a watch from before the page"));

survives(GROUP, "script payloads in the address of the configurator", "The configurator with its defaults.", async () => {
  const names = ["a", "b", "lang", "theme", "host", "folder", "width", "height"];
  await frames(server.origin, together(24).map((some) => `${server.origin}/embed.html${query(names, some)}#${some[0]}`), choosing);
  return PAYLOADS.length;
}, needs("a watch from before the page"));

survives(GROUP, "script payloads in every field of the configurator", "The field is named as wrong, letter by letter, and the lines hold what is used instead.", async () => {
  await browser.visit(`${plain.origin}/embed.html?host=frame`); // the lines themselves have style attributes, which are read here
  await widget(browser, "#preview sip-compare").ready();
  const tried = await each(browser, async (payload) => {
    const { elements } = document.forms[0];
    const problems = [];
    for (const value of [payload, `https://example.org/${payload}`]) {
      for (const one of elements) if (one.name) one.value = value;
      elements.host.dispatchEvent(new Event("input", { bubbles: true }));
      // What a dropdown does not have it does not take; the host is chosen, so that the lines hold what was typed.
      for (const name of ["html", "frame", "mediawiki"]) {
        elements.host.value = name;
        elements.host.dispatchEvent(new Event("input", { bubbles: true }));
        const lines = document.querySelector(".host:not([hidden]) code");
        const parsed = new DOMParser().parseFromString(lines.textContent, "text/html");
        const loud = [...parsed.querySelectorAll("*")].flatMap(({ attributes, localName }) => [...attributes].filter(({ name }) => /^on|srcdoc/.test(name)).map(({ name }) => `${localName} ${name}`));
        const scripts = [...parsed.querySelectorAll("script:not([src]), img, svg, object, embed")].map(({ localName }) => localName);
        if (lines.childElementCount || loud.length || scripts.length) problems.push(`${name}: ${lines.textContent}`);
      }
      const typed = elements.width.value.trim();
      if (typed && !document.querySelector("#complaints").textContent.includes(typed)) problems.push("no complaint");
    }
    return problems.length ? problems.join() : undefined;
  });
  await browser.visit(`${plain.origin}/embed.html?a=486&b=603`);
  await widget(browser, "#preview sip-compare").pick("b", 404);
  await widget(browser, "#preview sip-compare").shows(486, 404);
  await silent(browser);
  return tried * 2 * 8;
}, needs("a watch from before the page"));

// Names as browsers ask for them: what a path cannot hold is encoded, and much can stay.
const FOLDERS = [`"><img src=x onerror=__pwned=1>`, `<script>__pwned=1</script>`, "'|](javascript:__pwned=1)[[x]]", "`$&${__pwned=1}{{x}}{code}", `' onmouseover='__pwned=1`];

survives(GROUP, "a release in a folder whose name is a script payload, copied in every form", "The copied text leads to the folder, and nothing in it runs where it is pasted.", async () => {
  let tried = 0;
  for (const name of FOLDERS) {
    const mount = new URL(`http://host/${name}/`).pathname.replaceAll("|", "%7C"); // as Chromium writes it
    const server = await serve({ mount });
    try {
      await browser.permitCopying();
      const line = `<script src="${mount.replaceAll('"', "&quot;")}sip-compare.js" async></script>`;
      await browser.visit(server.page("/host.html", host(`<sip-compare a="486" b="603" loading="eager"></sip-compare>`, { line, monitor: "" })));
      await widget(browser).shows(486, 603).catch((why) => assert.fail(`${name}: ${why.message}, ${server.requests}`));
      await tool(browser, 2);
      const forms = await browser.until("the forms", async () => {
        const all = await widget(browser).texts(".panel .choice");
        return all.length === 6 && all;
      });
      for (const [place, form] of forms.entries()) {
        await inside(browser, (root, place) => root.querySelectorAll(".panel .choice")[place].click(), place);
        await browser.until(form, async () => (await widget(browser).text(".said")) === `Copied: ${form}.`);
        const [text, loud, first] = await browser.run(async () => {
          const [item] = await navigator.clipboard.read();
          const read = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : "");
          const parsed = new DOMParser().parseFromString(await read("text/html"), "text/html");
          const loud = [...parsed.body.querySelectorAll("*")].filter(({ localName, attributes }) => /^(script|img|svg|style|iframe)$/.test(localName) || [...attributes].some(({ name }) => /^on/.test(name)));
          return [await read("text/plain"), loud.length, parsed.querySelector("a")?.href];
        });
        assert.equal(loud, 0);
        const address = text.match(/https?:.*a=486&b=603/)[0];
        // The link alone is the address as the browser has it; in a text nothing is left of it that could be a mark.
        assert.doesNotMatch(address, form === "Link" ? /[<>" ]/ : /[<>"'`|{}[\]() ]/, form);
        if (first) assert.equal(decodeURIComponent(new URL(first).pathname), decodeURIComponent(mount));
        tried++;
      }
      await silent(browser);
    } finally {
      await server.close();
    }
  }
  return tried;
}, needs("a watch from before the page"));
