// Pages that do what pages do at their worst: prototypes changed or frozen, the name taken, elements cloned, adopted, hammered.
import { strict as assert } from "node:assert";
import { afterEach } from "node:test";

import { host, seen } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { serve } from "./harness/server.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { widget } from "./harness/widget.mjs";

const GROUP = "Hostile hosts";

afterEach(async () => assert.deepEqual((await seen(browser)).failures, [], "uncaught in the page"));

const visit = (body, head = "") => browser.visit(server.page("/host.html", host(body, { head })));
const ONE = `<sip-compare id="one" a="486" b="603"></sip-compare>`;

async function works(selector = "#one") {
  const one = widget(browser, selector);
  await one.shows(486, 603);
  await one.pick("b", 404);
  await one.shows(486, 404);
}

for (const [what, script] of [
  ["polluted", `Object.prototype.evil = 1; Array.prototype.evil = () => 1; Function.prototype.evil = 1; String.prototype.evil = 1;`],
  ["frozen", `for (const one of [Object, Array, Function, String, Promise, Map]) Object.freeze(one.prototype);`],
]) {
  survives(GROUP, `prototypes of the page are ${what}`, "The widget, as ever.", async () => {
    await visit(ONE, `<script>${script}</script>`);
    await works();
  });
}

survives(GROUP, "the name `sip-compare` is taken by the page", "The page's own element, and what stands inside it.", async () => {
  await visit(`<sip-compare id="one"><p id="held">held</p></sip-compare>`, `<script>customElements.define("sip-compare", class extends HTMLElement { own = true })</script>`);
  await browser.until("the script", () => server.count("sip-compare.js") === 1);
  await browser.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await browser.run(() => document.querySelector("#one").own && document.querySelector("#held").checkVisibility()), true);
});

survives(GROUP, "an element is cloned", "Two widgets that are independent of each other.", async () => {
  await visit(ONE);
  await widget(browser, "#one").shows(486, 603);
  await browser.run(() => {
    const clone = document.querySelector("#one").cloneNode(true);
    clone.id = "two";
    clone.setAttribute("loading", "eager"); // it stands below what one sees
    document.body.append(clone);
  });
  await works("#two");
  await widget(browser, "#one").shows(486, 603);
});

survives(GROUP, "an element is adopted into the document of a frame and back", "The widget with its looks, in both places.", async () => {
  await visit(`${ONE}<iframe title="a frame" srcdoc="<!doctype html><body></body>" width="900" height="600"></iframe>`);
  await widget(browser, "#one").shows(486, 603);
  const border = () => browser.run(() => {
    const element = document.querySelector("#one") ?? document.querySelector("iframe").contentDocument.querySelector("#one");
    const shown = element.shadowRoot?.querySelector(".widget");
    return shown && getComputedStyle(shown).borderTopStyle;
  });
  await browser.run(() => document.querySelector("iframe").contentDocument.body.append(document.querySelector("#one")));
  await browser.until("its looks in the frame", async () => (await border()) === "solid");
  await browser.run(() => document.body.append(document.querySelector("iframe").contentDocument.querySelector("#one")));
  await browser.until("its looks at home", async () => (await border()) === "solid");
  await works();
});

survives(GROUP, "a thousand changes of attributes in one task", "One card, with what was asked for last.", async () => {
  await visit(ONE);
  await widget(browser, "#one").shows(486, 603);
  await browser.run(() => {
    const element = document.querySelector("#one");
    const codes = [...element.shadowRoot.querySelector("select[name=a]").options].map(({ value }) => value);
    for (let time = 0; time < 1000; time++) {
      element.setAttribute("a", codes[time % codes.length]);
      element.setAttribute("lang", ["en", "fr", "vi"][time % 3]);
    }
    element.setAttribute("a", "486");
    element.setAttribute("b", "603");
    element.setAttribute("lang", "en");
  });
  await works();
});

