// The module of the release with a fault in it: a function that only traps, as one does whose memory is no longer its own.
import { readFile } from "node:fs/promises";

const release = process.env.SIP_COMPARE_DIST ? `file://${process.env.SIP_COMPARE_DIST}/` : new URL("../../../dist/", import.meta.url);

/** A file of the release. */
export const file = (name) => readFile(new URL(name, release));

const EXPORTS = 7, IMPORTS = 2, CODE = 10;
const FUNCTION = 0, TABLE = 1, MEMORY = 2, GLOBAL = 3;
const TRAP = Buffer.from([3, 0, 0x00, 0x0b]); // three bytes: no locals, `unreachable`, `end`

/** The module `wasm` in which the exported functions that `which` names do nothing but trap. */
export function trapping(wasm, which) {
  const sections = [...split(wasm)];
  const inside = (id) => sections.find((section) => section.id === id).body;
  const imported = functions(inside(IMPORTS));
  const doomed = exported(inside(EXPORTS)).filter(({ name }) => which(name)).map(({ index }) => index - imported);
  if (doomed.length === 0) throw new Error("the module exports no such function");
  const code = reader(inside(CODE));
  const bodies = Array.from({ length: code.number() }, () => code.bytes(code.number()));
  const written = bodies.map((body, place) => (doomed.includes(place) ? TRAP : Buffer.concat([leb(body.length), body])));
  const body = Buffer.concat([leb(bodies.length), ...written]);
  const all = sections.map((section) => (section.id === CODE ? { id: CODE, body } : section));
  return Buffer.concat([wasm.subarray(0, 8), ...all.flatMap(({ id, body }) => [Buffer.from([id]), leb(body.length), body])]);
}

function* split(wasm) {
  const from = reader(wasm.subarray(8));
  while (!from.done()) yield { id: from.bytes(1)[0], body: from.bytes(from.number()) };
}

// How many of the imports are functions: they are numbered before the module's own.
function functions(body) {
  const from = reader(body);
  let count = 0;
  for (let left = from.number(); left > 0; left--) {
    from.bytes(from.number());
    from.bytes(from.number());
    const [kind] = from.bytes(1);
    if (kind === FUNCTION) count++;
    if (kind === FUNCTION) from.number();
    else if (kind === TABLE) from.bytes(1), from.limits();
    else if (kind === MEMORY) from.limits();
    else if (kind === GLOBAL) from.bytes(2);
  }
  return count;
}

function exported(body) {
  const from = reader(body);
  const all = Array.from({ length: from.number() }, () => {
    const name = from.bytes(from.number()).toString();
    const [kind] = from.bytes(1);
    return { name, kind, index: from.number() };
  });
  return all.filter(({ kind }) => kind === FUNCTION);
}

function reader(bytes) {
  let at = 0;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  return {
    number,
    bytes: (length) => bytes.subarray(at, (at += length)),
    limits: () => (number() & 1 ? [number(), number()] : [number()]),
    done: () => at >= bytes.length,
  };
}

function leb(number) {
  const bytes = [];
  for (; number > 0x7f; number = Math.floor(number / 128)) bytes.push((number & 0x7f) | 0x80);
  return Buffer.from([...bytes, number]);
}
