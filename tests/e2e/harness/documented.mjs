// What docs/SELF-HOSTING.md says: its configurations, and the headers that each of them is to send.
import { readFile } from "node:fs/promises";

const text = await readFile(new URL("../../../docs/SELF-HOSTING.md", import.meta.url), "utf8");

/** The fenced blocks of a language, in the order of the page. */
export const blocks = (language) => [...text.matchAll(new RegExp("```" + language + "\n([^]*?)```", "g"))].map(([, block]) => block);

// The hash is of assets/asked.js as it stands in the page of a release.
export const HASH = "sha256-IixmAFo5xVoTo2IhR4zpAdnyVihDPpWj2Ca+dsYh82M=";
export const PAGE = `default-src 'none'; script-src 'self' '${HASH}' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *`;
/** The same where nothing inline is permitted. */
export const STRICT = PAGE.replace(` '${HASH}'`, "").replace(" 'unsafe-inline'", "");
const SINGLE = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; frame-ancestors *";
const CARD = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors *";

/** One file of each kind: its type, and the policy if it is a page. */
export const files = {
  "": { type: "text/html", policy: PAGE },
  "index.html": { type: "text/html", policy: PAGE },
  "embed.html": { type: "text/html", policy: PAGE },
  "embed.fr.html": { type: "text/html", policy: PAGE },
  "sip-compare.html": { type: "text/html", policy: SINGLE },
  "cards/486-vs-603.html": { type: "text/html", policy: CARD },
  "cards/486-vs-603.svg": { type: "image/svg+xml" },
  "icon.svg": { type: "image/svg+xml" },
  "plain.css": { type: "text/css" },
  "sip-compare.js": { type: "text/javascript" },
  "sip_compare.js": { type: "text/javascript" },
  "package.json": { type: "application/json" },
  "sip_compare_bg.wasm": { type: "application/wasm" },
};

/** Where the files stand below `/sip-compare/`, and how long they may be kept there. */
export const folders = {
  "": "no-cache",
  "0.1.0/": "public, max-age=31536000, immutable",
};

/** What is sent with one of the files in one of the folders, apart from its type. */
export function headers(folder, file) {
  const { policy } = files[file];
  return {
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
    "cache-control": folders[folder],
    ...(policy && { "content-security-policy": policy }),
  };
}