survives(GROUP, "a thousand elements come and go in one task", "The widget beside them works; the module is loaded once.", async () => {
  await visit(`<section id="place"></section>${ONE}`);
  await widget(browser, "#one").shows(486, 603);
  await browser.run(() => {
    const place = document.querySelector("#place");
    for (let time = 0; time < 1000; time++) {
      place.innerHTML = `<sip-compare loading="eager"></sip-compare>`;
      place.replaceChildren();
    }
  });
  await works();
  assert.equal(server.count("sip_compare_bg.wasm"), 1);
});

survives(GROUP, "a host renders itself anew around the element", "The widget keeps working.", async () => {
  await visit(`<section id="app">${ONE}</section>`);
  await widget(browser, "#one").shows(486, 603);
  for (let time = 0; time < 20; time++) {
    await browser.run(() => {
      const app = document.querySelector("#app");
      const again = document.createElement("section");
      again.id = "app";
      again.append(...app.childNodes);
      app.replaceWith(again);
    });
  }
  await works();
  assert.deepEqual(await card.notices(), []);
});

// What frameworks do to the part of a page that they own. The widget inside is to them what any other element is.
survives(GROUP, "a host that replaces the HTML around the element at every tick", "One widget, in the end; it works.", async () => {
  await visit(`<section id="app">${ONE}</section>`);
  await widget(browser, "#one").shows(486, 603);
  await browser.run(async (html) => {
    for (let time = 0; time < 100; time++) {
      document.querySelector("#app").innerHTML = html;
      await new Promise((done) => (time % 2 ? requestAnimationFrame(done) : setTimeout(done)));
    }
  }, ONE);
  await works();
  assert.equal(await browser.run(() => document.querySelector("#one").shadowRoot.querySelectorAll(".widget").length), 1);
});

survives(GROUP, "a host that writes the same attributes again at every tick", "What is being typed, the list below it and the open panel stay.", async () => {
  await visit(ONE);
  const one = widget(browser, "#one");
  await one.shows(486, 603);
  await (await one.find(".tools button")).click();
  await browser.until("the panel", async () => (await one.texts(".panel")).length === 1);
  await (await one.find("#find-b")).click();
  await browser.press("codec");
  await browser.until("the list", async () => (await one.texts(".matches:not([hidden]) li")).length > 0);
  await browser.run(async () => {
    const element = document.querySelector("#one");
    for (let time = 0; time < 100; time++) {
      for (const { name, value } of [...element.attributes]) element.setAttribute(name, value);
      await new Promise((done) => setTimeout(done));
    }
  });
  assert.equal((await one.texts(".panel")).length, 1, "the panel is open");
  assert.equal(await browser.run(() => document.querySelector("#one").shadowRoot.activeElement?.value), "codec");
  await browser.press("\uE007");
  await one.shows(486, 488);
});

survives(GROUP, "a host that sorts its elements anew at every tick", "Each keeps its own pair and what the reader chose in it.", async () => {
  const pairs = [[486, 603], [404, 480], [401, 407], [500, 503], [180, 183]];
  const list = pairs.map(([a, b], place) => `<sip-compare id="k${place}" a="${a}" b="${b}" loading="eager"></sip-compare>`);
  await visit(`<section id="app">${list.join("")}</section>`);
  for (const [place, pair] of pairs.entries()) await widget(browser, `#k${place}`).shows(...pair);
  await widget(browser, "#k2").pick("b", 403);
  await widget(browser, "#k2").shows(401, 403);
  await browser.run(async () => {
    const app = document.querySelector("#app");
    for (let time = 0; time < 100; time++) {
      const children = [...app.children];
      app.insertBefore(children[(time * 3) % 5], children[(time * 2) % 5]);
      if (time % 10 === 0) await new Promise((done) => setTimeout(done));
    }
  });
  for (const [place, pair] of pairs.entries()) await widget(browser, `#k${place}`).shows(...(place === 2 ? [401, 403] : pair));
  assert.equal((await seen(browser)).ready, 5, "none was drawn anew");
});

survives(GROUP, "a host that follows every choice by writing the attributes back, late", "What the reader chose last, without end or echo.", async () => {
  await visit(ONE);
  await widget(browser, "#one").shows(486, 603);
  await browser.run(() => {
    window.told = 0;
    document.addEventListener("sip-compare-change", ({ target, detail }) => {
      window.told++;
      setTimeout(() => Object.assign(target, detail));
      queueMicrotask(() => target.setAttribute("b", detail.b));
    });
  });
  await works();
  await browser.run(() => new Promise((done) => setTimeout(done, 50)));
  assert.equal(await browser.run(() => window.told), 1);
});

