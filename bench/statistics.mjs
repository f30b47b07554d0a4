// What many runs come to.

export const sorted = (numbers) => [...numbers].sort((one, other) => one - other);

/** The value below which this part of the numbers lies. */
export function quantile(numbers, part) {
  const all = sorted(numbers);
  if (all.length === 0) return undefined;
  const at = (all.length - 1) * part;
  const below = Math.floor(at);
  return all[below] + (all[Math.min(below + 1, all.length - 1)] - all[below]) * (at - below);
}

/** Median, and the middle half of the runs as spread. */
export const summary = (numbers) => ({
  median: quantile(numbers, 0.5), low: quantile(numbers, 0.25), high: quantile(numbers, 0.75), runs: numbers.length,
});

/** The ratio of each run to the run of the same round, with its middle half. */
export function ratio(runs, others) {
  const { median, low, high } = summary(runs.slice(0, others.length).map((one, round) => one / others[round]));
  return { median, low, high };
}

/** Numbers from 0 to 1 in an order that is the same on every machine. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled(list, next) {
  const all = [...list];
  for (let place = all.length - 1; place > 0; place -= 1) {
    const other = Math.floor(next() * (place + 1));
    [all[place], all[other]] = [all[other], all[place]];
  }
  return all;
}

/** The ratio of the medians of two runs, the first of which may have fewer of the same blocks of pairs. */
export function onSamePairs(blocks, more) {
  return quantile(blocks.flat(), 0.5) / quantile(more.slice(0, blocks.length).flat(), 0.5);
}
