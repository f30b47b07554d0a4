// Says which browser the tests run in: writes engine.<engine>.json into the folder of the rows of docs/RELIABILITY.md.
//   SIP_COMPARE_ENGINE=<engine> node version.mjs <folder>
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { open } from "./harness/browser.mjs";

const engine = process.env.SIP_COMPARE_ENGINE ?? "chromium";
const browser = await open();
const capabilities = await browser.driver.getCapabilities();
await browser.close();
const [name, version] = [capabilities.getBrowserName(), capabilities.getBrowserVersion()];
await writeFile(join(process.argv[2], `engine.${engine}.json`), JSON.stringify({ engine, name, version }));
console.log(`${engine}: ${name} ${version}`);
