// A <sip-compare> as a person sees it: dropdowns, swap button, notices, card. Knows the class names.
import { By } from "selenium-webdriver";

/** The widget of the element that `selector` finds on the page. */
export function widget(browser, selector = "sip-compare") {
  const { driver, run, until } = browser;

  /** The texts of all places inside that `place` finds, as they are read: spaces collapsed. */
  const texts = (place) => run((selector, place) => {
    const root = document.querySelector(selector)?.shadowRoot;
    return [...(root?.querySelectorAll(place) ?? [])].map((one) => one.textContent.replace(/\s+/g, " ").trim());
  }, selector, place);

  // A page that is just being left gives nothing at all.
  const text = async (place) => (await texts(place))?.[0] ?? "";

  /** Whether the widget is up: what stands in the HTML of the hosted page before it is not yet the widget. */
  const up = () => run((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    return Boolean(root?.querySelector(".title")?.textContent && !root.querySelector(".waiting"));
  }, selector);

  /** An element inside, to click or to type into. */
  const find = async (place) => {
    const root = await driver.findElement(By.css(selector)).getShadowRoot();
    return root.findElement(By.css(place));
  };

  /** The numbers that the dropdowns, the attributes and the sections of the card show. */
  const shown = () => run((selector) => {
    const element = document.querySelector(selector);
    const root = element.shadowRoot;
    return {
      picked: [...root.querySelectorAll("select[name=a], select[name=b]")].map((select) => Number(select.value)),
      codes: [...root.querySelectorAll(".code-title .number")].map((one) => Number(one.textContent)),
      attributes: [element.getAttribute("a"), element.getAttribute("b")],
    };
  }, selector);

  /** Waits until dropdowns and card both show these two codes, and returns all that is shown. */
  const shows = async (a, b) => {
    const codes = a === b ? [a] : [a, b];
    const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
    let last;
    try {
      await until("", async () => {
        if (!(await up())) return false;
        last = await shown();
        return same(last.picked, [a, b]) && same(last.codes, codes);
      });
    } catch (why) {
      throw new Error(`${selector} should show ${a} and ${b}, but shows ${JSON.stringify(last)}`, { cause: why });
    }
    return last;
  };

  return {
    texts,
    text,
    find,
    shown,
    shows,
    /** Waits until the card is there. */
    ready: () => until(`the card of ${selector}`, up),
    notices: () => texts(".notice"),
    /** Chooses a code in a dropdown, `a` or `b`, with the mouse. */
    pick: async (side, code) => (await find(`select[name="${side}"] option[value="${code}"]`)).click(),
    swap: async () => (await find(".swap")).click(),
  };
}

/** Starts to record every sip-compare-change that reaches the document. */
export function listen({ run }) {
  return run(() => {
    window.heard = [];
    document.addEventListener("sip-compare-change", ({ detail, bubbles, composed, target }) => {
      window.heard.push({ detail, bubbles, composed, from: target.id || target.localName });
    });
  });
}

/** What was recorded, in order. */
export const heard = ({ run }) => run(() => window.heard);
