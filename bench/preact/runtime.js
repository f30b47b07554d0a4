// What the components need of Preact.
import { render } from "preact";

export { useMemo, useState } from "preact/hooks";

// A property of the element here, where "no" would be true.
export const untranslated = { translate: false };

// As SVG writes it.
export const anchored = (anchor) => ({ "text-anchor": anchor });

export function mount(place, element) {
  render(element, place);
  return () => render(null, place);
}
