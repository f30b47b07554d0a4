// The plain comparison inside an element, as a person sees it.

/** The plain comparison of the element that `selector` finds; `reason` and `said` are why it is there. */
export function plain({ run, driver }, selector = "sip-compare") {
  const now = () => run((selector) => {
    const root = document.querySelector(selector)?.shadowRoot?.querySelector(".plain");
    if (!root) return null;
    const visible = (place) => [...root.querySelectorAll(place)].filter((one) => one.checkVisibility());
    return {
      reason: visible("[data-problem]").map((one) => one.dataset.problem).join(),
      said: visible("[data-problem] p").map((one) => one.textContent).join(),
      codes: visible("[data-code]").map((one) => Number(one.dataset.code)).sort(),
      lang: root.lang,
    };
  }, selector);
  return {
    now,
    /** Waits until it is there, and returns what it says. */
    shown: (patience = 15_000) => driver.wait(now, patience, `waited for: the plain comparison of ${selector}`),
    choose: (side, code) => run((selector, side, code) => {
      const select = document.querySelector(selector).shadowRoot.querySelector(`.plain select[name="${side}"]`);
      select.value = code;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, selector, side, String(code)),
    retry: () => run((selector) => {
      const buttons = document.querySelector(selector).shadowRoot.querySelectorAll(".plain button");
      [...buttons].find((one) => one.checkVisibility()).click();
    }, selector),
  };
}
