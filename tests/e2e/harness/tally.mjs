// A reporter of node:test for `cargo xtask engines`: a line a test, its outcome and, after a tab, why it was skipped or what failed.

const line = (...words) => `${words.map((word) => String(word).replace(/\s+/g, " ")).join("\t")}\n`;

export default async function* tally(events) {
  for await (const { type, data } of events) {
    const { name, skip, file, details } = data ?? {};
    if (details?.type === "suite") continue;
    if (type === "test:fail") yield line("failed", `${(file ?? name).split("/").at(-1)}: ${name.split("/").at(-1)}`);
    else if (type === "test:pass") yield skip ? line("skipped", skip) : line("passed");
  }
}
