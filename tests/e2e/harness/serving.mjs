// A server that somebody else wrote, as a child of the test.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const PATIENCE = 30_000;
const POLL = 50;

/** A port of 127.0.0.1 that nobody listens on. */
export const freePort = () => new Promise((found) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});

/** Runs a program to its end; fails with what it wrote. */
export async function run(program, given, options) {
  const { ended, wrote } = start(program, given, options);
  const code = await ended;
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${wrote()}`);
}

/** Starts a program that serves `address`, waits for its first answer, and returns how to stop it. */
export async function serving(address, program, given, options) {
  const { child, ended, wrote } = start(program, given, options);
  let running = true;
  ended.then(() => (running = false), () => (running = false));
  const stop = () => (child.kill(), ended.catch(() => {}));
  const answers = () => fetch(address, { redirect: "manual" }).then(({ status }) => status < 400, () => false);
  for (const since = Date.now(); !(await answers()); await new Promise((later) => setTimeout(later, POLL))) {
    if (running && Date.now() - since < PATIENCE) continue;
    await stop();
    throw new Error(`${program} does not serve ${address}:\n${wrote()}`);
  }
  return stop;
}

function start(program, given, options) {
  const child = spawn(program, given, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += part));
  const ended = new Promise((done, failed) => {
    child.on("close", done);
    child.on("error", (why) => failed(new Error(`${program} cannot be run: \`cargo xtask test\` installs it`, { cause: why })));
  });
  return { child, ended, wrote: () => output };
}
