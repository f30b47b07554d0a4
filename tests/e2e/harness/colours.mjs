// Colours as they are drawn: what stands on what, and the contrast between them as WCAG 2 computes it.
import { inside } from "./states.mjs";

// Runs in the page. `light-dark()` and such are resolved by then; what is translucent is laid upon what is below.
const tools = `
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const parse = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const upon = ([r, g, b, a], below) => [r, g, b].map((one, place) => one * a + below[place] * (1 - a));
  const luminance = (colour) => colour.map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    .reduce((sum, one, place) => sum + one * [0.2126, 0.7152, 0.0722][place], 0);
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return Math.round((light + 0.05) / (dark + 0.05) * 100) / 100;
  };
  const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches;
  const up = (one) => one.assignedSlot ?? one.parentElement ?? one.getRootNode().host;
  const ground = (one) => {
    // Below everything is the browser's own page.
    if (!one) return dark ? [18, 18, 18] : [255, 255, 255];
    const own = parse(getComputedStyle(one).backgroundColor);
    return own[3] === 1 ? own.slice(0, 3) : upon(own, ground(up(one)));
  };
`;

/** Every text with its contrast against its ground: `{ what, contrast, large }`. */
export const texts = (browser) => inside(browser, `(root) => {
  ${tools}
  const all = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const add = (one, data, pseudo) => {
    const style = getComputedStyle(one, pseudo);
    const drawn = one.ownerSVGElement ? style.fill : style.color;
    const behind = ground(one);
    const size = parseFloat(style.fontSize);
    all.push({
      what: one.localName + "." + (one.getAttribute("class") ?? "") + (pseudo ?? "") + " " + data.trim().slice(0, 20),
      contrast: contrast(upon(parse(drawn), behind), behind),
      large: size >= 24 || (size >= 18.66 && style.fontWeight >= 700),
    });
  };
  while (walker.nextNode()) {
    const { parentElement: one, data } = walker.currentNode;
    if (data.trim() && !one.closest("option") && one.checkVisibility()) add(one, data);
  }
  for (const one of root.querySelectorAll("input:not([type=file]), textarea")) if (one.checkVisibility()) add(one, one.value);
  for (const one of root.querySelectorAll(".tools [aria-expanded], .all")) add(one, "its arrow", "::after");
  for (const one of root.querySelectorAll("td")) add(one, "its number", "::before");
  return all;
}`);

/** The edges of controls and the lines of pictures with their contrast against what is beside them. */
export const edges = (browser) => inside(browser, `(root) => {
  ${tools}
  const all = [];
  const add = (what, colour, ...grounds) => {
    for (const one of grounds) all.push({ what, contrast: contrast(upon(parse(colour), one), one) });
  };
  for (const one of root.querySelectorAll("button, select, input:not([type=file]), textarea, summary.toggle")) {
    if (!one.checkVisibility()) continue;
    const style = getComputedStyle(one);
    for (const side of ["Top", "Bottom", "Left", "Right"]) {
      // A field and the list beside it share an edge.
      if (parseFloat(style["border" + side + "Width"]) > 0) add(one.localName + "." + one.className + " " + side, style["border" + side + "Color"], ground(up(one)), ground(one));
    }
  }
  for (const one of root.querySelectorAll(".code")) add("." + one.className, getComputedStyle(one).borderTopColor, ground(one));
  for (const [place, property] of [[".arrow", "stroke"], [".tip", "fill"], [".lifeline", "stroke"]]) {
    for (const one of root.querySelectorAll(place)) add(place + " of " + one.parentElement.getAttribute("class"), getComputedStyle(one)[property], ground(one.ownerSVGElement));
  }
  return all;
}`);

/** The ring of what has the focus: its width, and its contrast against what it is drawn on. */
export const ring = (browser) => browser.run(`${tools}
  let one = document.activeElement;
  while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(one);
  const behind = ground(parseFloat(outlineOffset) < 0 ? one : up(one));
  return {
    what: one.localName + " " + (one.ariaLabel ?? one.textContent).trim().slice(0, 30),
    width: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
    contrast: contrast(upon(parse(outlineColor), behind), behind),
  };`);
