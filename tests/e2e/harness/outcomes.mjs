// A reporter of node:test for commands that read it: a line of JSON a test, with what became of it and why.
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

// Of no use on another machine.
const repository = fileURLToPath(new URL("../../../", import.meta.url));

const OUTCOMES = { "test:pass": "passed", "test:fail": "failed" };

export default async function* outcomes(events) {
  for await (const { type, data } of events) {
    if (!OUTCOMES[type] || data.details?.type === "suite") continue;
    const { error } = data.details ?? {};
    const why = data.skip ? String(data.skip) : String(error?.cause?.message ?? error?.cause ?? error?.message ?? "");
    yield `${JSON.stringify({
      file: basename(data.file ?? data.name),
      name: data.name,
      outcome: data.skip ? "skipped" : OUTCOMES[type],
      why: why.replaceAll(repository, "").replace(/\s+/g, " ").trim().slice(0, 300),
      // Whether the test itself failed, or something around it, such as a browser that did not start.
      own: ["testCodeFailure", "testTimeoutFailure"].includes(error?.failureType),
    })}\n`;
  }
}
