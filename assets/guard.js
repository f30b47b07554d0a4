
// Added to the glue of wasm-bindgen by the release (xtask/src/guard.rs): what goes wrong inside the module, be it a panic,
// a trap or an exception of a host that passes through it, leaves its memory in an unknown state. From then on nothing
// enters it: not the listeners that still hang on the page, nor the callbacks that still wait.
let told = () => {};
let stopped;
const NOTHING = []; // what the glue reads as no error, no number and no text
function guarded(exports) {
  let inside = 0;
  const guard = (enter) => (...given) => {
    if (stopped) {
      if (inside) throw stopped;
      return NOTHING;
    }
    inside++;
    try {
      return enter(...given);
    } catch (why) {
      stopped = why;
      told(why);
      if (inside > 1) throw why; // up to whoever entered first; the page hears of it from `told`, once
      return NOTHING;
    } finally {
      inside--;
    }
  };
  const entries = Object.entries(exports).map(([name, what]) => [name, typeof what === "function" ? guard(what) : what]);
  return Object.fromEntries(entries);
}

/** Whom to tell what has stopped the module, now or later. */
export function guard(tell) {
  told = tell;
  if (stopped) tell(stopped);
}
