// What the components need of React.
import { createRoot } from "react-dom/client";

export { useMemo, useState } from "react";

export const untranslated = { translate: "no" };

export const anchored = (anchor) => ({ textAnchor: anchor });

export function mount(place, element) {
  const root = createRoot(place);
  root.render(element);
  return () => root.unmount();
}
