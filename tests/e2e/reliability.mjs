// Writes docs/RELIABILITY.md from the rows that tests have written (`survives` in harness/reliability.mjs), and fails where one failed.
//   node reliability.mjs <folder of the rows> <docs/RELIABILITY.md>
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { repository } from "./harness/breaking.mjs";
import { faults } from "./harness/faults.mjs";
import { listed, mutants } from "./harness/mutants.mjs";

const [folder, page] = process.argv.slice(2);
const files = (await readdir(folder)).sort();
const texts = (pattern) => Promise.all(files.filter((file) => pattern.test(file)).map(async (file) => [file, await readFile(join(folder, file), "utf8")]));
const lines = (text) => text.split("\n").filter(Boolean).map((line) => JSON.parse(line));

const told = faults({
  rows: (await texts(/^(?!outcomes\.).*\.jsonl$/)).flatMap(([, text]) => lines(text)),
  outcomes: (await texts(/^outcomes\./)).flatMap(([file, text]) => lines(text).map((one) => ({ ...one, engine: file.split(".")[1] }))),
  engines: (await texts(/^engine\./)).map(([, text]) => JSON.parse(text)),
});
const guards = mutants(await listed(repository));

await writeFile(page, `# Reliability

Written by \`cargo xtask reliability\` from what the tests recorded; whoever changes it by hand loses that with the next run.

${told.text}

## Do the tests notice?

${guards.text}

## What is not covered

- No Safari: WebKitGTK has the engine, not the system around it. No browser of a phone, and no old version of any: each engine is tried in the one version named above.
- No screen reader and no other assistive program; what stands in their place is in [ACCESSIBILITY](ACCESSIBILITY.md).
- One kind of machine: Linux on a server's processor, without a screen and with software rendering. No phone, no machine with little memory, no Windows, no macOS.
- The network is one machine that talks to itself: answers are withheld, cut or wrong on purpose, but there is no proxy, no content delivery network and no lossy line.
- A row is as good as its test: it holds for the inputs that were tried, and “passed” is one run.
`);
console.log(`${page}: ${told.summary}`);
if (told.failed > 0) process.exitCode = 1;
