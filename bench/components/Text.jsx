import { untranslated } from "runtime";
import { pieces } from "../shared/marks.js";

/** A text with its marks drawn. */
export function Marked({ text }) {
  return pieces(text).map(([kind, piece], place) => {
    if (kind === "token") return <code key={place} dir="ltr" {...untranslated}>{piece}</code>;
    return kind === "phrase" ? <Phrase key={place} text={piece} /> : piece;
  });
}

/** What the protocol says, in English in every language. */
export const Phrase = ({ text }) => <span className="phrase" lang="en" dir="ltr" {...untranslated}>{text}</span>;

/** A link, or a name where there is no lasting address. */
export function Source({ text, url, english }) {
  const spoken = english ? { lang: "en", ...untranslated } : {};
  if (!url) return <span className="source" {...spoken}>{text}</span>;
  return <a className="source" href={url} {...spoken} target="_blank" rel="noopener noreferrer">{text}</a>;
}

/** Sources with commas between them. */
export const Sources = ({ all }) => (
  <span className="sources">{all.flatMap((one, place) => [place > 0 && ", ", <Source key={place} {...one} />])}</span>
);
