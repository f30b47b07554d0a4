// The server of the benchmark: every compared page beside the others, compressed as a good server would send them.
import { readFile, readdir } from "node:fs/promises";
import { extname, join } from "node:path";

import { serve } from "../tests/e2e/harness/server.mjs";
import { packed, weight } from "./compress.mjs";

// What is not worth compressing, or never asked for here.
const PLAIN = [".png", ".ts", ".md", ""];
const types = { ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".wasm": "application/wasm" };

// With these the clock of a page is exact to 5 µs instead of 100.
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** Serves the folder; `weigh(path)` gives what a file weighs. */
export async function open(site) {
  const server = await serve({ dist: site, headers: ISOLATED });
  const bodies = new Map();
  const put = async (path, body, type) => {
    bodies.set(path, Buffer.from(body));
    const made = PLAIN.includes(extname(path)) ? undefined : await packed(Buffer.from(body));
    const headers = { "content-type": type ?? types[extname(path)] ?? "application/octet-stream" };
    return server.page(path, made ?? body, made ? { ...headers, "content-encoding": "br" } : headers);
  };
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    await put(file.slice(site.length).replaceAll("\\", "/").replace(/^\/?/, "/"), await readFile(file));
  }
  return {
    ...server,
    put,
    has: (path) => bodies.has(path),
    text: (path) => bodies.get(path).toString(),
    weigh: async (path) => weight(bodies.get(path) ?? Buffer.alloc(0)),
  };
}
