// Payloads in everything that a page gives the element and a reader gives the card: they are shown as text, or not at all.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import { PAYLOADS, each, listen, silent } from "./harness/canary.mjs";
import { host } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { inside, tool } from "./harness/states.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const GROUP = "Hostile input";
const AS_TEXT = "It is shown as text or named as wrong; nothing runs, loads or becomes an element, and the card goes on.";

let listening;
async function visit(body = "") {
  await (listening ??= listen(browser));
  await browser.visit(server.page("/host.html", host(`<sip-compare a="486" b="603" lang="en" loading="eager">${body}</sip-compare>`, { monitor: "" })));
  await card.shows(486, 603);
}

/** The element still does what it is for. */
async function works() {
  await browser.run(() => {
    const element = document.querySelector("sip-compare");
    for (const [name, value] of Object.entries({ a: "486", b: "603", lang: "en" })) element.setAttribute(name, value);
  });
  await card.shows(486, 603);
  await card.pick("b", 404);
  await card.shows(486, 404);
  await silent(browser);
}

test("the canary sings where payloads are markup: it would hear them", async () => {
  await visit();
  const heard = await browser.run(async () => {
    const place = document.body.appendChild(document.createElement("div"));
    const heard = [];
    for (const payload of canary.payloads) {
      place.innerHTML = payload;
      document.querySelector("sip-compare").shadowRoot.append(place);
      await canary.turn();
      if (Object.values(canary.sung()).some(({ length }) => length)) heard.push(payload);
    }
    return heard.length;
  });
  assert.ok(heard > 100, `${heard} of ${PAYLOADS.length}`);
});

survives(GROUP, `${PAYLOADS.length} script payloads in every attribute`, AS_TEXT, async () => {
  assert.ok(new Set(PAYLOADS).size >= 100);
  await visit();
  const names = ["a", "b", "lang", "theme", "loading", "language-picker"];
  const tried = await each(browser, async (payload, names) => {
    const element = document.querySelector("sip-compare");
    for (const name of names) element.setAttribute(name, payload);
    await canary.turn();
    const said = [...element.shadowRoot.querySelectorAll(".notice")].map(({ textContent }) => textContent);
    return said.length === 2 ? undefined : `${said.length} notices: ${said}`;
  }, names);
  await works();
  return tried * names.length;
});

