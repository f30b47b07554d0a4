// Anything, in any order: thousands of things that a host and a reader may do, from a seed. `cargo xtask fuzz` goes on by the hour.
import { strict as assert } from "node:assert";

import { SILENCE, listen } from "./harness/canary.mjs";
import { needs } from "./harness/cannot.mjs";
import { fuzz, settled } from "./harness/fuzzer.mjs";
import { host } from "./harness/hosts.mjs";
import { survives } from "./harness/reliability.mjs";
import { browser, card, server } from "./harness/stranger.mjs";
import { widget } from "./harness/widget.mjs";

// One seed is one fresh page; a failure names it, and `SIP_COMPARE_SEED` begins with it.
const FIRST = Number(process.env.SIP_COMPARE_SEED ?? 1);
const SEEDS = 6;
const BATCHES = 8;
const AT_ONCE = 50;
const UNTIL = Date.now() + 1000 * Number(process.env.SIP_COMPARE_FUZZ_SECONDS ?? 0);
const page = host(`<section class="place"><sip-compare a="486" b="603"></sip-compare></section><form class="place"></form><p class="place"></p>`, { monitor: "" });

/** How much memory the module has, in bytes: it never gives any back. */
const memory = () => browser.run(async () => {
  const { default: start } = await import("/x/y/z/sip_compare.js");
  return (await start()).memory.buffer.byteLength;
});

survives("Hostile input", "thousands of things that a host and a reader may do, in any order, with any values", "A card with a registered pair after all of them; nothing uncaught, nothing injected, memory within bounds.", async () => {
  await listen(browser);
  let seed = FIRST;
  let tried = 0;
  for (; seed < FIRST + SEEDS || Date.now() < UNTIL; seed++) {
    const repeat = `SIP_COMPARE_SEED=${seed} repeats it`;
    await browser.visit(server.page("/fuzz.html", page));
    await card.ready();
    for (let batch = 0; batch < BATCHES; batch++) {
      const thrown = await browser.run(`return (${fuzz})(...arguments)`, seed * 1000 + batch, AT_ONCE);
      assert.deepEqual(thrown, [], repeat);
      assert.deepEqual(await browser.run(`return (${settled})()`), [], repeat);
      assert.deepEqual(await browser.run(() => canary.sung()), SILENCE, repeat);
      tried += AT_ONCE;
    }
    // The longest inputs are megabytes, read in up to three bytes a letter and kept twice for a moment.
    assert.ok((await memory()) < 64 << 20, `${await memory()} bytes; ${repeat}`);
    await browser.run(() => {
      document.documentElement.lang = "en";
      document.querySelector(".place").innerHTML = `<sip-compare id="last" a="486" b="603" lang="en" loading="eager"></sip-compare>`;
    });
    await widget(browser, "#last").shows(486, 603);
  }
  console.log(`${tried} things, seeds ${FIRST} to ${seed - 1}, ${(await memory()) >> 20} MB of memory`);
  return tried;
}, { timeout: UNTIL - Date.now() + 600_000, ...needs("a watch from before the page") });
