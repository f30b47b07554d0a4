// The sentences of src/card, ported: a comparison in words, with marks and without markup.
import { compare, keyDifferences } from "./compare.js";
import { ladder } from "./ladder.js";
import { fill } from "./marks.js";

const REGISTRY = "https://www.iana.org/assignments/sip-parameters/sip-parameters.xhtml#sip-parameters-7";
const MOST = 6; // key differences
const KINDS = ["rule", "inferred", "observed"];

/** Everything a card says about two codes. */
export function write(known, words, a, b) {
  const { m } = words;
  const [left, right] = [known.byNumber.get(a), known.byNumber.get(b)];
  const comparison = compare(known, left, right);
  const entries = left === right ? [left] : [left, right];
  const answer = known.asked.get(a < b ? `${a}-${b}` : `${b}-${a}`);
  const line = (row) => ({ label: words.rows[row.dimension], left: cell(known, words, row.left), right: cell(known, words, row.right) });
  const rows = [], shared = [];
  for (const row of comparison.rows) (row.differs ? rows : shared).push(line(row));
  return {
    title: titleOf(m, left, right),
    summary: summary(words, left, right),
    answer: answer && { text: words.answers[answer.place], sources: sourcesOf(known, words, answer.set) },
    codes: entries.map((entry) => ({ number: entry.n, phrase: entry.p, ...texts(words, entry), flow: flowOf(known, words, entry) })),
    differences: differences(known, words, comparison),
    rows,
    shared,
    links: [
      ...entries.map((entry) => {
        const { text, url } = source(known, words, entry.d);
        return { text: fill(m.defined_in, { code: entry.n, source: text }), url, english: false };
      }),
      { text: m.registry, url: REGISTRY, english: false },
    ],
  };
}

function texts(words, entry) {
  const [translated, gist, description, when, fix, send, conclude, customer] = words.codes[entry.place];
  return { translated, gist, description, when, fix, send, conclude, customer };
}

function flowOf(known, words, entry) {
  const flow = known.flows[entry.flow];
  return { ...ladder(words, entry, flow), sources: sourcesOf(known, words, flow.set) };
}

const named = (entry) => `*${entry.n} ${entry.p}*`;

function titleOf(m, left, right) {
  return left === right ? fill(m.title_same, { a: named(left) }) : fill(m.title, { a: named(left), b: named(right) });
}

function summary(words, left, right) {
  const gist = (entry) => texts(words, entry).gist;
  if (left === right) return [gist(left), fill(words.m.same_code, { a: left.n })];
  const [one, other] = [words.class[left.class], words.class[right.class]];
  const contrast = () => fill(words.m.contrast, { a: left.n, a_class: one, b: right.n, b_class: other });
  return [left.class === right.class ? words.both[left.class] : contrast(), gist(left), gist(right)];
}

function source(known, words, place) {
  const [name, where] = known.sources[place];
  if (typeof name === "string") return { text: name, url: where, english: true };
  const kind = /^\d/.test(where) ? "section" : "appendix";
  const text = fill(words.m.section, { rfc: name, section: where });
  return { text, url: `https://www.rfc-editor.org/rfc/rfc${name}.html#${kind}-${where}`, english: false };
}

const sourcesOf = (known, words, set) => known.sets[set].map((place) => source(known, words, place));

/** A value with its restriction. */
function statement(known, words, { value, when }) {
  const text = words.values[value] ? words.values[value][0] : String(known.values[value]);
  return when < 0 ? text : fill(words.m.condition, { value: text, condition: words.values[when][0] });
}

function cell(known, words, facts) {
  return facts.map((fact, place) => ({
    text: statement(known, words, fact),
    kind: KINDS[fact.kind],
    // A list from one source names it once, after its last value.
    sources: facts[place + 1]?.set === fact.set ? [] : sourcesOf(known, words, fact.set),
  }));
}

function differences(known, words, comparison) {
  const { left, right } = comparison;
  const told = [];
  for (const row of keyDifferences(known, comparison)) {
    const one = says(known, words, row.dimension, left, row.left);
    const other = says(known, words, row.dimension, right, row.right);
    const half = (!one.length && row.left.length) || (!other.length && row.right.length);
    const complete = !half || row.name === "ForkContest" || row.name === "Retry";
    if (!complete || (!one.length && !other.length)) continue;
    const lead = comparison.counterparts && !told.length ? [fill(words.m.only_reach, { a: left.n, b: right.n })] : [];
    told.push([...lead, ...one, ...other].join(" "));
    if (told.length === MOST) break;
  }
  return told;
}

function says(known, words, dimension, entry, facts) {
  if (!facts.length) return [];
  const sentences = facts.flatMap(({ value }) => {
    const text = words.values[value] && words.values[value][1];
    return text ? [fill(text, { code: entry.n })] : [];
  });
  const list = words.lists[dimension];
  if (!list || sentences.length) return sentences;
  const all = facts.map((fact) => statement(known, words, fact)).join(words.m.list_separator);
  return [fill(list, { code: entry.n, list: all })];
}
