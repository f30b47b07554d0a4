// What the compared pages load: the facts once, the words once a language, both as compact JSON. Made from the same
// sources as the widget: the catalogue as `cargo xtask catalogue` prints it, the call flows, and the language files.
//   node data.mjs <catalogue.json> <repository> <folder to write to>
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { parse } from "smol-toml";

import { cited, flowsOf } from "./flows.mjs";

const CLASSES = ["Provisional", "Success", "Redirection", "RequestFailure", "ServerFailure", "GlobalFailure"];

// Where the vocabulary of a dimension has another name.
const VOCABULARY = {
  Sender: "Role", Methods: "Requests", Cause: "CauseRule", Fallback: "FallbackRule", ForkContest: "Contest",
  KamailioContest: "Contest", OpensipsContest: "Contest",
};

// The words on which the rules of shared/compare.js turn, and the dimensions they speak of.
const WORDS_OF_RULES = [
  "Side.Nobody", "Role.NobodyYet", "Reach.OneServer", "MidDialog.Unclear", "Requests.Any", "Requests.AnyExceptAckCancel",
  "Contest.Forwarded", "Contest.Expected", "Contest.Held", "Contest.EitherMay", "Condition.ByDefaultOnly", "Condition.NotCancelled",
];

// What the pages say besides the texts of the catalogue: the rest of [messages] belongs to what they leave out.
const MESSAGES = [
  "title", "title_same", "pick_first", "pick_second", "swap", "contrast", "same_code", "description", "when", "fix", "differences",
  "table", "which", "sending", "receiving", "learn_more", "defined_in", "registry", "only_reach", "shared_show", "shared_none",
  "dimension", "nothing_stated", "section", "condition", "list_separator", "legend", "legend_rule", "legend_inferred",
  "legend_observed", "mark_inferred", "mark_observed", "answer", "tell_customer", "flow", "flow_of", "flow_step", "flow_note",
  "flow_media", "flow_early_media", "flow_between", "flow_as_text",
];

// Requests that a general word covers, outside a dialog and inside one; as in src/catalogue/answers.rs.
const METHODS = ["INVITE", "MESSAGE", "REFER", "SUBSCRIBE", "NOTIFY", "REGISTER", "PUBLISH"];
const ANY = ["Any", "Recognised", "AnyExceptAckCancel", "AnyForked", "WithGeolocation"];
const OUTSIDE = { OutOfDialog: ["INVITE", "MESSAGE", "SUBSCRIBE", "REFER"], WithAlert: ["MESSAGE"], SetOffByRefer: ["INVITE"] };
const INSIDE = { Reinvite: ["INVITE"], DialogSubscribe: ["SUBSCRIBE"], InDialog: METHODS };

/** The data of the pages: `{ facts, words: { en: … } }`. */
export async function data(catalogue, root) {
  const toml = async (path) => parse(await readFile(join(root, "assets", path), "utf8"));
  const [products, english, exchanges] = await Promise.all(["catalogue/sources.toml", "locales/en.toml", "catalogue/flow.toml"].map(toml));
  const dimensions = Object.keys(english.dimensions);
  const values = table(), sources = table(), sets = table(), facts = table();

  const source = (one) => sources.place(one.rfc ? [one.rfc, one.section] : [one.page, one.url ?? ""]);
  const set = (all) => sets.place(all.map(source));
  // A word as its vocabulary and itself, what the protocol writes as a token, a number as a number.
  const value = (fact) => {
    if (!fact.words) return values.place(typeof fact.value === "number" ? fact.value : `\`${fact.value}\``);
    return values.place(`${VOCABULARY[fact.dimension] ?? fact.dimension}.${fact.value}`);
  };
  const kinds = ["rule", "inferred", "observed"];
  const condition = (fact) => (fact.when ? values.place(`Condition.${fact.when}`) : -1);

  const rules = Object.fromEntries(WORDS_OF_RULES.map((word) => [word.replace(".", ""), values.place(word)]));
  const names = Object.keys(exchanges.flow);
  const codes = catalogue.codes.map((code) => ({
    n: code.code,
    p: code.phrase,
    d: source(code.defined),
    f: code.facts.map((fact) => facts.place([dimensions.indexOf(fact.dimension), value(fact), condition(fact), set(fact.sources), kinds.indexOf(fact.provenance)])),
    own: [...new Set(code.facts.filter((fact) => fact.of === "code").map((fact) => dimensions.indexOf(fact.dimension)))],
    flow: names.indexOf(exchanges.code[code.code]),
    ...requests(code),
  }));
  const product = (name) => ({ page: `${products[name].name}, ${products[name].version}`, url: products[name].url });
  const contests = [{ rfc: 3261, section: "16.7" }, product("KamailioReply"), product("OpensipsReply")].map((one) => set([one]));
  const flows = flowsOf(exchanges, values, (written) => set(cited(written, product)));
  const asked = catalogue.asked.map(({ codes: [a, b], sources }) => [a, b, set(sources)]);

  const words = {};
  for (const tag of catalogue.languages) {
    words[tag] = wordsOf(await toml(`locales/${tag}.toml`), values.all, dimensions, catalogue);
  }
  return {
    facts: { dimensions, rules, values: values.all.map((one) => (/^[A-Z]\w*\.\w+$/.test(one) ? 0 : one)), sources: sources.all, sets: sets.all, facts: facts.all, codes, flows, contests, asked },
    words,
  };
}

