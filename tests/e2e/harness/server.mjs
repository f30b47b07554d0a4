// A web server for one test file: the built folder under any path, and host pages from memory.
// It listens on 127.0.0.1 at a free port, so that test files can run beside each other.
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

// The release folder; SIP_COMPARE_DIST names another one.
const release = process.env.SIP_COMPARE_DIST ?? fileURLToPath(new URL("../../../dist/", import.meta.url));

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * Starts a server.
 *
 * `mount` is the folder under which the built files stand; `headers` go with every answer; `dist` is another build.
 */
export async function serve({ mount = "/", headers = {}, dist = release } = {}) {
  const files = await built(mount, dist);
  const requests = []; // the path of every request, in the order of arrival
  const held = new Map(); // the end of a path, and the promise its answers wait for
  const replaced = new Map(); // the end of a path, and what is answered in its place
  const ending = (map, path) => [...map].find(([end]) => path.endsWith(end))?.[1];

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    requests.push(path);
    await ending(held, path);
    const file = ending(replaced, path) ?? files.get(path) ?? { status: 404, body: "not found", headers: {} };
    // Asked for again each time: a test counts what a fresh reader would fetch.
    response.writeHead(file.status ?? 200, { "cache-control": "no-cache", ...headers, ...file.headers });
    response.end(file.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;

  return {
    origin,
    requests,
    /** Puts a host page at a path and returns its address. */
    page(path, body, headers = {}) {
      files.set(path, { body, headers: { "content-type": types[".html"], ...headers } });
      return origin + path;
    },
    /** How often a file was requested, by the end of its path. */
    count: (end) => requests.filter((path) => path.endsWith(end)).length,
    /** Lets requests for a file wait until the returned function is called. */
    hold(end) {
      let release;
      held.set(end, new Promise((done) => (release = done)));
      return () => {
        held.delete(end);
        release();
      };
    },
    /** Answers requests for a file with something else: `{ status, body, headers }`. */
    replace: (end, file) => replaced.set(end, file),
    /** Forgets what was held, replaced and counted. */
    reset() {
      held.clear();
      replaced.clear();
      requests.length = 0;
    },
    async close() {
      server.closeAllConnections(); // a browser keeps them alive
      await new Promise((closed) => server.close(closed));
    },
  };
}

// Read at once: a build that runs meanwhile cannot change a file in the middle of a test.
async function built(mount, folder) {
  const dist = join(folder, "/");
  const files = new Map();
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const path = posix.join(mount, file.slice(dist.length).replaceAll("\\", "/"));
    files.set(path, { body: await readFile(file), headers: { "content-type": types[extname(file)] ?? "application/octet-stream" } });
  }
  if (files.size === 0) throw new Error(`${dist} is empty: build the release first (cargo xtask dist)`);
  return files;
}
