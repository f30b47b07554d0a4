// What an engine cannot do in these tests, and why: the one place where that stands. A test that needs it says so by `needs`,
// and is skipped there with the reason. Try before you add a line.
import { engine } from "./browser.mjs";

const cannot = {
  "a watch from before the page": {
    webkit: "what the inspector of WebKitGTK adds to a page begins after the head of the page was read, and takes its elements for strangers",
  },
  "windows that a page opens": {
    webkit: "the inspector of WebKitGTK is of one window: what watches a page is not in the windows that a page or a test opens",
  },
  printing: {
    webkit: "WebKitWebDriver has no command to print",
  },
  "forced colours": {
    webkit: "WebKitGTK does not know the media feature forced-colors",
  },
  "the scheme of a page in its frames": {
    webkit: "WebKitGTK does not tell a frame the color-scheme of the page around it",
  },
  "formatted text that is copied as it is": {
    webkit: "WebKitGTK writes the looks of the page into formatted text when it puts it on the clipboard",
  },
  "a slower processor": {
    firefox: "neither WebDriver nor Firefox itself can slow a page down",
    webkit: "neither WebDriver nor the inspector of WebKitGTK can slow a page down",
  },
  "a network that is cut": {
    firefox: "Firefox cuts the network of everything at once, its driver included",
    webkit: "the inspector of WebKitGTK cannot cut the network",
  },
  "a folder that is dropped": {
    firefox: "WebDriver has no words for dropping from outside the browser",
    webkit: "WebDriver has no words for dropping from outside the browser",
  },
  "what a page holds on to": {
    firefox: "Firefox does not tell how many nodes and listeners a page holds on to",
    webkit: "WebKitGTK does not tell how many nodes and listeners a page holds on to",
  },
  "an active window": {
    webkit: "the window of WebKitGTK is not active on a screen without a window manager (document.hasFocus() is false): no ring is drawn",
  },
  "the accessibility tree": {
    firefox: "the tests read the tree that Chromium's developer tools give; of Firefox WebDriver gives role and name of one element at a time",
    webkit: "the tests read the tree that Chromium's developer tools give; of WebKitGTK WebDriver gives role and name of one element at a time",
  },
};

/** The options of a test that needs these capabilities: none, or that it is skipped and why. */
export function needs(...capabilities) {
  const [reason] = capabilities.flatMap((capability) => {
    if (!cannot[capability]) throw new Error(`${capability} is not on the list of cannot.mjs`);
    return cannot[capability][engine] ?? [];
  });
  return reason ? { skip: `${engine}: ${reason}` } : {};
}
