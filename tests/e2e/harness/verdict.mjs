// Runs one test by its name, and says what became of it: { outcome, said }. "none" is a test that was not found or could not run.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const e2e = fileURLToPath(new URL("..", import.meta.url));

/** Runs a program to its end and returns what it wrote and how it ended. */
export function run(name, args, { cwd, env = {} }) {
  return new Promise((done, failed) => {
    const child = spawn(name, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.on("data", (part) => (out += part));
    child.stderr.on("data", (part) => (err += part));
    child.on("error", failed);
    child.on("close", (status) => done({ out, err, status }));
  });
}

/** The end-to-end tests with `name` in their names, against the release folder `dist`: one that fails is enough. */
export async function inBrowser(test, name, dist) {
  const pattern = name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const { out, err } = await run("node", [
    "--test", "--test-timeout=300000", `--test-name-pattern=${pattern}`,
    "--test-reporter=./harness/outcomes.mjs", "--test-reporter-destination=stdout", test.replace("tests/e2e/", ""),
  ], { cwd: e2e, env: { SIP_COMPARE_DIST: dist, SIP_COMPARE_PSEUDO: dist, SIP_COMPARE_RELIABILITY: "" } });
  const all = out.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  const found = all.filter((one) => one.name.includes(name) && one.outcome !== "skipped");
  const wrong = found.find(({ outcome }) => outcome === "failed");
  if (wrong) return { outcome: wrong.own ? "failed" : "none", said: wrong.why };
  if (found.length > 0) return { outcome: "passed", said: "" };
  return { outcome: "none", said: all.find(({ outcome }) => outcome === "failed")?.why || err.trim().split("\n").at(-1) || "no test has this name" };
}

/** A native test of the repository at `cwd`. */
export async function natively(test, name, { cwd, env }) {
  const [, target] = test.match(/^tests\/(.+?)(?:\/main)?\.rs$/) ?? [];
  const which = test.startsWith("xtask/pages/") ? ["--package", "pages"] : ["--package", "sip_compare", "--test", target];
  const { out, err } = await run("cargo", ["test", ...which, "--", "--exact", name], { cwd, env });
  const [, became] = out.match(new RegExp(`^test ${name} \\.\\.\\. (ok|FAILED)$`, "m")) ?? [];
  if (became === "ok") return { outcome: "passed", said: "" };
  if (became === "FAILED") return { outcome: "failed", said: out.match(/panicked at [^\n]*:\n([^\n]*)/)?.[1] ?? "" };
  return { outcome: "none", said: err.match(/^error.*$/m)?.[0] ?? "no test has this name" };
}
