// The loader for other forms: assets/sip-compare.js with another way to get at the module and the words.
import { readFile } from "node:fs/promises";

const source = new URL("../assets/sip-compare.js", import.meta.url);

/** The script with `open`, `words` and `LANGUAGES`, and with `fallback` and `base` if given, as the value of these constants. */
export async function loader({ open, words, languages, fallback, base }) {
  let text = await readFile(source, "utf8");
  const replace = (what, part, by) => {
    if (text.match(new RegExp(part, "g"))?.length !== 1) throw new Error(`assets/sip-compare.js has no single \`${what}\` to replace`);
    text = text.replace(part, () => `const ${what} = ${by};`);
  };
  replace("open", /const open = async \(attempt\) => \{[\s\S]*?\n  \};/, open);
  replace("words", /const words = [^;]*;/, words);
  replace("LANGUAGES", /const LANGUAGES = \[\];/, JSON.stringify(languages));
  if (fallback !== undefined) replace("fallback", /const fallback = [^;]*;/, fallback);
  if (base !== undefined) replace("base", /const base = [^;]*;/, base);
  return text;
}
