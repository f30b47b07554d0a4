// What files weigh on the wire: brotli 11 and gzip 9. Brotli is slow, so what it made is kept by what it was made of.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const kept = new URL("../target/bench/compressed/", import.meta.url).pathname;
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** The bytes as a server with brotli 11 sends them. */
export async function packed(body) {
  const file = join(kept, createHash("sha256").update(body).digest("hex"));
  try {
    return await readFile(file);
  } catch {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    const made = await brotli(body, { params });
    await mkdir(kept, { recursive: true });
    await writeFile(file, made);
    return made;
  }
}

/** `{ raw, brotli, gzip }` in bytes. */
export async function weight(body) {
  const bytes = Buffer.from(body);
  const [one, other] = await Promise.all([packed(bytes), zip(bytes, { level: 9 })]);
  return { raw: bytes.length, brotli: one.length, gzip: other.length };
}

export const sum = (weights) => weights.reduce((all, one) => ({
  raw: all.raw + one.raw, brotli: all.brotli + one.brotli, gzip: all.gzip + one.gzip,
}), { raw: 0, brotli: 0, gzip: 0 });
