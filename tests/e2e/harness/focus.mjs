// Where the focus is and where it has been, through shadow roots; and what can have it.
import { Key } from "selenium-webdriver";
/** Notes from now on whatever gets the focus, in `window.walked`. */
export const follow = ({ run }) => run(() => {
  // An element by its place among all of its kind, so that two of the same words stay two.
  window.focusables = () => {
    const inside = (root) => [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
    const can = `a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]`;
    return inside(document).filter((one) => one.matches(can) && one.checkVisibility() && !one.disabled);
  };
  window.called = (one) => `${focusables().indexOf(one)} ${one.localName} ${one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent}`.trim().slice(0, 60);
  window.focusing = () => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    return one;
  };
  window.walked = [];
  document.addEventListener("focusin", (event) => walked.push(called(event.composedPath()[0])), true);
  for (const one of document.querySelectorAll("*")) {
    // Within one shadow root the document hears nothing.
    one.shadowRoot?.addEventListener("focusin", (event) => {
      if (one.shadowRoot.contains(event.relatedTarget)) walked.push(called(event.target));
    });
  }
});

/** Everything that can have the focus, in the order of the document. */
export const all = ({ run }) => run(() => focusables().map((one) => called(one)));

/** What has had the focus since the last call. */
export const walk = ({ run }) => run(() => walked.splice(0));

/** What has the focus now: its name, or its text. */
export const name = ({ run }) => run(() => {
  const one = focusing();
  if (one === document.body) return "nothing";
  return (one.ariaLabel ?? one.labels?.[0]?.querySelector("span")?.textContent ?? one.labels?.[0]?.textContent ?? one.textContent).trim();
});

/** Tab, so many times; with a negative number Shift+Tab. */
export function tab({ driver, press }, times = 1) {
  const keys = Array.from({ length: Math.abs(times) }, () => Key.TAB);
  if (times > 0) return press(...keys);
  return driver.actions().keyDown(Key.SHIFT).sendKeys(...keys).keyUp(Key.SHIFT).perform();
}

/** Tabs, forward or with -1 backward, until the focus is on what `place` finds inside the widget. */
export async function tabTo(browser, place, which = 0, step = 1) {
  for (let presses = 0; presses < 90; presses++) {
    const there = await browser.run((place, which) => {
      const root = document.querySelector("sip-compare").shadowRoot;
      return root.activeElement !== null && root.activeElement === root.querySelectorAll(place)[which];
    }, place, which);
    if (there) return;
    await tab(browser, step);
  }
  throw new Error(`the focus does not reach ${place} [${which}]`);
}
