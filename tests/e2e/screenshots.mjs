// Pictures made from the real thing. For the documentation: the card, the configurator, the widget in real hosts. For eyes:
// six telling pairs, whole, at three widths in both schemes.
//   node screenshots.mjs FOLDER-OF-THE-DOCUMENTATION FOLDER-FOR-EYES
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { open } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";
import { ids, wiki } from "./harness/wikis.mjs";

// What a reader sees first; small files, too.
const [WIDTH, HEIGHT] = [1200, 800];

const PAIRS = [[183, 487], [486, 603], [401, 407], [408, 480], [404, 604], [180, 183]];

const [folder, eyes] = process.argv.slice(2);
if (!eyes) throw new Error("name two folders: node screenshots.mjs FOLDER-OF-THE-DOCUMENTATION FOLDER-FOR-EYES");
await mkdir(eyes, { recursive: true });
await mkdir(join(folder, "hosts"), { recursive: true });

const files = await serve({ mount: "/sip-compare/", headers: { "access-control-allow-origin": "*" } });
const browser = await open();
async function take(name) {
  const picture = Buffer.from(await browser.driver.takeScreenshot(), "base64");
  await writeFile(join(folder, name), picture);
  console.log(`${name}: ${Math.ceil(picture.length / 1000)} kB`);
}
/** The whole page, however high it is, at a width. */
async function whole(query, width, scheme, name, most = Infinity) {
  await browser.width(width, 900);
  await browser.scheme(scheme);
  await browser.visit(`${files.origin}/sip-compare/?${query}`);
  await widget(browser).ready();
  const height = await browser.run(() => document.documentElement.scrollHeight);
  await browser.width(width, Math.min(height, most));
  await browser.run(() => new Promise((done) => setTimeout(done, 900))); // what lights up has gone out
  await writeFile(name, Buffer.from(await browser.driver.takeScreenshot(), "base64"));
}

try {
  for (const [a, b] of PAIRS) {
    for (const width of [320, 720, 1440]) {
      for (const scheme of ["light", "dark"]) await whole(`a=${a}&b=${b}`, width, scheme, join(eyes, `${a}-${b}-${width}-${scheme}.png`));
    }
  }
  console.log(`${PAIRS.length * 6} pictures of pairs in ${eyes}`);
  await whole("a=486&b=603", 1000, "light", join(folder, "card.png"), 1250);
  await whole("a=183&b=487", 1000, "dark", join(folder, "card-dark.png"), 1250);
  await whole("a=401&b=407&lang=fr", 390, "light", join(folder, "card-narrow.png"), 1500);
  await browser.width(WIDTH, HEIGHT);
  await browser.scheme("light");
  await browser.visit(`${files.origin}/sip-compare/embed.html?a=486&b=603&host=dokuwiki`);
  await widget(browser, "#preview sip-compare").shows(486, 603);
  await browser.run(() => {
    // An address that means something in a picture.
    const { folder } = document.forms[0].elements;
    folder.value = "https://www.example.org/sip-compare/";
    folder.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await take("configurator.png");
  for (const id of ids) {
    const host = await wiki(id, `${files.origin}/sip-compare/`);
    try {
      await browser.visit(host.address);
      await widget(browser).shows(486, 603);
      await take(`hosts/${id}.png`);
    } finally {
      await host.close();
    }
  }
} finally {
  await Promise.all([browser.close(), files.close()]);
}
