// What switching and coming and going leave behind.

/** What is in use after a number of switches, and how much more after many of them. */
export async function afterSwitches(tab, codes, warm, many) {
  await switches(tab, codes, warm);
  const before = await tab.memory();
  await switches(tab, codes, many);
  const after = await tab.memory();
  return { before, after, switches: many };
}

const switches = (tab, codes, count) => tab.inPage(async (codes, count) => {
  for (let round = 0; round < count; round += 1) {
    const side = round % 2 ? "a" : "b";
    // Two steps through the codes that never meet for long.
    bench.choose(side, codes[(round * (side === "a" ? 7 : 11) + 3) % codes.length]);
    await bench.task();
  }
  await bench.afterFrame();
}, codes, count);

/** What is left of each widget that was created and removed. */
export async function comingAndGoing(tab, warm, many) {
  await come(tab, warm);
  const before = await tab.memory();
  await come(tab, many);
  const after = await tab.memory();
  const left = (part) => (after[part] - before[part]) / many;
  return { script: left("script"), dom: left("dom"), wasm: left("wasm"), nodes: left("nodes"), widgets: many };
}

const come = (tab, count) => tab.inPage(async (count) => {
  const own = window.drawCard; // the compared pages draw and remove by a function, the widget by its element
  for (let round = 0; round < count; round += 1) {
    const place = document.createElement(own ? "div" : "sip-compare");
    if (own) {
      document.body.append(place);
      const remove = own(place);
      while (!place.querySelector(".title")) await bench.task();
      remove();
    } else {
      place.setAttribute("loading", "eager");
      place.setAttribute("lang", "en");
      const ready = new Promise((up) => place.addEventListener("sip-compare-ready", up, { once: true }));
      document.body.append(place);
      await ready;
      while (!place.shadowRoot.querySelector(".title")) await bench.task();
    }
    await bench.task();
    place.remove();
    await bench.task();
  }
  await bench.afterFrame();
}, count);
