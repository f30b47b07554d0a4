// Reads a WebAssembly module as far as its sizes are concerned.

const SECTIONS = ["custom", "types", "imports", "functions", "tables", "memory", "globals", "exports", "start", "elements", "code", "data", "data count", "tags"];
const FUNCTION_NAMES = 1;

/** A reader of the format: little numbers in seven bits a byte. */
class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  }

  text() {
    const length = this.number();
    this.at += length;
    return this.bytes.toString("utf8", this.at - length, this.at);
  }
}

/** The module without its names, with the ranges of its sections, functions and data in it. */
export function sections(bytes) {
  const reader = new Reader(bytes, 8);
  const kept = [bytes.subarray(0, 8)];
  const found = { sections: [], functions: [], data: [] };
  let length = 8, imported = 0, names = new Map();
  while (reader.at < bytes.length) {
    const start = reader.at;
    const kind = bytes[reader.at++];
    const end = reader.number() + reader.at;
    const custom = kind === 0 ? new Reader(bytes, reader.at) : undefined;
    const title = custom ? custom.text() : SECTIONS[kind];
    if (title === "name") names = functionNames(custom, end);
    if (kind === 2) imported = importedFunctions(new Reader(bytes, reader.at), bytes);
    // A release has no custom section but what the engine reads.
    if (!custom || title === "target_features") {
      const move = length - start;
      found.sections.push({ name: title, start: length, end: end + move });
      if (kind === 10) found.functions = bodies(new Reader(bytes, reader.at), move);
      if (kind === 11) found.data.push({ start: reader.at + move, end: end + move });
      kept.push(bytes.subarray(start, end));
      length += end - start;
    }
    reader.at = end;
  }
  found.functions.forEach((one, place) => { one.name = names.get(imported + place) ?? ""; });
  return { stripped: { bytes: Buffer.concat(kept), ...found } };
}

function bodies(reader, move) {
  const all = [];
  for (let count = reader.number(); count > 0; count -= 1) {
    const start = reader.at;
    const end = reader.number() + reader.at;
    all.push({ start: start + move, end: end + move });
    reader.at = end;
  }
  return all;
}

function importedFunctions(reader, bytes) {
  let functions = 0;
  for (let count = reader.number(); count > 0; count -= 1) {
    reader.text();
    reader.text();
    const kind = bytes[reader.at++];
    if (kind === 0) {
      reader.number();
      functions += 1;
      continue;
    }
    if (kind === 1) reader.at += 1; // the type of a table's elements, before its limits
    if (kind === 3) {
      reader.at += 2;
      continue;
    }
    if (kind === 4) reader.at += 1;
    const limits = kind === 4 ? undefined : bytes[reader.at++];
    reader.number();
    if (limits & 1) reader.number();
  }
  return functions;
}

function functionNames(reader, end) {
  const names = new Map();
  while (reader.at < end) {
    const kind = reader.bytes[reader.at++];
    const size = reader.number();
    const next = reader.at + size;
    if (kind === FUNCTION_NAMES) {
      for (let count = reader.number(); count > 0; count -= 1) names.set(reader.number(), reader.text());
    }
    reader.at = next;
  }
  return names;
}

/** The crate that wrote a function, by its name; what drops a value counts for the crate of the value. */
export function crateOf(name) {
  const readable = name.replace(/^(?:core::ptr::)?drop_in_place</, "<");
  if (/^_R/.test(readable)) return mangled(readable);
  const old = readable.match(/^_ZN(\d+)/);
  if (old) {
    const first = readable.slice(old[0].length).slice(0, Number(old[1])).replaceAll("$LT$", "<").replaceAll("..", "::").replaceAll("_$", "");
    return first.match(/([a-z_]\w*)(?=::|$)/)?.[1] ?? "other";
  }
  const crate = /([a-z_]\w*)(?:\[[0-9a-f]+\])?::/.source;
  const first = readable.match(new RegExp(`^[<&*([\\s]*(?:mut |const |dyn |impl )*${crate}`)) ?? readable.match(new RegExp(`^<.* as ${crate}`));
  if (first) return first[1];
  if (/^<(char|str|bool|[iu](8|16|32|64|size))>/.test(readable)) return "core";
  if (/ shim$|^handle_/.test(readable)) return "what JavaScript calls";
  return /^__|^mem(cpy|set|move|cmp)|malloc|free|realloc/.test(readable) ? "runtime of the compiler" : "other";
}

// The newer mangling writes a crate as C, a disambiguator and its name with its length.
function mangled(name) {
  const crate = name.match(/C(?:s[0-9A-Za-z]*_)?(\d+)_?(\w+)/);
  return crate ? crate[2].slice(0, Number(crate[1])) : "other";
}
