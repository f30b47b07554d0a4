// What is copied to a web server: the release at `sip-compare/`, and once more as a version of it.
import { access, chmod, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = process.env.SIP_COMPARE_DIST ?? fileURLToPath(new URL("../../../dist/", import.meta.url));

const page = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;

// What a release may have and this one may not: pages of each policy, as small as they can be.
const STAND_INS = {
  "embed.html": page("", ""),
  "embed.fr.html": page("", ""),
  "cards/486-vs-603.html": page("<style>p { color: green }</style>", `<p>486</p><img src="486-vs-603.svg" alt="486 and 603">`),
  "cards/486-vs-603.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>`,
};

/** Makes the folder; `remove` takes it away again. */
export async function publish() {
  const folder = await mkdtemp(join(tmpdir(), "published-"));
  await chmod(folder, 0o755); // a server that gives up its rights reads here as somebody else
  for (const place of ["sip-compare", "sip-compare/0.1.0"]) {
    await cp(dist, join(folder, place), { recursive: true });
    for (const [name, content] of Object.entries(STAND_INS)) await provide(join(folder, place, name), content);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function provide(file, content) {
  if (await access(file).then(() => true, () => false)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
