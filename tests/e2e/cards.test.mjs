// Pictures and static pages of pairs, as `cargo xtask card` writes them into the release.
import { strict as assert } from "node:assert";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { open } from "./harness/browser.mjs";
import { host } from "./harness/hosts.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

const dist = process.env.SIP_COMPARE_DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));
const axe = await readFile(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const names = (await readdir(join(dist, "cards"))).sort();
const pictures = names.filter((name) => name.endsWith(".svg"));
const pages = names.filter((name) => name.endsWith(".html"));

let server, browser;
before(async () => {
  server = await serve({ mount: "/sip/" });
  browser = await open();
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("each asked pair has a picture and a page in every language", () => {
  assert.equal(pictures.length, pages.length);
  const languages = new Set(pictures.map((name) => name.split(".")[1]));
  assert.deepEqual([...languages].sort(), ["en", "fr", "pt-BR", "vi"]);
  assert.equal(pictures.length % languages.size, 0);
});

test("no text of a picture leaves its column, its sheet or runs into another, in the fonts of this machine", async () => {
  for (const name of pictures) {
    await browser.visit(`${server.origin}/sip/cards/${name}`);
    const wrong = await browser.run(() => {
      const [, , width, height] = document.documentElement.getAttribute("viewBox").split(" ").map(Number);
      const boxes = [...document.querySelectorAll("text")].map((one) => [one.textContent, one.getBBox()]);
      const columns = [...document.querySelectorAll(".line-edge")].map((one) => one.getBBox());
      const within = (box, frame) => box.x >= frame.x && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
      const inColumn = (box) => columns.find((frame) => box.x >= frame.x && box.x < frame.x + frame.width && box.y > frame.y && box.y < frame.y + frame.height);
      const overlap = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width && one.y + 4 < other.y + other.height && other.y + 4 < one.y + one.height;
      return boxes.filter(([, box], place) => {
        if (!within(box, inColumn(box) ?? { x: 0, y: 0, width, height })) return true;
        return boxes.slice(place + 1).some(([, other]) => overlap(box, other));
      }).map(([text]) => text);
    });
    assert.deepEqual(wrong, [], name);
  }
});

test("a picture is named and described, and is one file", async () => {
  for (const name of pictures) {
    const text = await readFile(join(dist, "cards", name), "utf8");
    assert.doesNotMatch(text.replace('xmlns="http://www.w3.org/2000/svg"', ""), /https?:|url\(|<image|<script|@import/, name);
    await browser.visit(`${server.origin}/sip/cards/${name}`);
    const named = await browser.run(() => {
      const root = document.documentElement;
      const texts = root.getAttribute("aria-labelledby").split(" ").map((id) => document.getElementById(id));
      return { names: texts.map(({ localName, textContent }) => [localName, textContent.length]), lang: root.getAttribute("lang"), role: root.getAttribute("role") };
    });
    assert.deepEqual([named.lang, named.role, named.names.map(([kind]) => kind)], [name.split(".")[1], "img", ["title", "desc"]]);
    assert.ok(named.names[0][1] > 20 && named.names[1][1] > 100, name);
  }
});

test("the documented Markdown shows the picture and leads to the page", async () => {
  const documented = await readFile(new URL("../../docs/HOSTS.md", import.meta.url), "utf8");
  const [, title, picture, address] = documented.match(/\[!\[(.*?)\]\((\S+?)\)\]\((\S+?)\)/);
  const ours = (text) => text.replace("https://www.example.org/sip-compare/", `${server.origin}/sip/`).replaceAll("&", "&amp;");
  // What GitHub makes of the line.
  const body = `<p><a href="${ours(address)}"><img src="${ours(picture)}" alt="${title}"></a></p>`;
  await browser.visit(server.page("/readme.html", host(body, { line: "" })));
  await browser.until("the picture", () => browser.run(() => document.querySelector("img").naturalWidth === 760));
  await browser.run(() => document.querySelector("a").click());
  await widget(browser).shows(486, 603);
  assert.equal(await widget(browser).text(".title"), title);
});

test("a static page says what the widget says, without script and from the disk", async () => {
  const words = (of) => browser.run((of) => {
    const root = document.querySelector("sip-compare")?.shadowRoot ?? document;
    const there = root.querySelector(of).cloneNode(true);
    for (const button of there.querySelectorAll("button")) button.remove(); // a page without script has none
    return there.textContent.replace(/\s+/g, " ").trim();
  }, of);
  for (const name of pages) {
    const [, a, b, lang] = name.match(/^(\d+)-vs-(\d+)\.(.+)\.html$/);
    const source = await readFile(join(dist, "cards", name), "utf8");
    assert.doesNotMatch(source, /<script|<link[^>]*stylesheet|<img|url\(/, name);
    await browser.visit(String(pathToFileURL(join(dist, "cards", name))));
    const there = await words(".card");
    assert.equal(await browser.driver.getTitle(), await words(".title"));
    await browser.visit(`${server.origin}/sip/?a=${a}&b=${b}&lang=${lang}`);
    await widget(browser).shows(Number(a), Number(b));
    assert.equal(there, await words(".card"), name);
  }
});

test("a static page is accessible and narrow", async () => {
  for (const [name, scheme, width] of [["486-vs-603.en.html", "light", 320], ["408-vs-480.vi.html", "dark", 900]]) {
    await browser.scheme(scheme);
    await browser.width(width);
    await browser.visit(`${server.origin}/sip/cards/${name}`);
    await browser.run(axe);
    const { violations } = await browser.driver.executeAsyncScript("axe.run(document).then(arguments[0])");
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
    assert.equal(await browser.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  }
  await browser.width(1200);
  await browser.scheme("light");
});

test("a picture is dark in a dark page", async () => {
  const ground = async (scheme) => {
    await browser.scheme(scheme);
    await browser.visit(`${server.origin}/sip/cards/486-vs-603.en.svg`);
    return browser.run(() => getComputedStyle(document.querySelector(".ground")).fill);
  };
  assert.deepEqual([await ground("light"), await ground("dark")], ["rgb(255, 255, 255)", "rgb(22, 27, 34)"]);
  await browser.scheme("light");
});