survives(GROUP, "script payloads in every attribute while the plain comparison stands in for the widget", "The plain comparison with its defaults; nothing runs, loads or becomes an element.", async () => {
  const fallback = () => browser.run(() => document.querySelector("sip-compare").shadowRoot?.querySelector(".plain .problem, .plain")?.checkVisibility() ?? false);
  server.replace("sip_compare_bg.wasm", { status: 404, body: "not found", headers: {} });
  await (listening ??= listen(browser));
  await browser.visit(server.page("/host.html", host(`<sip-compare a="486" b="603" lang="en" loading="eager"></sip-compare>`, { monitor: "" })));
  await browser.until("the plain comparison", fallback);
  const names = ["a", "b", "lang", "theme", "loading", "language-picker"];
  // Thousands of elements, drawn anew each time: every fourth payload, and the canary is asked once.
  const wrong = await browser.run(async (names) => {
    const element = document.querySelector("sip-compare");
    const wrong = [];
    for (const payload of canary.payloads.filter((_, at) => at % 4 === 0)) {
      for (const name of names) element.setAttribute(name, payload);
      await canary.turn();
      const chosen = [...element.shadowRoot.querySelectorAll("select")].map(({ value }) => value).join();
      if (chosen !== "486,603") wrong.push(`${payload}: ${chosen}`);
    }
    return wrong;
  }, names);
  assert.deepEqual(wrong, []);
  await silent(browser);
  await inside(browser, (root) => {
    const select = root.querySelector("select[name=b]");
    select.value = "404";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  assert.equal(await browser.run(() => document.querySelector("sip-compare").getAttribute("b")), "404");
  return Math.ceil(PAYLOADS.length / 4) * names.length;
});

survives(GROUP, "script payloads in the properties a, b and lang", AS_TEXT, async () => {
  await visit();
  const tried = await each(browser, (payload) => {
    const element = document.querySelector("sip-compare");
    Object.assign(element, { a: payload, b: [payload], lang: payload });
  });
  await works();
  return tried * 3;
});

// Everywhere in the notes, as text and as key.
const notes = (payload) => ({
  vendor: payload,
  [payload]: payload,
  codes: {
    486: { text: { [payload]: payload, en: payload }, link: payload, linkText: payload, [payload]: payload },
    603: payload,
    [payload]: payload,
  },
});
const noted = `async (payload) => {
  await canary.turn();
  const root = document.querySelector("sip-compare").shadowRoot;
  const texts = [...root.querySelectorAll(".note-text")].map(({ textContent }) => textContent);
  const wanted = payload.toWellFormed();
  return texts.length === 2 && texts.every((text) => text === wanted) ? undefined : "the notes say " + JSON.stringify(texts);
}`;

survives(GROUP, "script payloads in vendor notes, by property", "The note says the payload letter by letter, and no link leads to a script.", async () => {
  await visit();
  const tried = await each(browser, `(payload) => {
    document.querySelector("sip-compare").notes = (${notes})(payload);
    return (${noted})(payload);
  }`);
  await works();
  return tried * 10;
});

survives(GROUP, "script payloads in vendor notes, as JSON inside the element", "The note says the payload letter by letter, and no link leads to a script.", async () => {
  await visit(`<script type="application/json"></script>`);
  const tried = await each(browser, `(payload) => {
    document.querySelector("sip-compare script").textContent = JSON.stringify((${notes})(payload));
    return (${noted})(payload);
  }`);
  // What is no JSON, and what stands beside it.
  const raw = await each(browser, (payload) => {
    const element = document.querySelector("sip-compare");
    element.querySelector("script").textContent = payload;
    element.append(payload);
    element.title = payload;
  });
  await works();
  return tried * 10 + raw * 3;
});

survives(GROUP, "script payloads in markers and in links that become the element", AS_TEXT, async () => {
  await visit();
  const names = ["a", "b", "lang", "theme", "loading", "language-picker"];
  const tried = await each(browser, async (payload, names) => {
    const place = document.createElement("section");
    const marker = place.appendChild(document.createElement("div"));
    marker.setAttribute("data-sip-compare", payload);
    for (const name of names) marker.setAttribute(`data-${name}`, payload);
    marker.textContent = payload;
    const link = place.appendChild(document.createElement("p")).appendChild(document.createElement("a"));
    link.href = `/x/y/z/?${new URLSearchParams([...names, payload].map((name) => [name, payload]))}#${payload}`;
    link.textContent = payload || "a link";
    document.body.append(place);
    await canary.turn();
    const made = [...place.querySelectorAll("sip-compare")];
    // Every fourth is also shown: the rest has the same attributes as those above.
    const shown = canary.payloads.indexOf(payload) % 4 ? [] : made;
    for (const one of shown) one.start();
    for (let turns = 0; turns < 100 && !shown.every((one) => one.shadowRoot?.querySelector(".title")); turns++) await canary.turn();
    const blank = shown.filter((one) => !one.shadowRoot?.querySelector(".title")).length;
    const kept = made.every((one) => names.every((name) => one.getAttribute(name).toWellFormed() === payload.toWellFormed()));
    const sung = canary.strangers();
    place.remove();
    return made.length === 2 && kept && !blank && sung.length === 0 ? undefined : `${made.length}, ${blank} blank, ${sung}`;
  }, names);
  await works();
  return tried * names.length * 2;
});

survives(GROUP, "script payloads in the search field", "Codes that fit are listed, or the field says that none does, with the payload as text.", async () => {
  await visit();
  const tried = await each(browser, async (payload) => {
    const field = document.querySelector("sip-compare").shadowRoot.querySelector("#find-a");
    field.focus();
    field.value = payload;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await canary.turn();
    const none = document.querySelector("sip-compare").shadowRoot.querySelector(".picker-a .no-match").textContent;
    const said = field.ariaExpanded === "true" || none.includes(field.value.toWellFormed().slice(0, 100));
    return said ? undefined : `no answer: ${none}`;
  });
  await inside(browser, (root) => root.querySelector("#find-a").blur());
  await works();
  return tried;
});

for (const kind of ["pasted", "dropped as a file"]) {
  survives(GROUP, `script payloads in a trace that is ${kind}`, "Reason phrases, methods and headers are listed as text.", async () => {
    await visit();
    await tool(browser, 1);
    const tried = await each(browser, async (payload, kind) => {
      const root = document.querySelector("sip-compare").shadowRoot;
      const text = `from ${payload} to ${payload}\nSIP/2.0 486 ${payload}\r\nCSeq: 1 ${payload}\r\n${payload}: ${payload}\r\nReason: Q.850;cause=17;text="${payload}"\r\n\r\n`
        + `BYE sip:${payload} SIP/2.0\r\nReason: SIP;cause=603;text="${payload}"\r\n\r\n${payload}`;
      const data = new DataTransfer();
      if (kind === "pasted") data.setData("text/plain", text);
      else data.items.add(new File([text], payload, { type: "text/plain" }));
      const options = { bubbles: true, cancelable: true, composed: true };
      root.querySelector(".trace textarea").dispatchEvent(
        kind === "pasted" ? Object.defineProperty(new ClipboardEvent("paste", options), "clipboardData", { value: data }) : new DragEvent("drop", { ...options, dataTransfer: data }),
      );
      root.querySelector(".trace-lines")?.setAttribute("data-old", "");
      for (let turns = 0; turns < 200 && !root.querySelector(".trace-lines:not([data-old])"); turns++) await canary.turn();
      const lines = [...root.querySelectorAll(".found strong")].map(({ textContent }) => textContent);
      return lines.some((line) => line.startsWith("486")) ? undefined : `found ${JSON.stringify(lines)}`;
    }, kind);
    await works();
    return tried;
  });
}
