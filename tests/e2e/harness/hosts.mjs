// Pages of strangers that embed the element with the one script line of the README.

/** Where the built files stand on the servers of these pages: not beside the page, and deep. */
export const MOUNT = "/x/y/z/";

/** The one line. */
export const LINE = `<script src="${MOUNT}sip-compare.js" async></script>`;

// Notes what a page's own monitoring would see, before anything else runs.
const MONITOR = `<script>
  window.seen = { failures: [], errors: [], ready: 0 };
  addEventListener("error", (event) => seen.failures.push(event.message));
  addEventListener("unhandledrejection", (event) => seen.failures.push(String(event.reason)));
  addEventListener("sip-compare-ready", () => seen.ready++);
  const { error } = console;
  console.error = (...words) => { seen.errors.push(words.map(String).join(" ")); error(...words); };
  window.globals = Object.getOwnPropertyNames(window);
</script>`;

/** A whole page around `body`; `line` is how it embeds the element, `head` what else its head has. */
export const host = (body, { line = LINE, head = "", monitor = MONITOR } = {}) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>A page of a stranger</title>
    <link rel="icon" href="data:,">
    ${monitor}
    ${head}
    ${line}
  </head>
  <body>${body}</body>
</html>`;

/** What the monitor of the page has seen. */
export const seen = ({ run }) => run(() => window.seen);
