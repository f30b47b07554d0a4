// Measures everything in one browser and writes what came of it.
//   node run.mjs <repository> <site folder> [--quick] [--given: the release was not built from this repository]
// `cargo xtask bench` builds what is needed before; CHROME and CHROMEDRIVER name the browser.
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";

import { content, firstCard } from "./measure/bytes.mjs";
import { CONDITIONS, load, shift } from "./measure/loading.mjs";
import { many } from "./measure/many.mjs";
import { afterSwitches, comingAndGoing } from "./measure/memory.mjs";
import { edits } from "./measure/edit.mjs";
import { sameCards } from "./measure/same.mjs";
import { block, texts, walk } from "./measure/switching.mjs";
import { sum } from "./compress.mjs";
import { copyOf } from "./copy.mjs";
import { machine } from "./machine.mjs";
import { COUNTS, alone, pages, stillCards } from "./pages.mjs";
import { progress } from "./progress.mjs";
import { markdown, printed } from "./report.mjs";
import { open } from "./site.mjs";
import { tab as openTab } from "./tab.mjs";

const [root, site, ...flags] = process.argv.slice(2);
const quick = flags.includes("--quick");
const languages = (await readdir(join(site, "data"))).map((name) => name.match(/^words\.(.+)\.json$/)?.[1]).filter(Boolean).sort();

// How often; the synthetic catalogue is measured less often, since it is compared with itself at normal size.
const times = quick
  ? { loading: 3, slow: 2, blocks: 2, block: 60, passes: 1, throttled: 1, warm: 60, switches: 1000, come: 100, many: 1 }
  : { loading: 15, slow: 7, blocks: Infinity, block: 555, passes: 1, throttled: 2, warm: 300, switches: 10_000, come: 500, many: 3 };
const fewer = quick
  ? { ...times, slow: 1 }
  : { ...times, loading: 5, slow: 2, blocks: 4, throttled: 1, switches: 1000, come: 100, many: 1 };

