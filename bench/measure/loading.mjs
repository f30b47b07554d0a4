// From the address to the first paint, to the card, and to dropdowns that answer; cold each time.

export const CONDITIONS = {
  "as it is": { cpu: 1, slow: false },
  "4 × slower CPU, slow 4G": { cpu: 4, slow: true },
};

/** One cold load of a page: milliseconds, and how far things moved. */
export async function load(tab, address, { cpu, slow }, answers = true) {
  await tab.network(slow);
  await tab.cpu(cpu);
  try {
    await tab.cold(answers ? `${address}#try` : address);
    if (!answers) return await still(tab);
    await tab.wait(`an answer of ${address}`, () => bench.ready > 0 && bench.painted > 0);
    return await tab.run(() => ({ painted: bench.painted, card: bench.card, ready: bench.ready }));
  } finally {
    await tab.network(false);
    await tab.cpu(1);
  }
}

/** A page without dropdowns, which is there when it is painted. */
async function still(tab) {
  await tab.wait("the first paint", () => bench.painted > 0);
  return tab.run(() => ({ painted: bench.painted, card: bench.painted }));
}

/** How far the page moves until a while after the card is there, when nobody touches it, and the titles it shows. */
export async function shift(tab, address) {
  await tab.network(true); // where the widget takes over late
  try {
    await tab.cold(`${address}#watch`);
    // A page may hold a card before it is up: another answer shows that it is.
    await tab.wait(`the dropdowns of ${address}`, () => bench.cards() > 0 && Boolean(bench.find("select[name=a]")?.options.length));
    await new Promise((later) => setTimeout(later, 8000));
    return await tab.run(() => ({ shift: bench.shift, titles: bench.titles }));
  } finally {
    await tab.network(false);
  }
}
