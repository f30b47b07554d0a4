// The page docs/RELIABILITY.md says what the rows say, and says it where something failed.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import { faults } from "./harness/faults.mjs";
import { mutants } from "./harness/mutants.mjs";

const engines = [{ engine: "chromium", name: "chrome", version: "1.2" }, { engine: "firefox", name: "firefox", version: "3.4" }];
const row = (fault, engine, more) => ({ group: "A group", fault, sees: "The card.", engine, passed: true, inputs: 1, ...more });
const line = ({ text }, fault) => text.split("\n").find((one) => one.startsWith(`| ${fault} |`));

test("a row has a cell for each engine: passed, failed and why, or not run and why", () => {
  const told = faults({
    rows: [row("one", "chromium", { inputs: 1200 }), row("one", "firefox", { passed: false }), row("two", "chromium"), row("two", "firefox", { skipped: "firefox: no | words" })],
    outcomes: [{ engine: "firefox", file: "x.test.mjs", name: "one", outcome: "failed", why: "it broke" }],
    engines,
  });
  assert.equal(line(told, "one"), "| one | The card. | passed | **failed**: it broke | not run | 1 200 |");
  assert.equal(line(told, "two"), "| two | The card. | passed | not run: no \\| words | not run | 1 |");
  assert.equal(told.failed, 1);
  assert.match(told.text, /chromium: chrome 1\.2; firefox: firefox 3\.4/);
});

test("what failed around a test, without a row or in a file that has none is a failure, too", () => {
  const failed = (engine, name) => ({ engine, file: "x.test.mjs", name, outcome: "failed", why: "why" });
  const told = faults({
    rows: [row("a hook", "chromium"), row("endless", "chromium")],
    outcomes: [failed("chromium", "a hook"), failed("firefox", "endless"), failed("firefox", "x.test.mjs")],
    engines,
  });
  assert.equal(line(told, "a hook"), "| a hook | The card. | **failed**: why | not run: no row came of it | not run | 1 |");
  assert.equal(line(told, "endless"), "| endless | The card. | passed | **failed**: why | not run | 1 |");
  assert.match(told.text, /- \*\*failed\*\* in firefox: x\.test\.mjs, x\.test\.mjs \(why\)/);
  assert.equal(told.failed, 3);
});

test("what runs natively has a column of its own", () => {
  const told = faults({ rows: [row("one", "native"), row("two", "chromium")], outcomes: [], engines });
  assert.equal(line(told, "one"), "| one | The card. | – | – | – | passed | 1 |");
  assert.equal(line(told, "two"), "| two | The card. | passed | not run: no row came of it | not run | – | 1 |");
  assert.equal(told.failed, 0);
});

test("a guard that no test misses stands out", () => {
  const guard = { guard: "A guard", file: "a.js", test: "x.test.mjs", name: "one", outcome: "NOT CAUGHT", said: "", date: "2026-01-02" };
  const { text } = mutants([guard, { ...guard, outcome: "caught", said: "a | b" }, { ...guard, outcome: "not run", date: undefined }]);
  assert.match(text, /Of 3 guards 2 were broken \(2026-01-02\), 1 of them caught\./);
  assert.match(text, /\| \*\*NOT CAUGHT\*\* \|/);
  assert.match(text, /\| caught \| a \\\| b \|/);
  assert.match(text, /\| \*\*not run\*\* \|/);
});
