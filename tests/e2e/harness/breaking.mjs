// Copies in which one guard at a time can be broken: of the release folder for scripts, of the repository for Rust.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { inBrowser, natively, run } from "./verdict.mjs";

export const repository = fileURLToPath(new URL("../../../", import.meta.url));
const home = join(repository, "target/mutants");
const env = { CARGO_TARGET_DIR: join(home, "target") }; // to cargo the crates of the copy are the same as ours

/** The text of the mutant's file with its replacement, which has to be possible in exactly one place. */
export function broken(text, { file, from, to }) {
  const places = text.split(from).length - 1;
  if (places !== 1) throw new Error(`${file}: what is to be replaced occurs ${places} times: adapt tests/mutants.toml`);
  return text.replace(from, () => to);
}

async function finished(what, { out, err, status }) {
  if (status !== 0) throw new Error(`${what} failed: ${(err || out).trim().split("\n").slice(-5).join(" ")}`);
}

/** Scripts ship nearly as they are: they are put into a copy of the release, by the same program that makes one. */
export async function scripts(dist) {
  const folder = join(home, "dist");
  await rm(folder, { recursive: true, force: true });
  await cp(dist, folder, { recursive: true });
  const put = async (file, text) => {
    await writeFile(join(folder, basename(file)), text);
    if (basename(file) !== "sip-compare.js") return;
    await finished("writing the words", await run("cargo", ["run", "--quiet", "--package", "pages", "--", "words", folder], { cwd: repository }));
  };
  return {
    put,
    restore: (file) => cp(join(dist, basename(file)), join(folder, basename(file))),
    try: ({ test, name }) => inBrowser(test, name, folder),
  };
}

/** Rust is compiled: in a copy of the repository, natively or, for a test in the browser, as a module that is not optimised. */
export async function sources() {
  const folder = join(home, "repository");
  const { out } = await run("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: repository });
  for (const file of out.split("\0").filter(Boolean)) await renew(join(repository, file), join(folder, file));
  const module = join(home, "module");
  return {
    put: (file, text) => writeFile(join(folder, file), text),
    restore: (file) => renew(join(repository, file), join(folder, file)),
    async try({ test, name }) {
      if (test.endsWith(".rs")) return natively(test, name, { cwd: folder, env });
      await finished("building the module", await run("trunk", ["build", "--dist", module], { cwd: folder, env: { ...env, NO_COLOR: "true" } }));
      return inBrowser(test, name, module);
    },
  };
}

// A file that is the same keeps its time: what was compiled from it is still right.
async function renew(from, to) {
  const [wanted, there] = await Promise.all([from, to].map((file) => readFile(file).catch(() => undefined)));
  if (!wanted) return rm(to, { force: true }); // listed by git, and deleted
  if (there?.equals(wanted)) return;
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, wanted);
}
