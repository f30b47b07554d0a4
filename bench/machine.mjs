// On what was measured, and with what.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { cpus, loadavg, release, totalmem, type } from "node:os";

const version = (program, ...flags) => {
  try {
    return execFileSync(program, flags.length ? flags : ["--version"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
};

export async function machine(tab) {
  const packages = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8")).devDependencies;
  const cargo = await readFile(new URL("../Cargo.toml", import.meta.url), "utf8");
  const [processor] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${processor.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
    versions: {
      Chromium: await tab.version(),
      "Node.js": process.version.slice(1),
      rustc: version("rustc").split(" ")[1],
      yew: cargo.match(/yew = \{ version = "=([\d.]+)"/)[1],
      React: packages.react,
      Preact: packages.preact,
      Vite: packages.vite,
    },
    load: Math.round(loadavg()[0] * 10) / 10,
    commit: version("git", "rev-parse", "--short", "HEAD"),
  };
}
