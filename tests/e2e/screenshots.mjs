// Pictures of the widget in real hosts, for eyes: node screenshots.mjs FOLDER
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
await mkdir(folder, { recursive: true });

const files = await serve({ mount: "/sip-compare/", headers: { "access-control-allow-origin": "*" } });
const browser = await open();
try {
  await browser.width(WIDTH, HEIGHT);
  await browser.scheme("light");
  for (const id of ids) {
    const host = await wiki(id, `${files.origin}/sip-compare/`);
    try {
      await browser.visit(host.address);
      await widget(browser).shows(486, 603);
      const picture = Buffer.from(await browser.driver.takeScreenshot(), "base64");
      const file = join(folder, `${id}.png`);
      await writeFile(file, picture);
      console.log(`${file}: ${Math.ceil(picture.length / 1000)} kB`);
    } finally {
      await host.close();
    }
  }
} finally {
  await Promise.all([browser.close(), files.close()]);
}
