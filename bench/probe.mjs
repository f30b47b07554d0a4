// Runs in every page before anything of its own: notes when what is there, and holds the tools of the measurements.
// Self-contained: the text of this function is what the browser gets.
export function probe() {
  const bench = (window.bench = { shift: 0, compiled: 0 });

  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) bench.shift += value; });
  observe("paint", ({ name, startTime }) => { if (name === "first-contentful-paint") bench.painted = startTime; });

  // The widget keeps its memory to itself: seen where it comes into being.
  const memories = [];
  bench.wasmBytes = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      bench.compiled += 1;
      const made = await original.apply(WebAssembly, given);
      const memory = (made.instance ?? made).exports.memory;
      if (memory) memories.push(memory);
      return made;
    };
  }

  // A card may stand in the page or in the shadow of its element; before the element is up, perhaps in its light.
  const hosts = () => [...document.querySelectorAll("sip-compare, [data-card]")].map((host) => host.shadowRoot ?? host);
  bench.cards = () => hosts().filter((root) => root.querySelector(".title")?.textContent).length;
  bench.find = (selector) => {
    for (const root of [...hosts(), document]) {
      const found = root.querySelector(selector);
      if (found) return found;
    }
    return undefined;
  };
  bench.choose = (side, code) => {
    const select = bench.find(`select[name="${side}"]`);
    if (!select?.options.length) return;
    select.value = code;
    select.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
  };
  // What stands in the page and is hidden is not there yet. To find that out costs a pass over the styles, so that it
  // is asked only where the words are those that are waited for.
  const title = (wanted = "") => {
    const one = bench.find(".title");
    return one?.textContent.includes(wanted) && one.checkVisibility({ visibilityProperty: true }) ? one.textContent : "";
  };
  bench.shows = (code) => Boolean(title(`${code} `));

  // When all that waits now has run.
  const { port1, port2 } = new MessageChannel();
  let next;
  port1.onmessage = () => next();
  bench.task = () => new Promise((done) => { next = done; port2.postMessage(0); });

  // The first task after a frame was drawn. An urgent one: while something moves on the page, frame follows frame here
  // without waiting for a screen, and a message is handled after several of them.
  bench.frame = () => new Promise((begun) => requestAnimationFrame(begun));
  bench.drawn = () => scheduler.postTask(() => performance.now(), { priority: "user-blocking" });
  bench.afterFrame = async () => {
    await bench.frame();
    return bench.drawn();
  };

  // When the card is there, and when a choice is answered: somebody tries the dropdown all the time.
  const CHOSEN = 486;
  async function look() {
    if (bench.card === undefined && title()) {
      bench.card = 0;
      bench.card = await bench.afterFrame();
    }
    if (bench.card) {
      bench.choose("a", CHOSEN);
      await null; // whoever draws in a microtask has done so
      if (bench.shows(CHOSEN)) {
        bench.ready = await bench.afterFrame();
        return;
      }
    }
    setTimeout(look, 4);
  }
  if (location.hash === "#try") look();

  // Every title that somebody could have seen.
  async function watch() {
    const seen = title();
    if (seen && bench.titles.at(-1) !== seen) bench.titles.push(seen);
    await bench.frame();
    watch();
  }
  bench.titles = [];
  if (location.hash === "#watch") watch();
}
