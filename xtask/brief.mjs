// The plain comparison for the single file: without its tables of facts, which are nine tenths of it, and once, in
// English. Each text says which line of the words it is, so that the other languages need no copy of their own.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The same HTML with the texts of another language: its `lines` and its `tag`. Runs in the page, and here as a check. */
export function translate(html, lines, tag) {
  const text = (line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replace(/`([^`]*)`/g, `<code dir="ltr" translate="no">$1</code>`)
    .replace(/\*([^*]*)\*/g, `<span lang="en" dir="ltr" translate="no" class="phrase">$1</span>`);
  return html
    .replace(/(<(\w+)[^>]*? data-line="([\d ]+)"[^>]*>)[^]*?(<\/\2>)/g, (_, open, name, places, close) => {
      const told = places.split(" ").map((place) => lines[place]);
      const inside = name === "ol" ? told[0].split("\t").map((step) => `<li>${text(step)}</li>`).join("") : told.map(text).join(" ");
      return open + inside + close;
    })
    .replace(/(<h3 data-line-after="(\d+)"[^>]*>[^]*?)(<\/h3>)/g, (_, before, place, close) => `${before} <span class="translated">${text(lines[place])}</span>${close}`)
    .replace(/label="[^"]*" data-label="(\d+)"/g, (_, place) => `label="${lines[place]}" data-label="${place}"`)
    .replace(`lang="en" dir="ltr" class="widget plain"`, `lang="${tag}" dir="ltr" class="widget plain"`);
}

/** The English HTML with its places, checked to give every language of the release exactly. */
export async function brief(dist, words) {
  const plain = async (tag) => {
    const page = await readFile(join(dist, `plain.${tag}.html`), "utf8");
    const [drawn] = page.match(/<div [^>]*class="widget plain">[^]*<\/div>(?=\s*<nav)/);
    return drawn.replace(/<dl class="facts">[^]*?<\/dl>/g, "");
  };
  const html = placed(await plain("en"), words.en);
  for (const [tag, lines] of Object.entries(words)) {
    if (tag === "en") continue;
    const [made, wanted] = [bare(translate(html, lines, tag)), await plain(tag)];
    if (made === wanted) continue;
    const at = [...made].findIndex((letter, place) => letter !== wanted[place]);
    throw new Error(`the plain comparison in ${tag} is not what its page says, at “${made.slice(at - 60, at + 60)}”, for “${wanted.slice(at - 60, at + 60)}”: adapt xtask/brief.mjs`);
  }
  return html;
}

const bare = (html) => html.replace(/ data-(line|label|line-after)="[\d ]+"/g, "");

function placed(html, lines) {
  let last = 0; // a code's lines stand together: of two that are alike, the next one is meant
  const find = (text) => {
    const place = lines.indexOf(text, last);
    return place < 0 ? lines.indexOf(text) : place;
  };
  const written = (inside) => inside.replace(/<code [^>]*>(.*?)<\/code>/g, "`$1`").replace(/<span [^>]*class="phrase">(.*?)<\/span>/g, "*$1*")
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const places = (text) => {
    const whole = find(text);
    if (whole >= 0) return [whole];
    for (let end = text.indexOf(" "); end > 0; end = text.indexOf(" ", end + 1)) {
      const pair = [find(text.slice(0, end)), find(text.slice(end + 1))];
      if (pair.every((place) => place >= 0)) return pair;
    }
    throw new Error(`no line of the words is “${text}”: adapt xtask/brief.mjs`);
  };
  const code = 9; // lines a code: see build/pack.rs
  const [, labelled] = html.match(/<optgroup label="([^"]*)"/);
  return html
    .replace(/<optgroup label="([^"]*)"/g, (_, label) => `<optgroup label="${label}" data-label="${lines.indexOf(label, lines.indexOf(labelled))}"`)
    .replace(/<(ol|p|h2|h4|button|span class="picker-label")((?: [^>]*)?)>([^]*?)<\/(?:ol|p|h2|h4|button|span)>/g, (whole, name, more, inside) => {
      const text = name === "ol" ? [...inside.matchAll(/<li>(.*?)<\/li>/g)].map(([, step]) => written(step)).join("\t") : written(inside);
      const at = places(text);
      if (name === "p" || name === "ol") last = at[0];
      return whole.replace(`<${name}${more}>`, `<${name}${more} data-line="${at.join(" ")}">`);
    })
    // The phrase of a code is its first line, its description the fourth.
    .replace(/<h3 ([^>]*>[^]*?<p data-line=")(\d+)"/g, (_, between, description) => `<h3 data-line-after="${description - 3}" ${between}${description}"`);
}
