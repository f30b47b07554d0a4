// The widget in use for an hour, or as long as one likes: does anything grow?
//   node soak.mjs [--minutes 60] [--out FILE] [--seed N]        (cargo xtask soak builds first)
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";

import { open } from "./harness/browser.mjs";
import { host } from "./harness/hosts.mjs";
import { serve } from "./harness/server.mjs";
import { trend } from "./harness/trend.mjs";
import { USE } from "./harness/use.mjs";
import { held, WATCHED } from "./harness/wear.mjs";

const { values: given } = parseArgs({ options: {
  minutes: { type: "string", default: "60" },
  out: { type: "string", default: "../../target/soak.json" },
  seed: { type: "string", default: "1" },
} });
const minutes = Number(given.minutes);
if (!(minutes > 0)) throw new Error(`--minutes ${given.minutes} is no time`);

// What may be added over the second half of a run. Two elements hold some 6,000 nodes, some more where a trace is
// listed: the trend of what is random is never quite level.
const ALLOWED = { wasm: 2 * 65_536, heap: 400_000, nodes: 400, listeners: 20, documents: 0.5 };
const SAMPLES = 60;

const trace = readFileSync(new URL("../traces/dialog.txt", import.meta.url), "utf8");
const body = `<section><sip-compare id="one" a="486" b="603" language-picker loading="eager"></sip-compare>
  <sip-compare id="two" a="404" b="480" language-picker loading="eager"></sip-compare></section><section id="place"></section>`;
const head = `${WATCHED}${USE}<script>window.trace = ${JSON.stringify(trace).replaceAll("<", "\\u003c")}</script>`;

const server = await serve({ mount: "/x/y/z/" });
const browser = await open();
const report = { minutes, seed: Number(given.seed), rounds: 0, done: {}, samples: [], trends: {}, console: [], requests: [], bounded: false };
try {
  await browser.visit(server.page("/host.html", host(body, { head })));
  await browser.until("both widgets", () => browser.run(() => [...document.querySelectorAll("sip-compare")].every((one) => one.shadowRoot?.querySelector(".title"))));
  await browser.until("every language", async () => server.requests.filter((path) => /words\..*json$/.test(path)).length === 4);
  await soak(server.requests.length);
} finally {
  await browser.close();
  await server.close();
}
mkdirSync(dirname(given.out), { recursive: true });
writeFileSync(given.out, `${JSON.stringify(report, null, 1)}\n`);
console.log(verdict());
process.exitCode = report.bounded ? 0 : 1;

async function soak(asked) {
  const start = Date.now();
  const every = (minutes * 60_000) / SAMPLES;
  for (let next = 0; ; ) {
    const elapsed = Date.now() - start;
    if (elapsed >= next) {
      await sample(elapsed);
      next = elapsed + every;
    }
    if (elapsed >= minutes * 60_000) break;
    await round();
  }
  report.requests = server.requests.slice(asked);
  for (const [what, allowed] of Object.entries(ALLOWED)) {
    report.trends[what] = trend(report.samples.map(({ minute }) => minute), report.samples.map((one) => one[what]), allowed);
  }
  const rest = Object.values(report.trends).every(({ bounded }) => bounded);
  report.bounded = rest && report.console.length === 0 && report.requests.length === 0;
}

async function round() {
  const done = await browser.run((seed) => window.use(seed), report.seed * 1_000_003 + report.rounds);
  for (const [what, times] of Object.entries(done)) report.done[what] = (report.done[what] ?? 0) + times;
  report.rounds++;
  // A window of another width, and the other scheme, now and then; keys as from a keyboard.
  if (report.rounds % 5 === 0) await browser.width([320, 768, 1200][(report.rounds / 5) % 3]);
  if (report.rounds % 7 === 0) await browser.scheme(report.rounds % 2 ? "dark" : "light");
  if (report.rounds % 3 === 0) {
    await browser.run(() => document.querySelector("#one").shadowRoot.querySelector("select[name=a]").focus());
    await browser.press("4", "\uE004", "\uE004", "\uE00D");
  }
}

async function sample(elapsed) {
  const now = { minute: elapsed / 60_000, rounds: report.rounds, ...(await held(browser)) };
  report.samples.push(now);
  report.console.push(...(await browser.troubles()));
  const left = Math.max(0, minutes - now.minute);
  console.error(`${now.minute.toFixed(1)} min, ${left.toFixed(1)} left: ${now.rounds} rounds, wasm ${now.wasm}, heap ${now.heap}, nodes ${now.nodes}, listeners ${now.listeners}, documents ${now.documents}`);
}

function verdict() {
  const lines = Object.entries(report.trends).map(([what, { first, last, slope, growth, allowed, bounded }]) =>
    `${what.padEnd(10)} ${first} → ${last}; second half ${growth.toFixed(0)} (${(slope * 60).toFixed(0)} an hour), allowed ${allowed}: ${bounded ? "bounded" : "GROWS"}`);
  const counts = Object.entries(report.done).map(([what, times]) => `${times} ${what}`).join(", ");
  return [`${report.rounds} rounds: ${counts}`, ...lines,
    `console: ${report.console.length} troubles; requests after loading: ${report.requests.length}`,
    report.bounded ? "nothing wears out" : "something grows, or was said: see above"].join("\n");
}
