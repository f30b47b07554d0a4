// Pictures for the documentation, made from the real thing: the configurator, and the widget in real hosts.
//   node screenshots.mjs FOLDER
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { open } from "./harness/browser.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";
import { ids, wiki } from "./harness/wikis.mjs";

// What a reader sees first; small files, too.
const [WIDTH, HEIGHT] = [1200, 800];

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("name the folder for the pictures: node screenshots.mjs FOLDER");
await mkdir(join(folder, "hosts"), { recursive: true });

const files = await serve({ mount: "/sip-compare/", headers: { "access-control-allow-origin": "*" } });
const browser = await open();
async function take(name) {
  const picture = Buffer.from(await browser.driver.takeScreenshot(), "base64");
  await writeFile(join(folder, name), picture);
  console.log(`${name}: ${Math.ceil(picture.length / 1000)} kB`);
}
try {
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
