// What is wrong with how a page looks and reads: for everybody, at any width.
import axe from "axe-core";

/** What axe finds on the page and in its open shadow roots: `rule: where`. */
export async function violations(browser) {
  await browser.run(axe.source);
  return browser.run(async () => {
    const { violations } = await window.axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(" >> ")}`));
  });
}

/** What is wider than the widget, or makes the page wider than the window. */
export const tooWide = (browser) => browser.run(() => {
  const page = document.documentElement;
  const found = page.scrollWidth > innerWidth ? [`the page: ${page.scrollWidth} of ${innerWidth} px`] : [];
  const root = document.querySelector("sip-compare").shadowRoot;
  const widget = root.querySelector(".widget").getBoundingClientRect();
  for (const one of root.querySelectorAll(".widget *")) {
    if (one.closest("optgroup, thead")) continue; // drawn by the browser; hidden on narrow cards
    const { left, right, width } = one.getBoundingClientRect();
    const out = width > 0 && (left < widget.left - 0.5 || right > widget.right + 0.5);
    if (out) found.push(`${one.localName}.${one.className}: ${left} to ${right}, "${one.textContent.slice(0, 30)}"`);
  }
  return found;
});
