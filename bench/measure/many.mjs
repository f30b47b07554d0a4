// Several cards on one page: how long until all are drawn, what is asked for, what each takes.

export async function many(tab, server, address, count) {
  server.reset();
  await tab.cold(address);
  const time = await tab.inPage(async (count) => {
    while (bench.cards() < count) await new Promise((later) => setTimeout(later, 4));
    return bench.afterFrame();
  }, count);
  const requests = server.requests.length;
  const modules = server.requests.filter((path) => path.endsWith(".wasm")).length;
  const compiled = await tab.run(() => bench.compiled);
  return { time, requests, modules, compiled, memory: await tab.memory() };
}
