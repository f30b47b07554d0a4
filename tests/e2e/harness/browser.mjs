// One headless browser, driven through WebDriver. What differs between engines stands in one table.
import { Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

import { program } from "./program.mjs";

// Long enough for a slow machine; a wait ends as soon as its state is reached.
const PATIENCE = 10_000;
const POLL = 20;

// To add an engine: how to start it, and what WebDriver itself has no words for.
const engines = {
  chromium: {
    start(flags) {
      const options = new chrome.Options();
      // Named here, or the client would ask its own manager, which downloads what it does not find.
      options.setChromeBinaryPath(program("CHROME", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]));
      options.addArguments(
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", ...flags,
      );
      options.setUserPreferences({ "intl.accept_languages": "en" }); // the same words on every machine
      options.setPageLoadStrategy("eager"); // a test may hold a file back: it waits for what it needs itself
      const levels = new logging.Preferences();
      levels.setLevel(logging.Type.BROWSER, logging.Level.ALL);
      return new Builder()
        .forBrowser("chrome")
        .setChromeOptions(options)
        .setChromeService(new chrome.ServiceBuilder(program("CHROMEDRIVER", ["chromedriver"])))
        .setLoggingPrefs(levels)
        .build();
    },
    // Everything since the last call: scripts' messages, uncaught errors, failed requests.
    async console(driver) {
      const entries = await driver.manage().logs().get(logging.Type.BROWSER);
      return entries.map(({ level, message }) => ({ level: level.name, message }));
    },
    // A window cannot be narrower than some 500 px; what the page is told can.
    width: (driver, width, height) => driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
      width, height, deviceScaleFactor: 1, mobile: false,
    }),
    scheme: (driver, scheme) => driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-color-scheme", value: scheme }],
    }),
  },
};

/** Starts a browser; `SIP_COMPARE_ENGINE` names another engine of the table, `flags` are more words of its command line. */
export async function open({ flags = [] } = {}) {
  const engine = engines[process.env.SIP_COMPARE_ENGINE ?? "chromium"];
  const driver = await engine.start(flags);
  return {
    driver,
    /** Runs a function inside the page and returns what it returns; a promise is awaited. */
    run: (script, ...given) => driver.executeScript(script, ...given),
    visit: (address) => driver.get(address),
    /** Waits until `state` gives something true, and returns it; fails with `what` was waited for. */
    async until(what, state) {
      return driver.wait(state, PATIENCE, `waited for: ${what}`, POLL);
    },
    /** Keys as from a keyboard: they go to whatever has the focus. */
    press: (...keys) => driver.actions().sendKeys(...keys).perform(),
    console: () => engine.console(driver),
    /** What the console holds apart from plain information. */
    async troubles() {
      const entries = await engine.console(driver);
      return entries.filter(({ level }) => level === "SEVERE" || level === "WARNING");
    },
    width: (pixels, height = 900) => engine.width(driver, pixels, height),
    scheme: (scheme) => engine.scheme(driver, scheme),
    close: () => driver.quit(),
  };
}
