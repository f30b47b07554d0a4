// Guards that are broken on purpose: the list of tests/mutants.toml, what `cargo xtask mutants` found, and its section of docs/RELIABILITY.md.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "smol-toml";

import { cell } from "./faults.mjs";

const ENTRY = ["guard", "file", "from", "to", "test", "name"];

/** The list, each with what an earlier run has found; an entry that has changed since is as if it had not been tried. */
export async function listed(repository) {
  const { mutant } = parse(await readFile(join(repository, "tests/mutants.toml"), "utf8"));
  const earlier = JSON.parse(await readFile(join(repository, "target/mutants.json"), "utf8").catch(() => "[]"));
  const found = (one) => earlier.find((other) => ENTRY.every((key) => one[key] === other[key]));
  return mutant.map((one) => found(one) ?? { ...one, outcome: "not run", said: "" });
}

const short = (text) => (text.length > 110 ? `${text.slice(0, 110)}…` : text);

export function mutants(list) {
  const caught = list.filter(({ outcome }) => outcome === "caught").length;
  const tried = list.filter(({ outcome }) => outcome !== "not run").length;
  const dates = list.map(({ date }) => date).filter(Boolean).sort();
  const days = [...new Set([dates[0], dates.at(-1)])].join(" to ");
  const rows = list.map(({ guard, file, test, name, outcome, said }) => [
    cell(guard), `\`${file}\``, `\`${test}\`: ${cell(name)}`, outcome === "caught" ? outcome : `**${outcome}**`, cell(short(said)),
  ]);
  const head = ["guard that is broken", "in", "test that has to fail", "outcome", "what it said"];
  return {
    text: [
      `\`cargo xtask mutants\` breaks guards on purpose, one at a time, as [tests/mutants.toml](../tests/mutants.toml) says, and runs the test that has to notice; before that the same test has to pass. `
      + `Of ${list.length} guards ${tried} were broken${days ? ` (${days})` : ""}, ${caught} of them caught.`,
      [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n"),
    ].join("\n\n"),
  };
}
