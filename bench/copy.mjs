// A copy of the repository to try something in: what is committed, and what is not yet.
import { execFileSync } from "node:child_process";
import { cp, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Copies the repository at `root` to `copy`, where nothing stays of what was there before. */
export async function copyOf(root, copy) {
  await rm(copy, { recursive: true, force: true });
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8" });
  for (const file of listed.split("\0").filter(Boolean)) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await cp(join(root, file), join(copy, file)).catch((why) => {
      if (why.code !== "ENOENT") throw why; // removed and not yet committed
    });
  }
}
