// Chromium: chromedriver, and its developer tools for what WebDriver has no words for.
import { Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

import { program } from "../program.mjs";

/** Starts it; `flags` are more words of its command line. */
export async function chromium({ flags = [] } = {}) {
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
  const driver = await new Builder()
    .forBrowser("chrome")
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(program("CHROMEDRIVER", ["chromedriver"])))
    .setLoggingPrefs(levels)
    .build();
  const send = (method, given = {}) => driver.sendDevToolsCommand(method, given);

  return {
    driver,
    go: (steps) => (steps < 0 ? driver.navigate().back() : driver.navigate().forward()),
    async console() {
      const entries = await driver.manage().logs().get(logging.Type.BROWSER);
      return entries.map(({ level, message }) => ({ level: level.name, message }));
    },
    // A window cannot be narrower than some 500 px; what the page is told can.
    width: (width, height, scale) => send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: false }),
    media: (features) => send("Emulation.setEmulatedMedia", {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    }),
    medium: (media) => send("Emulation.setEmulatedMedia", { media }),
    scripts: (on) => send("Emulation.setScriptExecutionDisabled", { value: !on }),
    permitCopying: () => send("Browser.grantPermissions", { permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    async beforePages(source) {
      const { identifier } = await driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source });
      return () => send("Page.removeScriptToEvaluateOnNewDocument", { identifier });
    },
    slowed: (times) => send("Emulation.setCPUThrottlingRate", { rate: times }),
    async offline(is) {
      await send("Network.enable");
      await send("Network.emulateNetworkConditions", { offline: is, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    },
    tree: async () => (await driver.sendAndGetDevToolsCommand("Accessibility.getFullAXTree", {})).nodes,
    close: () => driver.quit(),
  };
}
