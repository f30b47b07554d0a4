// WebKit: the MiniBrowser of WebKitGTK on a screen of its own, WebKitWebDriver, and its remote inspector for what WebDriver has no words for.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Builder, Capabilities } from "selenium-webdriver";
import { Name } from "selenium-webdriver/lib/command.js";

import { program } from "../program.mjs";
import { freePort, serving } from "../serving.mjs";
import { inspector } from "./inspector.mjs";

const LEVELS = { error: "SEVERE", warning: "WARNING" };

const PATIENCE = 10_000;
const POLL = 100;

// As large as any window of the tests.
const SCREEN = ["-screen", "0", "2400x4000x24"];

// How the media features are called in the inspector, and what it calls their values.
const FEATURES = {
  "prefers-color-scheme": ["PrefersColorScheme", { light: "Light", dark: "Dark" }],
  "prefers-reduced-motion": ["PrefersReducedMotion", { reduce: "Reduce", "no-preference": "NoPreference" }],
  "prefers-contrast": ["PrefersContrast", { more: "More", "no-preference": "NoPreference" }],
};

// Where Debian and others keep a browser that is no command.
const FOLDERS = ["x86_64-linux-gnu", "aarch64-linux-gnu"].flatMap((machine) => ["4.1", "6.0"].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}`));

/** Starts it. */
export async function webkit() {
  const folder = await mkdtemp(join(tmpdir(), "webkit-"));
  const started = []; // how each program is stopped, in the order in which they were started
  // A test that is ended from outside leaves nothing behind.
  process.once("exit", () => started.forEach((stop) => stop()));
  process.once("SIGTERM", () => process.exit(143));
  const close = async () => {
    for (const stop of started.splice(0).toReversed()) await stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { display, stop } = await screen();
    started.push(stop);
    // Its bar of tools would keep the window wider than a phone.
    await mkdir(join(folder, "gtk-3.0"));
    await writeFile(join(folder, "gtk-3.0/gtk.css"), "* { min-width: 0; min-height: 0; padding: 0; margin: 0 }");
    // The driver tells the browser where its inspector is to listen, and nobody else: this notes it.
    const noted = join(folder, "inspector");
    const start = join(folder, "browser");
    const browser = program("MINIBROWSER", ["MiniBrowser"], FOLDERS);
    await writeFile(start, `#!/bin/sh\nprintenv WEBKIT_INSPECTOR_SERVER >'${noted}'\nexec '${browser}' "$@"\n`, { mode: 0o755 });

    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    // Without a language of its own it takes English, as on every machine.
    const env = { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: folder, LC_ALL: "C" };
    started.push(await serving(`${address}/status`, program("WEBKITWEBDRIVER", ["WebKitWebDriver"]), [`--port=${port}`], { env }));
    const driver = await new Builder().usingServer(address).withCapabilities(new Capabilities({
      browserName: "MiniBrowser",
      pageLoadStrategy: "normal", // told to wait for less, it runs the next script in the page before and never answers
      "webkitgtk:browserOptions": { binary: start, args: ["--automation", "--enable-developer-extras=true", "--javascript-can-access-clipboard=true"] },
    })).build();
    clickFields(driver);
    const page = await inspector((await readFile(noted, "utf8")).trim());
    return { driver, ...words(driver, page), close: async () => (page.close(), await driver.quit(), await close()) };
  } catch (why) {
    await close();
    throw why;
  }
}

/** The driver takes what a field within a shadow root has inside for something above it: there the mouse clicks instead. */
function clickFields(driver) {
  const execute = driver.execute.bind(driver);
  driver.execute = async (command) => {
    const origin = command.getParameter("id"); // the element itself, until it is sent
    try {
      return await execute(command);
    } catch (why) {
      if (command.getName() !== Name.CLICK_ELEMENT || why.name !== "ElementClickInterceptedError") throw why;
      return driver.actions().move({ origin }).click().perform();
    }
  };
}

/** What WebDriver itself has no words for. */
function words(driver, page) {
  let entries = [];
  const sources = []; // it knows one script only
  page.on("Console.messageAdded", ({ message: { level, text, url, line, parameters = [] } }) => {
    // Its fetch never takes what was preloaded for it: see cannot.mjs.
    if (/ preloaded using link preload but not used within a few seconds/.test(text)) return;
    const words = parameters.length > 0 ? parameters.map(({ value, description }) => value ?? description).join(" ") : text;
    entries.push({ level: LEVELS[level] ?? "INFO", message: `${url ?? ""} ${line ?? ""} ${words}` });
  });
  page.always("Console.enable");
  page.always("Page.enable");
  return {
    // Its button for going back skips what came without a click of a person, and those of the driver do not always count.
    go: (steps) => driver.executeScript("history.go(arguments[0])", steps),
    async console() {
      await page.send("Console.enable"); // whatever has been logged arrives before its answer
      const all = entries;
      entries = [];
      return all;
    },
    async width(width, height) {
      // The window has a bar besides the page, which may come and go; and it takes its time.
      await driver.wait(async () => {
        const [across, along] = await driver.executeScript("return [innerWidth, innerHeight]");
        if (across === width && along === height) return true;
        const window = driver.manage().window();
        const whole = await window.getRect();
        await window.setRect({ x: 0, y: 0, width: whole.width + width - across, height: whole.height + height - along });
        return false;
      }, PATIENCE, `waited for a window of ${width} by ${height}`, POLL);
    },
    async media(features) {
      const unknown = Object.keys(features).filter((name) => !FEATURES[name]);
      if (unknown.length > 0) throw new Error(`the test needs something that WebKitGTK cannot do: ${unknown.join()}`);
      for (const [name, [known, values]] of Object.entries(FEATURES)) {
        const value = values[features[name]];
        await page.always("Page.overrideUserPreference", { name: known, ...(value && { value }) }, known);
      }
    },
    medium: (media) => page.always("Page.setEmulatedMedia", { media }),
    scripts: (on) => page.always("Page.overrideSetting", { setting: "ScriptEnabled", ...(!on && { value: false }) }),
    async permitCopying() {}, // by its command line
    async beforePages(source) {
      const { length } = sources;
      const tell = () => page.always("Page.setBootstrapScript", { source: sources.join("\n") });
      sources.push(`{\n${source}\n}`);
      await tell();
      return () => ((sources[length] = ""), tell());
    },
  };
}

/** A screen that nobody sees, on a display that nobody has. */
function screen() {
  const child = spawn(program("XVFB", ["Xvfb"]), ["-displayfd", "3", ...SCREEN, "-nolisten", "tcp", "-noreset"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const ended = new Promise((done) => child.on("close", done));
  return new Promise((ready, failed) => {
    child.on("error", failed);
    child.stdio[3].once("data", (number) => ready({ display: `:${String(number).trim()}`, stop: () => (child.kill(), ended) }));
    ended.then((code) => failed(new Error(`Xvfb ended with ${code}`)));
  });
}
