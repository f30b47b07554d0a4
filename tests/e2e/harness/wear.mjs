// What a page holds on to: counted by the browser, after its garbage is collected. Chromium alone tells this.

/** For the head of a page: keeps the memory of every module that is started, to be asked how long it is. */
export const WATCHED = `<script>
  window.memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const start = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await start.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) window.memories.push(memory);
      return made;
    };
  }
</script>`;

/** Nodes, listeners and documents of the page, and the bytes of its JavaScript and of its modules. */
export async function held({ driver, run }) {
  const command = (name, options = {}) => driver.sendAndGetDevToolsCommand(name, options);
  await command("Performance.enable");
  // Twice: what a finaliser lets go of is garbage only then. The finalisers of the glue run between.
  for (let time = 0; time < 2; time++) {
    await command("HeapProfiler.collectGarbage");
    await run(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
  await command("HeapProfiler.collectGarbage");
  const { metrics } = await command("Performance.getMetrics");
  const { Nodes, JSEventListeners, Documents, JSHeapUsedSize } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  const wasm = await run(() => (window.memories ?? []).reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  return { nodes: Nodes, listeners: JSEventListeners, documents: Documents, heap: JSHeapUsedSize, wasm };
}
