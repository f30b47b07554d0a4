// From saving a text to seeing it in the browser, as somebody who translates does: `trunk serve` on a copy of the
// repository, a sentence changed, and the page that reloads by itself.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

const TEXT = "assets/locales/en.toml";
const PLACE = /^(differences = ")([^"]*)(")/m;

/** Seconds of each of `times` edits in `copy`, and how many of them cargo says it compiled for. */
export async function edits(tab, copy, target, times, step) {
  const port = await free();
  const serving = spawn("trunk", ["serve", "--port", String(port)], { cwd: copy, env: { ...without("NO_COLOR"), CARGO_TARGET_DIR: target } });
  let said = "";
  for (const stream of [serving.stdout, serving.stderr]) stream.on("data", (part) => (said += part));
  try {
    const runs = [];
    await until(() => /server listening|serving static/.test(said) && /success/.test(said), 600_000, () => said);
    await tab.visit(`http://127.0.0.1:${port}/`);
    for (let time = 0; time <= times; time += 1) {
      const heading = `Edit ${time}`;
      const from = said.length;
      const start = performance.now();
      await writeFile(join(copy, TEXT), (await readFile(join(copy, TEXT), "utf8")).replace(PLACE, `$1${heading}$3`));
      await tab.wait(`“${heading}” on the page`, (wanted) => [...(document.querySelector("sip-compare")?.shadowRoot?.querySelectorAll("h3") ?? [])].some((one) => one.textContent === wanted), heading);
      // The first one compiles what the others find.
      const compiling = [...said.slice(from).matchAll(/Finished .* in ([\d.]+)s/g)].reduce((sum, [, seconds]) => sum + Number(seconds), 0);
      if (time > 0) runs.push({ seconds: (performance.now() - start) / 1000, compiling });
      step?.();
    }
    return runs;
  } finally {
    serving.kill();
    await once(serving, "exit");
  }
}

const without = (name) => Object.fromEntries(Object.entries(process.env).filter(([key]) => key !== name));

async function free() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

async function until(state, patience, told) {
  const end = performance.now() + patience;
  while (!state()) {
    if (performance.now() > end) throw new Error(`trunk serve did not begin:\n${told()}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}
