// Payloads that would run, and what would tell that one did. The canary sings in every document and frame of a browser.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";

const written = await readFile(new URL("../payloads/xss.txt", import.meta.url), "utf8");
const escapes = { n: "\n", t: "\t", "\\": "\\" };

/** One a line of payloads/xss.txt, with the escapes of a string of JavaScript. */
export const PAYLOADS = written.split("\n").filter(Boolean).map((line) => line
  .replace(/\\(?:u([0-9a-f]{4})|([nt\\]))/g, (_, number, letter) => (number ? String.fromCharCode(parseInt(number, 16)) : escapes[letter])));

// Runs before everything else in a document.
function guard(payloads) {
  const born = String(Math.random()); // another document has another
  const canary = { born, ran: [], failures: [], violations: [], payloads };
  Object.defineProperty(window, "canary", { value: canary });
  Object.defineProperty(window, "__pwned", { set: () => canary.ran.push("__pwned"), get: () => undefined });
  for (const name of ["alert", "confirm", "prompt", "print", "open", "eval"]) window[name] = (...given) => void canary.ran.push(`${name} ${given}`);
  addEventListener("error", (event) => canary.failures.push(event.message ?? `${event.target.localName} could not load`), true);
  addEventListener("unhandledrejection", ({ reason }) => canary.failures.push(`rejected: ${reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => canary.violations.push(`${violatedDirective} ${blockedURI}`));

  // What the document itself brings, before any script of ours has read an address or an attribute.
  const brought = new WeakSet();
  const around = (root) => [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? around(one.shadowRoot) : [])]);
  // At the window: in Firefox the document of a frame takes the place of an empty one in it.
  addEventListener("readystatechange", () => {
    if (document.readyState === "interactive") for (const one of document.querySelectorAll("*")) brought.add(one);
  }, true);
  canary.bring = (one) => (brought.add(one), one); // what a test itself puts there

  // Elements that load, run or lead somewhere; the card has none of them, and nobody adds one.
  const LOUD = /^(script|iframe|img|object|embed|applet|frame|frameset|portal|base|meta|link|style|template|noscript|video|audio|source|image|math|animate|set|use|foreignobject|form)$/i;
  const ADDRESSES = ["src", "href", "xlink:href", "action", "formaction", "data", "srcdoc"];
  const SAFE = /^(https?|mailto|tel):$/;
  canary.strangers = () => around(document).flatMap((one) => {
    const known = brought.has(one);
    const found = LOUD.test(one.localName) && !known ? [one.localName] : [];
    for (const { name, value } of one.attributes) {
      const leads = ADDRESSES.includes(name) && !(URL.canParse(value, document.baseURI) && SAFE.test(new URL(value, document.baseURI).protocol));
      if (/^on/.test(name) || (name === "style" && !known) || (leads && !(known && one.localName === "link"))) found.push(`${one.localName} ${name}="${value}"`);
    }
    return found;
  });
  /** Everything that must not be, of this document and of what it is asked for. */
  canary.sung = () => ({
    ran: canary.ran.splice(0),
    failures: canary.failures.splice(0),
    violations: canary.violations.splice(0),
    strangers: [...new Set(canary.strangers())],
    prototype: Object.getOwnPropertyNames(Object.prototype).filter((name) => name === "__pwned" || name === "innerHTML"),
    asked: performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /canary|invalid/.test(name)),
  });
  /** Lets everything that waits have its turn. */
  canary.turn = () => new Promise((done) => setTimeout(done));
}

/** Puts the canary into every document that this browser opens from now on. */
export const listen = (browser) => browser.beforePages(`(${guard})(${JSON.stringify(PAYLOADS)})`);

export const SILENCE = { ran: [], failures: [], violations: [], strangers: [], prototype: [], asked: [] };

/** Nothing of any payload has run, been asked for, or become an element. */
export async function silent({ run }, what = "") {
  assert.deepEqual(await run(() => canary.sung()), SILENCE, what);
}

/**
 * Calls `door`, a function of the page, with each payload, some at a time; it returns what it has against it. The
 * canary is asked after each.
 */
export async function each({ run }, door, ...given) {
  const AT_ONCE = 40; // a script may take half a minute, on a slow machine too
  for (let from = 0; from < PAYLOADS.length; from += AT_ONCE) {
    const wrong = await run(`return (async (from, to, ...given) => {
      const wrong = [];
      for (const payload of canary.payloads.slice(from, to)) {
        const against = await (${door})(payload, ...given);
        await canary.turn();
        const sung = canary.sung();
        if (against || Object.values(sung).some(({ length }) => length)) wrong.push([payload.toWellFormed(), against ?? "", JSON.stringify(sung).toWellFormed()]);
      }
      return wrong;
    })(...arguments)`, from, from + AT_ONCE, ...given);
    assert.deepEqual(wrong, []);
  }
  return PAYLOADS.length;
}
