// The documented configuration for nginx, taken from the documentation, in a real nginx.
import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { open } from "./harness/browser.mjs";
import { host } from "./harness/hosts.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

const dist = process.env.SIP_COMPARE_DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));
const page = await readFile(new URL("../../docs/SELF-HOSTING.md", import.meta.url), "utf8");
const documented = page.match(/```nginx\n([\s\S]*?)```/)[1];

const freePort = () => new Promise((found) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});

let folder, nginx, origin, other, browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "nginx-"));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((of) => `${of}_temp_path ${folder};`).join(" ");
  await writeFile(join(folder, "nginx.conf"), `${process.getuid() === 0 ? "user root;" : ""} daemon off; pid ${folder}/pid; error_log stderr;
    events {} http { access_log off; ${temporary} server { listen 127.0.0.1:${port};
      ${documented.replaceAll("/srv/sip-compare/", join(dist, "/"))} } }`);
  nginx = spawn(process.env.NGINX ?? "nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: ["ignore", "ignore", "inherit"] });
  browser = await open();
  other = await serve();
  await browser.until("nginx", () => fetch(`${origin}/sip-compare/`).then(({ ok }) => ok, () => false));
});
afterEach(async () => {
  await browser.driver.switchTo().defaultContent();
  assert.deepEqual(await browser.troubles(), [], "the console: nothing refused by the policy");
});
after(async () => {
  nginx?.kill();
  await Promise.all([browser?.close(), other?.close()]);
  await rm(folder, { recursive: true, force: true });
});

test("the headers are sent", async () => {
  const { headers } = await fetch(`${origin}/sip-compare/sip_compare_bg.wasm`);
  assert.equal(headers.get("content-type"), "application/wasm");
  assert.equal(headers.get("access-control-allow-origin"), "*");
  assert.match((await fetch(`${origin}/sip-compare/`)).headers.get("content-security-policy"), /^default-src 'none'.*frame-ancestors \*$/);
});

test("the hosted page works under the documented policy", async () => {
  await browser.visit(`${origin}/sip-compare/?a=404&b=604&lang=fr&theme=dark`);
  const card = widget(browser);
  await card.shows(404, 604);
  await card.pick("b", 486);
  await card.shows(404, 486);
});

test("the single file works under its own", async () => {
  await browser.visit(`${origin}/sip-compare/sip-compare.html?a=404&b=604`);
  await widget(browser).shows(404, 604);
});

test("a page of another origin, with the strict policy of the documentation, embeds the script", async () => {
  const policy = `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`;
  const line = `<script src="${origin}/sip-compare/sip-compare.js" async></script>`;
  const body = host(`<sip-compare a="480" b="486"></sip-compare>`, { line, monitor: "" }).replace(/<link rel="icon"[^>]*>/, "");
  await browser.visit(other.page("/strict.html", body, { "content-security-policy": policy }));
  await widget(browser).shows(480, 486);
});

test("a page of another origin embeds the frame, and permits nothing but that", async () => {
  const frame = `<iframe title="SIP" width="800" height="600" src="${origin}/sip-compare/?a=503&b=500&embed=1"></iframe>`;
  const body = host(frame, { line: "", monitor: "" }).replace(/<link rel="icon"[^>]*>/, "");
  await browser.visit(other.page("/frame.html", body, { "content-security-policy": `default-src 'none'; frame-src ${origin}` }));
  await browser.driver.switchTo().frame(0);
  await widget(browser).shows(503, 500);
});
