// The rows of docs/RELIABILITY.md, a table a group. A row is what one test says of itself; what the runner saw of it has the last word.
const BROWSERS = ["chromium", "firefox", "webkit"];
const NATIVE = "native";

/** A text as it stands in a cell of a table: no markup, and on one line. */
export const cell = (text) => String(text).replace(/\s+/g, " ").replaceAll("&", "&amp;").replace(/[|*]|<(?=[a-z!/])|__/gi, "\\$&");
const number = (many) => String(many).replace(/\B(?=(\d{3})+$)/g, " ");
const counted = (many, one) => `${number(many)} ${many === 1 ? one : `${one}s`}`;

/** `rows` as recorded; `outcomes` of the runner, with their engine; `engines` with name and version. */
export function faults({ rows, outcomes, engines }) {
  const failures = outcomes.filter(({ outcome }) => outcome === "failed");
  const became = (row) => {
    if (row.skipped) return { outcome: "not run", why: row.skipped.replace(`${row.engine}: `, "") };
    // A hook behind the test may fail, which the test itself does not see. The runner knows a test by its name alone.
    const known = failures.find((one) => one.engine === row.engine && one.name === row.fault);
    return { outcome: row.passed && !known ? "passed" : "failed", why: known?.why ?? "" };
  };
  const judged = rows.map((row) => ({ ...row, ...became(row) }));
  // A test that never ends writes no row, nor does a file that does not load; a test that is no row may fail beside the others.
  const beside = [];
  for (const one of failures.filter((one) => !rows.some((row) => row.engine === one.engine && row.fault === one.name))) {
    const elsewhere = rows.find(({ fault }) => fault === one.name);
    if (elsewhere) judged.push({ ...elsewhere, engine: one.engine, outcome: "failed", why: one.why });
    else beside.push(one);
  }

  const groups = [...new Set(judged.map(({ group }) => group))].sort();
  const tables = groups.map((group) => table(group, judged.filter((row) => row.group === group), engines));
  const faults = new Set(judged.map(({ group, fault }) => `${group}\n${fault}`)).size;
  const count = (outcome) => judged.filter((one) => one.outcome === outcome).length;
  const inputs = judged.reduce((sum, { outcome, inputs }) => sum + (outcome === "not run" ? 0 : inputs), 0);
  const failed = count("failed") + beside.length;
  const skipped = count("not run");
  const summary = `${counted(faults, "fault")}, tried ${counted(judged.length - skipped, "time")} with ${counted(inputs, "input")}: `
    + `${count("passed")} passed, ${count("failed")} failed${skipped ? `, ${skipped} not run` : ""}.`
    + (beside.length ? ` ${counted(beside.length, "test")} beside them failed.` : "");
  const versions = engines.map(({ engine, name, version }) => `${engine}: ${name} ${version}`).join("; ");
  const text = [
    `Run on ${new Date().toISOString().slice(0, 10)}; ${versions || "in no browser"}.`,
    ...(failed ? [`**${summary}**`] : [summary]),
    ...beside.map(({ engine, file, name, why }) => `- **failed** in ${engine}: ${cell(file)}, ${cell(name)} (${cell(why)})`),
    "*Not run* without a reason means that this engine was not among those of the run.",
    ...tables,
  ].join("\n\n");
  return { text, summary, failed };
}

function table(group, rows, engines) {
  const native = rows.some(({ engine }) => engine === NATIVE);
  const columns = native ? [...BROWSERS, NATIVE] : BROWSERS;
  const faults = [...new Set(rows.map(({ fault }) => fault))];
  const lines = faults.map((fault) => {
    const these = rows.filter((row) => row.fault === fault);
    const cells = columns.map((engine) => said(these.filter((row) => row.engine === engine), these, engine, engines));
    const tried = these.filter(({ outcome }) => outcome !== "not run").reduce((most, { inputs }) => Math.max(most, inputs), 0);
    return [cell(fault), cell(these[0].sees), ...cells, number(tried)];
  });
  const head = ["fault", "what the person sees", ...columns, "inputs tried"];
  const rule = head.map((_, place) => (place === head.length - 1 ? "---:" : "---"));
  return `## ${group}\n\n${[head, rule, ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n")}`;
}

function said(here, all, engine, engines) {
  const failed = here.find(({ outcome }) => outcome === "failed");
  if (failed) return `**failed**${failed.why ? `: ${cell(failed.why).slice(0, 200)}` : ""}`;
  const skipped = here.find(({ outcome }) => outcome === "not run");
  if (skipped) return `not run: ${cell(skipped.why)}`;
  if (here.length > 0) return "passed";
  if (engine === NATIVE || all.every((row) => row.engine === NATIVE)) return "–"; // needs no browser, or needs one
  return engines.some((one) => one.engine === engine) ? "not run: no row came of it" : "not run";
}
