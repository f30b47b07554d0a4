// One headless browser, driven through WebDriver. What differs between engines stands in one table.
import { chromium } from "./engines/chromium.mjs";
import { firefox } from "./engines/firefox.mjs";
import { webkit } from "./engines/webkit.mjs";

// Long enough for a slow machine; a wait ends as soon as its state is reached.
const PATIENCE = 10_000;
const POLL = 20;

// To add an engine: how to start it, and what WebDriver itself has no words for. What it cannot do stands in cannot.mjs.
const engines = { chromium, firefox, webkit };

/** The engine of these tests: `SIP_COMPARE_ENGINE` names another one of the table. */
export const engine = process.env.SIP_COMPARE_ENGINE || "chromium";

/** Starts a browser; `flags` are more words of the command line of Chromium. */
export async function open({ flags = [] } = {}) {
  if (!engines[engine]) throw new Error(`SIP_COMPARE_ENGINE is ${engine}, but there are ${Object.keys(engines).join(", ")}`);
  const tab = await engines[engine]({ flags });
  const { driver } = tab;
  // A browser that no longer answers shall not hold a test for the five minutes that are usual.
  await driver.manage().setTimeouts({ pageLoad: 60_000, script: 60_000 });
  return {
    driver,
    /** Runs a function inside the page and returns what it returns; a promise is awaited. */
    run: (script, ...given) => driver.executeScript(script, ...given),
    visit: (address) => driver.get(address),
    back: () => tab.go(-1),
    forward: () => tab.go(1),
    /** Waits until `state` gives something true, and returns it; fails with `what` was waited for. */
    async until(what, state) {
      return driver.wait(state, PATIENCE, `waited for: ${what}`, POLL);
    },
    /** Keys as from a keyboard: they go to whatever has the focus. */
    press: (...keys) => driver.actions().sendKeys(...keys).perform(),
    /** Everything since the last call: scripts' messages, uncaught errors, and in most engines failed requests. */
    console: () => tab.console(),
    /** What the console holds apart from plain information. */
    async troubles() {
      const entries = await tab.console();
      return entries.filter(({ level }) => level === "SEVERE" || level === "WARNING");
    },
    /** How large the page is in its own pixels, and how many of the screen each is wide. */
    width: (pixels, height = 900, scale = 1) => tab.width(pixels, height, scale),
    scheme: (scheme) => tab.media({ "prefers-color-scheme": scheme }),
    /** What media queries are told, until they are told something else: `{ "forced-colors": "active" }`. */
    media: (features = {}) => tab.media(features),
    /** The medium that the page is drawn for: `print`, or again that of the window, an empty text. */
    medium: (medium) => tab.medium(medium),
    /** Whether pages run their scripts, from the next one on. */
    scripts: (on) => tab.scripts(on),
    /** Lets every page read and write the clipboard. */
    permitCopying: () => tab.permitCopying(),
    /** Runs a script in every page before its own, from the next one on; gives how to end that. */
    beforePages: (source) => tab.beforePages(source),
    /** Makes the page so many times slower. */
    slowed: (times) => tab.slowed(times),
    /** Cuts the network of the page, or joins it again. */
    offline: (is) => tab.offline(is),
    /** The nodes of the accessibility tree. */
    tree: () => tab.tree(),
    close: () => tab.close(),
  };
}
