// What the configurator gives for pages of one's own, in a browser: from the page's own server, from a folder of it,
// and from another origin.
import { strict as assert } from "node:assert";
import { after, afterEach, before, test } from "node:test";

import { open } from "./harness/browser.mjs";
import { host } from "./harness/hosts.mjs";
import { serve } from "./harness/server.mjs";
import { fill } from "./harness/snippets.mjs";
import { widget } from "./harness/widget.mjs";

// Each is the server of the page, and where the widget's files stand.
const places = new Map();
let browser;
before(async () => {
  const headers = { "access-control-allow-origin": "*" };
  const [own, folder, other] = await Promise.all([serve(), serve({ mount: "/a/b/" }), serve({ mount: "/sip-compare/", headers })]);
  places.set("the page's own server", { server: own, page: `${own.origin}/` });
  places.set("a folder of the page's server", { server: folder, page: `${folder.origin}/a/b/` });
  places.set("another origin", { server: own, page: `${other.origin}/sip-compare/`, files: other });
  browser = await open();
});
afterEach(async () => {
  await browser.driver.switchTo().defaultContent();
  assert.deepEqual(await browser.troubles(), []);
});
after(async () => {
  const servers = new Set([...places.values()].flatMap(({ server, files }) => [server, files ?? server]));
  await Promise.all([browser?.close(), ...[...servers].map((server) => server.close())]);
});

/** Opens a page that holds the snippet as it is given, with the setup once in its head; returns what was filled in. */
async function visit(id, place, more = "") {
  const { server, page } = places.get(place);
  const filled = fill(id, { page });
  await browser.visit(server.page("/notes/page.html", host(filled.snippet + more, { line: "", head: filled.setup, monitor: "" })));
  return filled;
}

async function usable() {
  const card = widget(browser);
  await card.shows(486, 603);
  await card.pick("a", 480);
  await card.shows(480, 603);
}

for (const place of ["the page's own server", "a folder of the page's server", "another origin"]) {
  for (const id of ["html", "marker"]) {
    test(`${id}, from ${place}`, async () => {
      const { address, title } = await visit(id, place);
      await usable();
      const link = await browser.run(() => {
        const { href, textContent } = document.querySelector("sip-compare > a");
        return { href, textContent };
      });
      assert.deepEqual(link, { href: address, textContent: title }, "for readers without scripts");
      await browser.visit(link.href);
      await widget(browser).shows(486, 603);
    });
  }

  test(`frame, from ${place}: it is as high as its content, also after a choice`, async () => {
    const { title } = await visit("frame", place, `<iframe id="bystander" title="another frame" srcdoc="" height="100"></iframe>`);
    const { driver } = browser;
    const frame = () => driver.switchTo().frame(0);
    await frame();
    await usable();
    await fits();
    const high = await browser.run(() => innerHeight);
    await widget(browser).pick("b", 480); // a code beside itself has less to say
    await widget(browser).shows(480, 480);
    await fits();
    assert.ok((await browser.run(() => innerHeight)) < high, "it shrinks too");
    await driver.switchTo().defaultContent();
    const { name, width, bystander } = await browser.run(() => {
      const [{ title, clientWidth }, { clientHeight }] = document.querySelectorAll("iframe");
      return { name: title, width: clientWidth / document.body.clientWidth, bystander: clientHeight };
    });
    assert.deepEqual({ name, width, bystander }, { name: title, width: 1, bystander: 100 });
  });
}

/** Waits until the frame that the browser is in has nothing to scroll and no room to spare. */
const fits = () => browser.until("a frame of the height of its content", () => browser.run(() => {
  const { bottom } = document.querySelector("main").getBoundingClientRect();
  return document.documentElement.scrollHeight === innerHeight && innerHeight - bottom < 1;
}));
