// `cargo xtask mutants`: breaks each guard of tests/mutants.toml on purpose, one at a time; the test that is named beside it
// has to notice. Writes target/mutants.json, which docs/RELIABILITY.md shows.
//   node mutants.mjs <release folder> [words of the guards to try, or of their files]
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { broken, repository, scripts, sources } from "./harness/breaking.mjs";
import { listed } from "./harness/mutants.mjs";

const [dist, ...words] = process.argv.slice(2);
const all = await listed(repository);
const chosen = all.filter(({ guard, file }) => words.every((word) => `${guard} ${file}`.includes(word)));
if (chosen.length === 0) throw new Error(`no guard of tests/mutants.toml holds ${words.join(" and ")}`);

const OUTCOMES = {
  caught: "caught",
  missed: "NOT CAUGHT",
  unsound: "the test fails without it, too",
  untried: "could not be tried",
};

const copies = {}; // made when the first mutant needs one
const copyFor = (file) => (file.endsWith(".js") ? (copies.scripts ??= scripts(dist)) : (copies.sources ??= sources()));
const sound = new Map(); // what became of each test without a mutation

async function attempt(mutant) {
  const { file, test, name } = mutant;
  const copy = await copyFor(file);
  const text = await readFile(join(repository, file), "utf8");
  const mutated = broken(text, mutant);
  try {
    const key = [test, name, file].join();
    if (!sound.has(key)) {
      await copy.put(file, text);
      sound.set(key, await copy.try(mutant));
    }
    const { outcome, said } = sound.get(key);
    if (outcome !== "passed") return { outcome: outcome === "failed" ? "unsound" : "untried", said };
    await copy.put(file, mutated);
    const became = await copy.try(mutant);
    return { outcome: { failed: "caught", passed: "missed", none: "untried" }[became.outcome], said: became.said };
  } finally {
    await copy.restore(file);
  }
}

const record = join(repository, "target/mutants.json");
let wrong = 0;
for (const mutant of chosen) Object.assign(mutant, { outcome: "not run", said: "", date: undefined });
for (const mutant of chosen) {
  console.log(`\n${mutant.guard}\n  ${mutant.file}, ${mutant.test}: ${mutant.name}`);
  const { outcome, said } = await attempt(mutant).catch((why) => ({ outcome: "untried", said: why.message }));
  if (outcome !== "caught") wrong++;
  console.log(`  ${OUTCOMES[outcome]}${said && `: ${said}`}`);
  const line = said.replaceAll(repository, "").slice(0, 200);
  Object.assign(mutant, { outcome: OUTCOMES[outcome], said: line, date: new Date().toISOString().slice(0, 10) });
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, `${JSON.stringify(all, null, 2)}\n`);
}
console.log(`\n${chosen.length} guards broken, ${chosen.length - wrong} caught`);
process.exitCode = wrong > 0 ? 1 : 0;
