// Tests that are rows of docs/RELIABILITY.md: what goes wrong, and what the person in front of it sees.
import { appendFileSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";

// Where the rows go, a line of JSON each; without it nothing is written. `cargo xtask reliability` sets it.
const folder = process.env.SIP_COMPARE_RELIABILITY;
const engine = process.env.SIP_COMPARE_ENGINE ?? "chromium";

/**
 * A test named after a fault. `group` is the heading under which its row stands, `sees` what the person sees, as a
 * whole sentence that the body asserts; `options` are those of node:test. A body that tries many inputs returns how many.
 */
export function survives(group, fault, sees, body, options = {}) {
  const row = { group, fault, sees, engine, passed: false, inputs: 1 };
  if (options.skip) record({ ...row, skipped: String(options.skip) });
  test(fault, options, async (t) => {
    try {
      row.inputs = (await body(t)) ?? 1;
      row.passed = true;
    } finally {
      record(row);
    }
  });
}

function record(row) {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${basename(process.argv[1] ?? "tests", ".test.mjs")}.${engine}.jsonl`), `${JSON.stringify(row)}\n`);
}