const DENIED = `<script>
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"]) {
    Object.defineProperty(window, name, { get() { throw new DOMException(name, "SecurityError"); } });
  }
  Object.defineProperty(document, "cookie", { get() { throw new DOMException("cookie", "SecurityError"); }, set() { throw new DOMException("cookie", "SecurityError"); } });
  Object.defineProperty(navigator, "clipboard", { value: { write: () => Promise.reject(new DOMException("denied", "NotAllowedError")), writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) } });
</script>`;

/** Takes the link along, which is denied: it lies there selected. */
async function taken(one) {
  await browser.run(() => document.querySelector("sip-compare").shadowRoot.querySelectorAll(".tools button")[2].click());
  await browser.until("the forms", async () => (await one.texts(".panel .choice")).length > 0);
  await (await one.find(".panel .choice")).click();
  await browser.until("the text", () => browser.run(() => {
    const field = document.querySelector("sip-compare").shadowRoot.querySelector(".taken");
    return field && field.selectionEnd - field.selectionStart === field.value.length && field.value.length > 0;
  }));
}

survives(GROUP, "storage, cookies and the clipboard are denied", "The widget, as ever; what cannot be copied is there, selected.", async () => {
  await visit(ONE, DENIED);
  await works();
  await taken(widget(browser, "#one"));
});

for (const sandbox of ["allow-scripts", "allow-scripts allow-same-origin"]) {
  survives(GROUP, `a frame with sandbox="${sandbox}"`, "The hosted page works; what cannot be copied is there, selected.", async () => {
    const headers = { "access-control-allow-origin": "*" }; // a sandbox without origin is a stranger to its own folder
    const open = await serve({ mount: "/x/y/z/", headers });
    try {
      await visit(`<iframe title="SIP" width="900" height="900" sandbox="${sandbox}" src="${open.origin}/x/y/z/?a=486&b=603"></iframe>`);
      await browser.driver.switchTo().frame(0);
      const one = widget(browser);
      await one.shows(486, 603);
      await one.pick("b", 404);
      await one.shows(486, 404);
      await browser.run(() => void Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await taken(one);
    } finally {
      await browser.driver.switchTo().defaultContent();
      await open.close();
    }
  });
}

survives(GROUP, "a sandbox without an origin, where the server permits no other origin to read", "The plain way out that stands inside the element, and no empty box.", async () => {
  await visit(`<iframe title="SIP" width="900" height="900" sandbox="allow-scripts" src="/x/y/z/?a=486&b=603"></iframe>`);
  await browser.driver.switchTo().frame(0);
  try {
    await browser.until("the link", () => browser.run(() => {
      const link = document.querySelector("sip-compare a"); // not yet, while the page is read
      return link?.checkVisibility() && link.getBoundingClientRect().height > 0;
    }));
  } finally {
    await browser.driver.switchTo().defaultContent();
  }
});

survives(GROUP, "an element is moved a thousand times while it loads", "One plain comparison after eight seconds, one widget when it is there.", async () => {
  const release = server.hold("_bg.wasm");
  await visit(`<section id="app">${ONE.replace("<sip-compare", `<sip-compare loading="eager"`)}</section>`);
  await browser.until("the request", () => server.count("_bg.wasm") === 1);
  await browser.run(async () => {
    const [app, element] = [document.querySelector("#app"), document.querySelector("#one")];
    for (let time = 0; time < 1000; time++) {
      app.append(element);
      if (time % 50 === 0) await new Promise((done) => setTimeout(done));
    }
  });
  await browser.driver.wait(() => browser.run(() => Boolean(document.querySelector("#one").shadowRoot?.querySelector(".plain"))), 15_000);
  assert.equal(server.count("plain.en.html"), 1);
  release();
  await works();
  assert.deepEqual([server.count("plain.en.html"), (await seen(browser)).ready], [1, 1]);
});
