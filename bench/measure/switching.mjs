// From choosing a code to the updated card, laid out and painted.
import { random, shuffled } from "../statistics.mjs";

/**
 * Every ordered pair of different codes, each reached from the one before by one choice: a list of
 * `{ start, steps: [[side, code], …] }`, so many pairs in each. The order is by chance and the same every time.
 */
export function walk(codes, length) {
  const next = random(486603);
  const steps = [];
  let at;
  for (const a of shuffled(codes, next)) {
    // The second code stays where it was, if it can.
    const others = shuffled(codes.filter((code) => code !== a && code !== at), next);
    const row = at !== undefined && at !== a ? [at, ...others] : others;
    row.forEach((b, place) => steps.push({ a, b, step: place === 0 && b === at ? ["a", a] : ["b", b], jump: place === 0 && b !== at }));
    at = row.at(-1);
  }
  const blocks = [];
  for (const one of steps) {
    let block = blocks.at(-1);
    if (!block || block.steps.length >= length) {
      blocks.push((block = { start: undefined, steps: [] }));
    }
    block.start ??= [one.a, one.b];
    // Two choices are needed where the new first code was the second one: the first of them is not timed.
    if (one.jump) block.steps.push(["a", one.a, true]);
    block.steps.push(one.step);
  }
  return blocks;
}

/** Times one block on the page that is open; milliseconds, one a pair. */
export async function block(tab, { start, steps }, warm) {
  return tab.inPage(async (start, steps, warm) => {
    // The engine has compiled what is used often before anything is timed, on pairs that are not measured here.
    for (let round = 0; round < warm; round += 1) {
      const [side, code] = steps[(round * 7) % steps.length];
      bench.choose(side, code);
      await bench.task();
    }
    bench.choose("a", start[0]);
    bench.choose("b", start[1]);
    await bench.afterFrame();
    const times = [];
    for (const [side, code, aside] of steps) {
      await bench.frame(); // what follows runs inside a frame, before it is laid out and painted
      const begun = performance.now();
      bench.choose(side, code);
      let painted = await bench.drawn(); // the first task after the frame
      for (let more = 0; !bench.shows(code); more += 1) {
        if (more > 200) throw new Error(`${side}=${code} was not answered`);
        painted = await bench.afterFrame();
      }
      if (!aside) times.push(painted - begun);
    }
    return times;
  }, start, steps, warm);
}

/** The limit: as many text nodes written anew, and nothing else, on the static page of a pair. */
export async function texts(tab, rounds) {
  return tab.inPage(async (rounds) => {
    const walker = document.createTreeWalker(document.querySelector(".card"), NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) nodes.push(walker.currentNode);
    // Other letters, as many and as wide.
    const other = { e: "a", a: "e", E: "A", A: "E", 0: "8", 8: "0", n: "u", u: "n" };
    const original = nodes.map(({ data }) => data);
    const versions = [original, original.map((text) => text.replace(/[eaEA08nu]/g, (letter) => other[letter]))];
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      await bench.frame();
      const begun = performance.now();
      const version = versions[(round + 1) % 2];
      nodes.forEach((node, place) => { node.textContent = version[place]; });
      times.push((await bench.drawn()) - begun);
    }
    return times;
  }, rounds);
}
