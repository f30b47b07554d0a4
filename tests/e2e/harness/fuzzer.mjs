// What a host and a reader may do to elements, in any order, made from a seed: the same seed does the same.

/** For the page: does `count` things, of which `seed` says which; returns what a setter of ours has thrown. */
export async function fuzz(seed, count) {
  // mulberry32: small, and the same everywhere.
  const below = (end) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  const of = (list) => list[below(list.length)];
  const turn = () => new Promise((done) => setTimeout(done));
  const throws = () => { throw new Error("of the fuzzer"); };

  const letters = () => String.fromCharCode(of([below(128), below(0x10000), 0xd800 + below(0x800), 0x202e, 0x200f, 0, 0xfeff, 0x2028]));
  const rubbish = () => Array.from({ length: below(60) }, letters).join("");
  const long = () => of(["x", "486 ", "busy ", "\ud83d", "<b>", "SIP/2.0 486 x\r\n", "\0", "*`"]).repeat(below(4) ? below(2000) : below(300_000));
  const texts = () => of([rubbish, rubbish, long, () => of(canary.payloads), () => String(100 + below(600)), () => of(["", " ", "486,603", "fr", "pt-BR", "vi-VN", "dark", "eager", "{}", "null"])])();
  const values = () => of([
    texts, texts, () => 100 + below(600), () => of([NaN, Infinity, -Infinity, -0, 1e309, 486.5, 2 ** 53, 10n, null, undefined, true, false]),
    () => of([Symbol("x"), throws, [], [486], {}, new Date(NaN), /x/, new Map(), Object.create(null), document, window, canary]),
    () => ({ toString: throws, valueOf: throws, toJSON: throws }),
    () => new Proxy({}, Object.fromEntries(["get", "ownKeys", "has", "getPrototypeOf", "getOwnPropertyDescriptor"].map((trap) => [trap, throws]))),
    () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; },
  ])();
  const maybe = (value) => (below(3) ? value() : values());
  const texted = () => (below(2) ? texts() : Object.fromEntries(Array.from({ length: below(4) }, () => [of(["en", "fr", "pt", "", texts()]), maybe(texts)])));
  const notes = () => {
    const codes = Array.from({ length: below(6) }, () => [of(["486", "603", "404", "499", texts()]), of([texted, values, () => ({ text: maybe(texted), link: maybe(() => of(["/x", "https://example.org/", texts()])), linkText: maybe(texted), [texts()]: values() })])()]);
    const made = { vendor: maybe(texted), codes: maybe(() => Object.fromEntries(codes)) };
    if (!below(8)) perhaps(() => (made.codes[486] = made)); // a cycle, where the codes are such that one can write into them
    if (!below(8)) Object.defineProperty(made, "codes", { enumerable: true, get: of([throws, () => { of(all()).setAttribute("a", "404"); return { 404: "x" }; }]) });
    return made;
  };
  const trace = () => of([
    texts, () => `SIP/2.0 ${values0()} ${texts()}\r\nCSeq: 1 ${texts()}\r\n\r\n`.repeat(1 + below(20)),
    () => Array.from({ length: below(3000) }, () => String.fromCharCode(below(256))).join(""),
  ])();
  const values0 = () => of([486, 603, 999, 100, 42, "4 8 6", "٤٨٦"]);

  const all = () => [...document.querySelectorAll("sip-compare")];
  const places = () => [...document.querySelectorAll(".place")];
  const inside = (one, selector) => of([...(one.shadowRoot?.querySelectorAll(selector) ?? [])].concat(document.createElement("p")));
  const send = (target, event) => target.dispatchEvent(event);
  const bubbling = { bubbles: true, cancelable: true, composed: true };
  const wrong = [];
  /** What our own setters may not do, whatever they are given. */
  const never = (what, step) => {
    try {
      step();
    } catch (why) {
      wrong.push(`${what}: ${why.message}`);
    }
  };
  /** What the browser refuses itself, as it does for every element. */
  const perhaps = (step) => {
    try {
      return step();
    } catch { /* a symbol is no text, a file field takes no value */ }
  };

  const actions = {
    attribute: (one) => perhaps(() => one.setAttribute(of(["a", "b", "lang", "theme", "loading", "language-picker", "dir", "hidden"]), values())),
    without: (one) => one.removeAttribute(of(["a", "b", "lang", "theme", "loading", "language-picker", "dir", "hidden"])),
    property: (one) => { const name = of(["a", "b"]); const value = values(); never(name, () => (one[name] = value)); },
    lang: (one) => perhaps(() => (of([one, document.documentElement, one.parentElement]).lang = texts())),
    notes: (one) => { const made = maybe(notes); never("notes", () => (one.notes = made)); },
    inline: (one) => {
      const script = one.querySelector("script") ?? one.appendChild(Object.assign(canary.bring(document.createElement("script")), { type: "application/json" }));
      if (below(4)) script.textContent = of([texts, () => perhaps(() => JSON.stringify(notes())) ?? "{"])();
      else script.remove();
    },
    child: (one) => { one.append(texts()); while (one.childNodes.length > 9) one.lastChild.remove(); },
    move: (one) => of(places())[of(["append", "prepend"])](one),
    away: async (one) => { const { parentElement } = one; one.remove(); if (below(2)) await turn(); parentElement?.append(one); },
    clone: (one) => { const clone = one.cloneNode(true); clone.querySelectorAll("script").forEach(canary.bring); of(places()).append(clone); if (all().length > 4) all()[0].remove(); },
    call: (one) => never("a method", () => one[of(["start", "connectedCallback", "disconnectedCallback", "adoptedCallback", "attributeChangedCallback"])](of(["a", "lang"]))),
    read: (one) => never("a getter", () => [one.heading, one.language, one.version, one.notes, one.a, one.b]),
    message: () => perhaps(() => postMessage({ type: "sip-compare-options", a: values() }, "*")),
    told: (one) => send(one, new CustomEvent(of(["sip-compare-change", "sip-compare-ready", "sip-compare-language"]), { ...bubbling, detail: values() })),
    click: (one) => inside(one, "button, [role=option], summary").click(),
    choose: (one) => { const select = inside(one, "select"); select.value = of([String(100 + below(600)), texts()]); send(select, new Event("change", bubbling)); },
    search: (one) => { const field = inside(one, "input[type=text]"); field.focus(); field.value = texts(); send(field, new InputEvent("input", bubbling)); },
    key: (one) => send(inside(one, "input, select, textarea, button"), new KeyboardEvent(of(["keydown", "keyup"]), { ...bubbling, key: of(["ArrowDown", "ArrowUp", "Enter", "Escape", "Home", "End", "Tab", "x", texts()]) })),
    bare: (one) => send(inside(one, "*"), new Event(of(["input", "change", "keydown", "paste", "drop", "dragover", "focus", "blur", "click", "mousedown"]), bubbling)),
    blur: (one) => inside(one, "input, textarea").blur(),
    panel: (one) => one.shadowRoot?.querySelectorAll(".tools button")[below(3)]?.click(),
    paste: (one) => {
      const data = new DataTransfer();
      if (below(2)) data.setData(of(["text/plain", "text/html"]), trace());
      else data.items.add(new File([of([trace(), new Uint8Array(Array.from({ length: 2000 }, () => below(256)))])], texts() || "x"));
      const field = inside(one, ".trace textarea");
      send(field, below(2) ? Object.defineProperty(new ClipboardEvent("paste", bubbling), "clipboardData", { value: data }) : new DragEvent("drop", { ...bubbling, dataTransfer: data }));
    },
    typed: (one) => { const field = inside(one, "textarea"); field.value = trace(); send(field, new InputEvent("input", bubbling)); },
  };

  const names = Object.keys(actions);
  for (let step = 0; step < count; step++) {
    if (all().length === 0) places()[0].append(document.createElement("sip-compare"));
    await actions[of(names)](of(all()));
    if (!below(4)) await turn();
  }
  return wrong;
}

/** For the page: waits until each element shows one pair in dropdowns and card; returns what does not. */
export async function settled() {
  const state = (one) => {
    const root = one.shadowRoot;
    const picked = [...(root?.querySelectorAll("select[name=a], select[name=b]") ?? [])].map(({ value }) => Number(value));
    const codes = [...(root?.querySelectorAll(".code-title .number") ?? [])].map(({ textContent }) => Number(textContent));
    const title = root?.querySelector(".title")?.textContent ?? "";
    const valid = picked.length === 2 && picked.every((code) => code >= 100 && code <= 699) && String([...new Set(picked)]) === String(codes) && title.includes(codes[0]);
    return valid ? "" : `${picked} ${codes} ${title.toWellFormed()}`;
  };
  let wrong;
  for (let turns = 0; turns < 1000; turns++) {
    const all = [...document.querySelectorAll("sip-compare")];
    for (const one of all) one.start();
    wrong = all.map(state).filter(Boolean);
    if (!wrong.length) return [];
    await new Promise((done) => setTimeout(done, 5));
  }
  return wrong;
}
