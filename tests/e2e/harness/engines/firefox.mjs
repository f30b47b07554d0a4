// Firefox: geckodriver, WebDriver BiDi beside it, and the browser's own scripts for what neither has words for.
import { Builder } from "selenium-webdriver";
import gecko from "selenium-webdriver/firefox.js";

import { program } from "../program.mjs";

const PATIENCE = 10_000;
const POLL = 20;

const LEVELS = { error: "SEVERE", warn: "WARNING" };

// The same words on every machine; the clipboard without a question that nobody would answer.
const PREFERENCES = { "intl.accept_languages": "en", "dom.events.testing.asyncClipboard": true };

// The settings behind media features, and what they are for each value; first what they are unless something is asked for.
const FEATURES = {
  "prefers-color-scheme": ["layout.css.prefers-color-scheme.content-override", { light: 1, dark: 0 }],
  "prefers-reduced-motion": ["ui.prefersReducedMotion", { "no-preference": 0, reduce: 1 }],
  "prefers-contrast": ["ui.useAccessibilityTheme", { "no-preference": 0, more: 1 }],
  "forced-colors": ["browser.display.document_color_use", { none: 1, active: 2 }],
};

/** Starts it. */
export async function firefox() {
  const options = new gecko.Options();
  options.setBinary(program("FIREFOX", ["firefox-esr", "firefox"]));
  options.addArguments("-headless");
  options.setPageLoadStrategy("eager"); // a test may hold a file back: it waits for what it needs itself
  options.enableBidi();
  for (const [name, value] of Object.entries(PREFERENCES)) options.setPreference(name, value);
  const service = new gecko.ServiceBuilder(program("GECKODRIVER", ["geckodriver"]));
  service.addArguments("--allow-system-access"); // for `within`
  const driver = await new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service).build();

  const bidi = await driver.getBidi();
  const send = async (method, params) => {
    const { type, message, result } = await bidi.send({ method, params });
    if (type === "error") throw new Error(`${method}: ${message}`);
    return result;
  };
  let entries = [];
  bidi.socket.on("message", (text) => {
    const { method, params } = JSON.parse(text);
    if (method === "log.entryAdded") entries.push({ level: LEVELS[params.level] ?? "INFO", message: params.text });
  });
  await bidi.subscribe("log.entryAdded");

  // Runs in the browser around the page.
  const within = async (script, ...given) => {
    await driver.setContext("chrome");
    try {
      return await driver.executeScript(script, ...given);
    } finally {
      await driver.setContext("content");
    }
  };
  const context = await driver.getWindowHandle();

  return {
    driver,
    go: (steps) => (steps < 0 ? driver.navigate().back() : driver.navigate().forward()),
    async console() {
      await send("session.status", {}); // whatever has been logged arrives before its answer
      const all = entries;
      entries = [];
      return all;
    },
    width: (width, height, scale) => send("browsingContext.setViewport", { context, viewport: { width, height }, devicePixelRatio: scale }),
    // In its settings, since what is said of one page is forgotten with the next that has a process of its own.
    async media(features) {
      const settings = Object.entries(FEATURES).map(([name, [setting, values]]) => [setting, values[features[name]] ?? Object.values(values)[0]]);
      await within((settings) => {
        for (const [name, value] of settings) Services.prefs.setIntPref(name, value);
      }, settings);
      // It takes a moment until the page is told.
      const queries = Object.entries(features).map(([name, value]) => `(${name}: ${value})`);
      const told = () => driver.executeScript("return arguments[0].every((query) => matchMedia(query).matches)", queries);
      await driver.wait(told, PATIENCE, `waited for ${queries.join()}`, POLL);
    },
    medium: (medium) => within((medium) => void (window.gBrowser.selectedBrowser.browsingContext.mediumOverride = medium), medium),
    scripts: (on) => within((on) => void (window.gBrowser.selectedBrowser.browsingContext.allowJavascript = on), on),
    async permitCopying() {}, // by PREFERENCES
    async beforePages(source) {
      const { script } = await send("script.addPreloadScript", { functionDeclaration: `() => {\n${source}\n}` });
      return () => send("script.removePreloadScript", { script });
    },
    close: () => driver.quit(),
  };
}
