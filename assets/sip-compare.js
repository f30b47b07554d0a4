// Defines <sip-compare>, and turns markers and links of the page into it. A classic script, so that one line
// works on any page:
//   <script src=".../sip-compare.js" async></script>
// It loads the WebAssembly module beside it once, when the first element comes near the window.
(() => {
  "use strict";
  const name = "sip-compare";
  if (!globalThis.customElements) return; // a server that renders pages imports this too
  if (customElements.get(name)) return; // a second copy, or another version, was first

  // Only a running classic script knows its own address; a module would have none.
  const base = document.currentScript.src;
  const warn = (...what) => console.error(`${name}:`, ...what);

  // The one promise of the module, shared by every element of the page. A failure is told once, and not kept:
  // an element that comes later tries again.
  let loading;
  const load = () => (loading ??= start().catch((why) => {
    loading = undefined;
    warn("the module could not be loaded; the plain comparison is shown instead.", why);
    return { problem: problem(why) };
  }));

  // What to tell the reader: which of the sentences of the plain comparison fits.
  function problem(why) {
    if (typeof WebAssembly === "undefined") return "missing";
    if (/Content Security Policy|unsafe-eval|by CSP/.test(why)) return "policy"; // in the words of each engine
    // Firefox has an error of its own for a module that is cut short.
    const broken = why instanceof WebAssembly.CompileError || why instanceof WebAssembly.LinkError || why?.name === "InternalError";
    return broken ? "broken" : "network";
  }

  // Where the module comes from. The single file has another `open`, with everything inside (xtask/single.mjs).
  const open = async () => {
    const module = await import(new URL("sip_compare.js", base).href);
    await module.default({ module_or_path: new URL("sip_compare_bg.wasm", base) });
    return module;
  };

  // The languages whose words stand in files beside the module, English first. A release writes them here, so that the
  // likely one is loaded with the module and not after it. A build with its words inside has none.
  const LANGUAGES = [];
  const words = (tag) => fetch(new URL(`words.${tag}.json`, base)).then((answer) => answer.json());

  // Each file is asked for once; one that could not be read is asked for again when an element needs it.
  const texts = new Map();
  function fetchWords(tag) {
    if (!texts.has(tag)) texts.set(tag, words(tag));
    texts.get(tag).catch(() => texts.delete(tag));
    return texts.get(tag);
  }

  // Makes sure of the words for these options; what cannot be loaded is told.
  async function speak(module, options) {
    const tag = module.lacks(options);
    if (!tag) return true;
    try {
      const lines = await fetchWords(tag);
      if (module.lacks(options) === tag) module.supply(lines);
      return true;
    } catch (why) {
      texts.delete(tag);
      warn(`the words of "${tag}" could not be loaded; what is shown stays.`, why);
      return false;
    }
  }

  // What the module will choose, as far as one can tell before it is there. A wrong guess costs a moment.
  function likely(wanted) {
    const kind = (tag) => tag.toLowerCase().split(/[-_]/)[0];
    const fits = (tag) => LANGUAGES.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? LANGUAGES.find((one) => kind(one) === kind(tag));
    return wanted.map(fits).find(Boolean) ?? LANGUAGES[0];
  }

  async function start() {
    return { module: await open() };
  }

  // A constructed sheet belongs to one document: an element that is adopted into that of a frame needs another.
  const sheets = new WeakMap();
  function sheetFor(page, module) {
    if (!sheets.has(page)) {
      const sheet = new (page.defaultView ?? window).CSSStyleSheet();
      sheet.replaceSync(module.styles());
      sheets.set(page, sheet);
    }
    return sheets.get(page);
  }

  // The nearest language that is named: on the element, then on the page around it, through every shadow root.
  // lang="" names none: the browser decides.
  function nearestLang(element) {
    for (let node = element; node; node = node.getRootNode().host) {
      const named = node.closest("[lang]");
      if (named) return named.lang;
    }
  }

  // The notes that stand inside an element as JSON.
  const inline = (element) => element.querySelector(':scope > script[type="application/json"]')?.textContent.trim() ?? "";

  function parse(written) {
    if (!written) return;
    try {
      return JSON.parse(written);
    } catch (why) {
      warn("notes: what stands inside the element is no JSON; no note is shown.", why.message);
    }
  }

  // Where the clipboard is denied (a frame without permission, a page without https) the card shows the text selected.
  async function copy(text, html, told) {
    const item = (type, content) => ({ [type]: new Blob([content], { type }) });
    try {
      const clip = navigator.clipboard;
      if (html) await clip.write([new ClipboardItem({ ...item("text/plain", text), ...item("text/html", html) })]);
      else await clip.writeText(text);
      told(true);
    } catch {
      told(false);
    }
  }

  // A trace goes in here: what is pasted or dropped is not shown in the field, whose layout megabytes would block.
  const MOST = 16 << 20; // what is longer is read up to here
  function intake(place, told) {
    const take = async (event, data) => {
      if (!data.files.length && !data.types.includes("text/plain")) return;
      event.preventDefault();
      told(data.files.length ? await data.files[0].slice(0, MOST).text() : data.getData("text/plain").slice(0, MOST));
    };
    place.addEventListener("paste", (event) => take(event, event.clipboardData));
    place.addEventListener("drop", (event) => take(event, event.dataTransfer));
    place.addEventListener("dragover", (event) => event.preventDefault()); // permits the drop
    place.addEventListener("change", async ({ target }) => {
      if (target.files?.length) told(await target.files[0].slice(0, MOST).text());
    });
  }

  const PATIENCE = 8000; // milliseconds: who waits longer gets the plain comparison first

  // An element starts when it comes near the window: a page may hold many that nobody scrolls to.
  const NEAR = "300px";
  const near = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (isIntersecting) {
        near.unobserve(target);
        target.start();
      }
    }
  }, { rootMargin: NEAR });

  class SipCompare extends HTMLElement {
    static observedAttributes = ["a", "b", "lang", "language-picker"];
    #handle;
    #loaded;
    #mute = false; // the words that are wanted could not be loaded
    #reflecting = false; // our own writing of the attributes is no request of the host
    #notes; // as given by property; undefined leaves the word to what stands inside the element
    #written = ""; // the JSON inside the element, as last read
    #parsed;
    #inside = new MutationObserver(() => {
      if (this.#handle && inline(this) !== this.#written) this.#update();
    });

    get a() { return this.getAttribute("a"); }
    set a(code) { this.#set("a", code); }
    get b() { return this.getAttribute("b"); }
    set b(code) { this.#set("b", code); }

    // What the host adds to codes: an object, or null for nothing. Inside the element the same may stand as JSON, in
    // <script type="application/json">, which no policy refuses since nothing runs.
    get notes() { return this.#notes ?? null; }
    set notes(notes) {
      this.#notes = notes ?? undefined;
      this.attributeChangedCallback();
    }

    // The version of the module; empty until the module is there.
    get version() { return this.#loaded ? this.#loaded.module.version() : ""; }

    // The language on show; empty until the module is there.
    get language() { return this.#loaded ? this.#loaded.module.language(this.#options()) : ""; }

    // The comparison in words, for the title of a page; empty until the module is there.
    get heading() { return this.#loaded ? this.#loaded.module.heading(this.#options()) : ""; }

    connectedCallback() {
      for (const property of ["a", "b", "notes"]) this.#adopt(property);
      this.#inside.observe(this, { childList: true, subtree: true, characterData: true });
      if (this.#handle) return;
      if (this.getAttribute("loading") === "eager") this.start();
      else near.observe(this);
    }

    // Shows the widget now, however far the element is from the window.
    start() {
      if (!this.#handle) this.#mount();
    }

    // A moved element is connected again before this task ends: it keeps its widget.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected) return;
        near.unobserve(this);
        this.#inside.disconnect();
        this.#handle?.destroy();
        this.#handle = undefined;
        this.shadowRoot?.replaceChildren(document.createElement("slot")); // put back, it waits as at first
      });
    }

    adoptedCallback() {
      if (this.#handle) this.shadowRoot.adoptedStyleSheets = [sheetFor(this.ownerDocument, this.#loaded.module)];
    }

    attributeChangedCallback(name) {
      if (name === "lang") this.#mute = false;
      if (this.#handle && !this.#reflecting) this.#update();
    }

    // At once, if the words are there. Words that could not be loaded are asked for again when another language is wanted.
    async #update() {
      const { module } = this.#loaded;
      if (!this.#mute && module.lacks(this.#options())) this.#mute = !(await speak(module, this.#options()));
      this.#handle?.update(this.#options());
    }

    async #mount() {
      const guess = likely([nearestLang(this) ?? "", ...navigator.languages]);
      if (guess) fetchWords(guess);
      const patience = setTimeout(() => this.#fallBack("slow", guess), PATIENCE);
      const loaded = await load();
      const spoken = loaded.module && (await speak(loaded.module, this.#options()));
      clearTimeout(patience);
      // The element left meanwhile, or another call has mounted it.
      if (!this.isConnected || this.#handle) return;
      if (!spoken) return this.#fallBack(loaded.problem ?? "network", guess);
      this.#loaded = loaded;
      const { module } = loaded;
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheetFor(this.ownerDocument, module)];
      const place = document.createElement("div");
      root.replaceChildren(place);
      this.#handle = module.mount(place, this.#options());
      // Whoever may choose the language shall not wait for it, and nothing is asked for later.
      if (this.hasAttribute("language-picker")) LANGUAGES.forEach(fetchWords);
      this.#tell("ready");
    }

    // The comparison that needs no WebAssembly, below what stands inside the element, with the sentence that fits.
    async #fallBack(problem, tag) {
      const wanted = () => this.isConnected && !this.#handle;
      if (!tag || !wanted()) return;
      try {
        const { show } = await import(new URL("fallback.js", base).href);
        await show(this, { problem, tag, wanted, retry: () => this.#mount() });
      } catch (why) {
        warn("the plain comparison could not be loaded either; what stands inside the element stays.", why);
      }
    }

    #options() {
      return {
        a: this.a ?? undefined,
        b: this.b ?? undefined,
        lang: nearestLang(this),
        languages: navigator.languages ?? [],
        notes: this.#given(),
        page: base && new URL("./", base).href,
        copy,
        intake,
        languagePicker: this.hasAttribute("language-picker"),
        chosen: (a, b) => this.#chosen(a, b),
        spoken: (tag) => this.#spoken(tag),
      };
    }

    #given() {
      const written = inline(this);
      if (written !== this.#written) {
        this.#written = written;
        this.#parsed = parse(written);
      }
      return this.#notes ?? this.#parsed;
    }

    // Only what the reader does is told: two widgets that follow each other must not answer for ever.
    #chosen(a, b) {
      this.#reflecting = true;
      this.setAttribute("a", a);
      this.setAttribute("b", b);
      this.#reflecting = false;
      this.#tell("change", { a, b });
    }

    #spoken(lang) {
      this.lang = lang; // the attribute is observed: the widget follows
      this.#tell("language", { lang });
    }

    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`${name}-${what}`, { bubbles: true, composed: true, detail }));
    }

    // A page may set a property before this script has run: it then hides the accessor of the class.
    #adopt(property) {
      if (!Object.hasOwn(this, property)) return;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }

    #set(attribute, code) {
      if (code === null || code === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, code);
    }
  }

  customElements.define(name, SipCompare);

  // Wikis that permit no unknown element keep <div data-sip-compare data-a="486" data-b="603">, or at least a link to
  // the hosted page that stands alone in its paragraph. Both become the element; what they held stays as its fallback.
  const OPTIONS = ["a", "b", "lang", "theme", "loading", "language-picker"];
  const MARKER = `[data-${name}]`;

  function create(option) {
    const element = document.createElement(name);
    for (const key of OPTIONS) {
      const value = option(key);
      if (value !== null) element.setAttribute(key, value);
    }
    return element;
  }

  function upgradeMarker(marker) {
    const element = create((key) => marker.getAttribute(`data-${key}`));
    marker.removeAttribute(`data-${name}`);
    element.append(...marker.childNodes);
    marker.append(element);
  }

  function upgradeLink(link) {
    const { origin, pathname, searchParams: asked } = new URL(link.href, document.baseURI);
    const ours = origin + pathname.replace(/index\.html$/, "") === new URL("./", base).href;
    const paragraph = link.parentElement;
    const alone = paragraph?.textContent.trim() === link.textContent.trim();
    if (!ours || !alone || !asked.has("a") || !asked.has("b")) return;
    const element = create((key) => asked.get(key));
    link.replaceWith(element);
    element.append(link);
  }

  function upgradeWithin(root) {
    // What somebody is editing stays as it is: it would be saved changed.
    const found = (selector) => [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)]
      .filter((one) => !one.isContentEditable);
    for (const marker of found(MARKER)) upgradeMarker(marker);
    if (!base) return; // the single file has no address of its own that links could lead to
    for (const link of found("a[href*='?']")) if (!link.closest(name)) upgradeLink(link);
  }

  const watch = () => {
    upgradeWithin(document);
    // What comes later: a preview, a page that loads its parts, a single-page application.
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const added of addedNodes) if (added instanceof Element && added.isConnected) upgradeWithin(added);
      }
    }).observe(document, { childList: true, subtree: true });
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", watch, { once: true });
  else watch();
})();
