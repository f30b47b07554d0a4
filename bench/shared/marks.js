// Texts with marks, `token` and *reason phrase*, as in src/card/markup.rs; and with places to fill in.

/** The pieces of a text, in order: `["token" | "phrase" | "plain", text]`. */
export function pieces(text) {
  const found = [];
  for (const [whole, token, phrase] of text.matchAll(/`([^`]+)`|\*([^*]+)\*|[^`*]+|[`*]/g)) {
    found.push(token ? ["token", token] : phrase ? ["phrase", phrase] : ["plain", whole]);
  }
  return found;
}

/** The text without its marks. */
export const plain = (text) => pieces(text).map(([, piece]) => piece).join("");

/** Replaces `{name}` by what is given. */
export const fill = (text, given) => text.replace(/\{(\w+)\}/g, (_, name) => given[name] ?? "");