/** Things by the place at which they first appear. */
function table() {
  const all = [], places = new Map();
  return {
    all,
    place(one) {
      const key = JSON.stringify(one);
      if (!places.has(key)) places.set(key, all.push(one) - 1);
      return places.get(key);
    },
  };
}

/** Which methods a code can answer, as bits: outside a dialog, inside one, and whether it can come from a fork. */
function requests(code) {
  const stated = code.facts.filter((fact) => fact.dimension === "Methods" && fact.of === "code");
  const answers = (covers) => (method) => stated.length === 0 || stated.some((fact) =>
    fact.words ? ANY.includes(fact.value) || covers[fact.value]?.includes(method) : fact.value === method);
  const bits = (covers) => METHODS.reduce((sum, method, place) => sum + (answers(covers)(method) ? 1 << place : 0), 0);
  const [outside, inside] = [bits(OUTSIDE), bits(INSIDE)];
  const oneHop = code.facts.some((fact) => fact.of === "code" && fact.dimension === "ForkRank" && fact.value === "NotForked");
  const forked = ["INVITE", "MESSAGE", "REFER", "SUBSCRIBE"].some((method) => outside & (1 << METHODS.indexOf(method)));
  return { out: outside, in: inside, fork: forked && !oneHop ? 1 : 0 };
}

function wordsOf(toml, values, dimensions, catalogue) {
  return {
    tag: toml.tag,
    dir: toml.dir,
    m: Object.fromEntries(MESSAGES.map((name) => [name, toml.messages[name]])),
    classes: CLASSES.map((name) => toml.classes[name]),
    both: CLASSES.map((name) => toml.both[name]),
    class: CLASSES.map((name) => toml.Class[name].cell),
    rows: dimensions.map((name) => toml.dimensions[name]),
    lists: dimensions.map((name) => toml.lists[name] ?? 0),
    // The value in a cell and, where there is one, the sentence that says it of a code.
    values: values.map((one) => {
      const [vocabulary, word] = typeof one === "string" ? one.split(".") : [];
      const told = toml[vocabulary]?.[word];
      if (!told && /^[A-Z]\w*\.\w+$/.test(one)) throw new Error(`${toml.tag}: no words for ${one}`);
      return told ? [told.cell, ...(told.says ? [told.says] : [])] : 0;
    }),
    codes: catalogue.codes.map(({ code }) => {
      const one = toml.code[code];
      return [one.phrase ?? "", one.gist, one.description, one.when, one.fix, one.send, one.conclude, one.customer];
    }),
    answers: catalogue.asked.map(({ codes }) => toml.answers[codes.join("-")]),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [printed, root, folder] = process.argv.slice(2);
  const { facts, words } = await data(JSON.parse(await readFile(printed, "utf8")), root);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "facts.json"), JSON.stringify(facts));
  for (const [tag, one] of Object.entries(words)) await writeFile(join(folder, `words.${tag}.json`), JSON.stringify(one));
}