const server = await open(site);
const tab = await openTab();
const start = Date.now();
if (loadavg()[0] > 0.5) console.error(`   the machine is at work already (load ${loadavg()[0].toFixed(1)}): the figures will be rough`);
try {
  const results = { quick, given: flags.includes("--given"), ...(await machine(tab)) };
  const json = async (path) => JSON.parse(server.text(path));
  const codes = (await json("/data/facts.json")).codes.map(({ n }) => n);
  results.codes = codes.length;

  say("the same card everywhere?");
  const compared = await pages(server, "");
  const step = progress("comparing", languages.length * compared.length);
  for (const lang of languages) await sameCards(tab, compared, lang, step);
  say("bytes over the wire");
  results.bytes = await bytes();
  // Before what takes long: where it fails, little is lost.
  say("editing a text");
  results.edits = await editing(quick ? 2 : 7);
  say("the catalogue as it is");
  results.normal = await everything("", times, codes);
  say("the synthetic catalogue");
  const synthetic = (await json("/tenfold/data/facts.json")).codes.length;
  // The same pairs: what is compared is what the larger catalogue costs.
  results.tenfold = { codes: synthetic, ...(await everything("/tenfold", fewer, codes)) };
  results.seconds = Math.round((Date.now() - start) / 1000);

  console.log(`\n${printed(results)}`);
  await mkdir(join(root, "target"), { recursive: true });
  await writeFile(join(root, "target/bench.json"), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(join(root, "docs/BENCHMARKS.md"), markdown(results));
  console.log("written: target/bench.json and docs/BENCHMARKS.md");
} finally {
  await tab.close();
  await server.close();
}

function say(what) {
  console.error(`── ${what}, after ${Math.round((Date.now() - start) / 1000)} s`);
}

async function bytes() {
  const compared = await pages(server, "");
  const step = progress("first cards", (compared.length + 1) * languages.length + 1);
  const result = { pages: {}, element: {} };
  for (const lang of languages) {
    result.element[lang] = await firstCard(tab, server, await alone(server, lang), lang);
    step();
  }
  for (const { name, first } of compared) {
    const readers = {};
    for (const lang of languages) {
      readers[lang] = await firstCard(tab, server, first, lang);
      step();
    }
    const files = Object.assign({}, ...Object.values(readers).map((reader) => reader.files));
    result.pages[name] = { readers, together: sum(Object.values(files)) };
  }
  result.english = await firstCard(tab, server, `${server.origin}/english/`, "en");
  step();
  result.static = await server.weigh("/static/index.html");
  const empty = ["index.html", "empty_yew.js", "empty_yew_bg.wasm"];
  result.empty = sum(await Promise.all(empty.map((name) => server.weigh(`/empty/${name}`))));
  result.content = await content(root, server.text("/data/facts.json"));
  result.contentTenfold = { facts: await server.weigh("/tenfold/data/facts.json") };
  for (const [name, { plain }] of (await pages(server, "/tenfold")).map((page) => [page.name, page])) {
    if (name === "widget" || name === "vanilla") result[`${name}Tenfold`] = await firstCard(tab, server, plain, "en");
  }
  return result;
}

/** On a copy, so that nobody finds an edit in the repository; not below target/, where trunk sees no change. */
async function editing(times) {
  const copy = await mkdtemp(join(tmpdir(), "sip-compare-edit-"));
  try {
    await copyOf(root, copy);
    return await edits(tab, copy, join(root, "target/bench/edit-target"), times, progress("editing", times + 1));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function everything(base, times, codes) {
  const compared = await pages(server, base);
  return {
    loading: await loading(compared, times, base === ""),
    ...(base === "" ? { shift: await shifts(compared) } : {}),
    switching: await switching(compared, times, codes, 1, times.passes),
    throttled: await switching(compared, { ...times, blocks: Math.min(times.blocks, times.throttled) }, codes, 4, 1),
    memory: await memory(compared, times, codes),
    many: await cards(base === "" ? [...compared, await stillCards(server)] : compared, times),
  };
}

/** Every candidate once a round, each round beginning with another one. */
async function interleaved(title, rounds, candidates, work) {
  const step = progress(title, rounds * candidates.length);
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < candidates.length; place += 1) {
      await work(candidates[(place + round) % candidates.length], round);
      step();
    }
  }
}

async function loading(compared, times, withStatic) {
  const result = {};
  const candidates = [...(withStatic ? [{ name: "static", first: `${server.origin}/static/`, still: true }] : []), ...compared];
  for (const [condition, limits] of Object.entries(CONDITIONS)) {
    const runs = Object.fromEntries(candidates.map(({ name }) => [name, []]));
    await interleaved(`loading, ${condition}`, limits.slow ? times.slow : times.loading, candidates, async ({ name, first, still }) => {
      runs[name].push(await load(tab, first, limits, !still));
    });
    result[condition] = runs;
  }
  return result;
}

async function shifts(compared) {
  const [widget] = compared;
  return {
    first: await shift(tab, widget.first),
    deep: await shift(tab, `${widget.first}?a=486&b=603`),
  };
}

async function switching(compared, times, codes, slower, passes) {
  const blocks = walk(codes, times.block).slice(0, times.blocks);
  const candidates = [...compared, { name: "texts", plain: `${server.origin}/static/` }];
  const runs = Object.fromEntries(candidates.map(({ name }) => [name, []]));
  const title = slower > 1 ? `switching, ${slower} × slower CPU` : "switching";
  await interleaved(title, blocks.length * passes, candidates, async ({ name, plain }, round) => {
    await tab.cpu(1);
    await tab.cold(plain);
    if (name !== "texts") await tab.wait(`the card of ${plain}`, () => bench.cards() === 1 && Boolean(bench.find("select[name=a]")?.options.length));
    await tab.cpu(slower);
    const one = blocks[round % blocks.length];
    runs[name].push(name === "texts" ? await texts(tab, Math.min(one.steps.length, 200)) : await block(tab, one, times.warm));
  });
  await tab.cpu(1);
  return { pairs: blocks.reduce((sum, { steps }) => sum + steps.filter(([, , aside]) => !aside).length, 0), passes, runs: rounded(runs) };
}


/** Hundredths of a millisecond are more than enough to keep. */
function rounded(runs) {
  return Object.fromEntries(Object.entries(runs).map(([name, blocks]) => [name, blocks.map((block) => block.map((time) => Math.round(time * 100) / 100))]));
}

async function memory(compared, times, codes) {
  const result = {};
  const step = progress(`memory, ${times.switches} switches and ${times.come} cards that come and go`, compared.length * 2);
  for (const { name, plain } of compared) {
    await tab.cold(plain);
    await tab.wait(`the card of ${plain}`, () => bench.cards() === 1 && Boolean(bench.find("select[name=a]")?.options.length));
    const switched = await afterSwitches(tab, codes, Math.min(1000, times.switches), times.switches);
    step();
    await tab.cold(plain);
    await tab.wait(`the card of ${plain}`, () => bench.cards() === 1);
    const gone = await comingAndGoing(tab, Math.ceil(times.come / 2), times.come);
    step();
    result[name] = { switched, gone };
  }
  return result;
}

async function cards(compared, times) {
  const result = {};
  for (const count of COUNTS) {
    const runs = Object.fromEntries(compared.map(({ name }) => [name, []]));
    await interleaved(`${count} on a page`, times.many, compared, async ({ name, many: addresses }) => {
      runs[name].push(await many(tab, server, addresses[count], count));
    });
    result[count] = runs;
  }
  return result;
}
