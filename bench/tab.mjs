// One browser for everything that is measured, with the switches that WebDriver has no words for.
import { open } from "../tests/e2e/harness/browser.mjs";
import { probe } from "./probe.mjs";

// As the developer tools of Chromium and Lighthouse have it: 1.6 Mbit/s and 150 ms at the server, seen from the device.
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1.44 * 2 ** 20) / 8, uploadThroughput: (0.675 * 2 ** 20) / 8 };
const UNLIMITED = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** Starts the browser; its frames follow each other without waiting for a screen. */
export async function tab() {
  const browser = await open({ flags: ["--disable-frame-rate-limit", "--disable-gpu-vsync", "--disable-renderer-backgrounding"] });
  const { driver } = browser;
  const send = (what, given = {}) => driver.sendDevToolsCommand(what, given);
  const ask = (what, given = {}) => driver.sendAndGetDevToolsCommand(what, given);
  await driver.manage().setTimeouts({ script: 600_000, pageLoad: 120_000 });
  await send("Network.enable");
  await send("Page.enable");
  await send("Page.addScriptToEvaluateOnNewDocument", { source: `(${probe})();` });
  return {
    ...browser,
    version: async () => (await driver.getCapabilities()).get("browserVersion"),
    cpu: (times) => send("Emulation.setCPUThrottlingRate", { rate: times }),
    network: (slow) => send("Network.emulateNetworkConditions", slow ? SLOW_4G : UNLIMITED),
    /** Loads a page as if for the first time. */
    async cold(address) {
      await driver.get("about:blank");
      await send("Network.clearBrowserCache");
      await driver.get(address);
    },
    /** Waits until a function of the page gives something true, however long a slow network takes. */
    wait: (what, state, ...given) => driver.wait(() => driver.executeScript(state, ...given), 120_000, `waited for: ${what}`, 25),
    /** Runs an async function in the page and gives what it returns, or throws what it throws. */
    async inPage(work, ...given) {
      const [value, why] = await driver.executeAsyncScript(
        `const done = arguments[arguments.length - 1];
         (${work})(...[...arguments].slice(0, -1)).then((value) => done([value]), (why) => done([null, String(why?.stack ?? why)]));`,
        ...given,
      );
      if (why) throw new Error(why);
      return value;
    },
    /** What is in use after the garbage is gone, in bytes. */
    async memory() {
      for (let round = 0; round < 3; round += 1) await ask("HeapProfiler.collectGarbage");
      const heap = await ask("Runtime.getHeapUsage");
      const wasm = await driver.executeScript("return bench.wasmBytes()");
      const { nodes } = await ask("Memory.getDOMCounters");
      return { script: heap.usedSize, dom: heap.embedderHeapUsedSize ?? 0, wasm, nodes };
    },
  };
}
