// Defines <sip-compare>, and turns markers and links of the page into it. A classic script, so that one line
// works on any page:
//   <script src=".../sip-compare.js" async></script>
// It loads the WebAssembly module beside it once, when the first element comes near the window.
(() => {
  "use strict";
  const name = "sip-compare";
  if (!globalThis.customElements) return; // a server that renders pages imports this too
  if (customElements.get(name)) return; // a second copy, or another version, was first

  // Only a running classic script knows its own address; a module would have none. Asked for as the class has it: content
  // of the page that is named `currentScript` hides the document's own, and would choose what is loaded.
  const base = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript").get.call(document).src;
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
    if (why.problem) return why.problem;
    if (typeof WebAssembly === "undefined") return "missing";
    if (/Content Security Policy|unsafe-eval|by CSP/.test(why)) return "policy"; // in the words of each engine
    if (why instanceof WebAssembly.LinkError || /is not a function/.test(why)) return "mixed";
    // Firefox has an error of its own for a module that is cut short.
    return why instanceof WebAssembly.CompileError || why?.name === "InternalError" ? "broken" : "network";
  }

  // Where the module comes from. The single file has another `open`, with everything inside (xtask/single.mjs).
  // Each attempt gets a module of its own: what has stopped, or came broken, is not used again.
  const open = async (attempt) => {
    const at = (name) => new URL(attempt ? `${name}?${attempt}` : name, base).href;
    // Beside its glue, not after it; the script inside the hosted page (assets/asked.js) has begun before.
    const begun = attempt ? undefined : Document.prototype.querySelector.call(document, "script[data-module]")?.begun;
    const bytes = typeof WebAssembly === "object" && (begun ?? fetch(at("sip_compare_bg.wasm")));
    if (bytes) bytes.catch(() => {}); // told below, if the glue is there
    const module = await import(at("sip_compare.js"));
    await module.default({ module_or_path: bytes || at("sip_compare_bg.wasm") });
    return module;
  };

  // The plain comparison; the single file has it inside, too.
  const fallback = () => import(new URL("fallback.js", base).href);

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

  // Makes sure of the words for these options; what is wrong with them is told, and returned.
  async function speak(module, options) {
    const tag = module.lacks(options);
    if (!tag) return;
    let lines;
    try {
      lines = await fetchWords(tag);
      if (module.lacks(options) === tag) module.supply(lines);
    } catch (why) {
      texts.delete(tag);
      warn(`the words of "${tag}" could not be loaded; what is shown stays.`, why);
      return lines ? "mixed" : "network"; // they came, and are those of another module
    }
  }

  // What the module will choose, as far as one can tell before it is there. A wrong guess costs a moment.
  function likely(wanted) {
    const kind = (tag) => tag.toLowerCase().split(/[-_]/)[0];
    const fits = (tag) => LANGUAGES.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? LANGUAGES.find((one) => kind(one) === kind(tag));
    return wanted.map(fits).find(Boolean) ?? LANGUAGES[0];
  }

  // Which module this script belongs to. A release writes it here; `release` in src/embed.rs is what the module says.
  const RELEASE = "";
  let attempts = 0;
  async function start() {
    const loaded = { module: await open(attempts++), live: new Set(), stopped: false };
    loaded.module.guard?.((why) => stop(loaded, why));
    const release = loaded.module.release();
    if (RELEASE && release !== RELEASE) {
      const why = new Error(`this script is of the release ${RELEASE}, the module of ${release}: files of two are mixed`);
      throw Object.assign(why, { problem: "mixed" });
    }
    return loaded;
  }

  // A fault in the module leaves its memory in an unknown state. It is never entered again (assets/guard.js); its
  // elements show the plain comparison, and whoever tries again gets a fresh one.
  function stop(loaded, why) {
    if (loaded.stopped) return;
    loaded.stopped = true;
    loading = undefined;
    warn("the module has stopped; the plain comparison is shown instead.", why);
    for (const halt of loaded.live) halt();
  }

  // A constructed sheet belongs to one document: an element that is adopted into that of a frame needs another.
  const sheets = new WeakMap();
  function sheetFor(page, module) {
    if (sheets.has(page)) return sheets.get(page);
    const view = page === document ? window : page.defaultView; // content may hide that of our own document
    const sheet = new (view ?? window).CSSStyleSheet();
    const styles = module.styles();
    sheet.replaceSync(styles);
    if (styles) sheets.set(page, sheet); // a module that has stopped gives none, and the next one shall be asked
    return sheet;
  }

  // The nearest language that is named: on the element, then on the page around it, through every shadow root.
  // lang="" names none: the browser decides.
  function nearestLang(element) {
    for (let node = element; node; ) {
      const named = node.closest("[lang]");
      if (named) return named.getAttribute("lang"); // a form may hold a field of that name
      const root = node.getRootNode();
      node = root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && root.host; // a document may hold an image of that name
    }
  }

  // Programs for privacy change this list, and not always into one.
  const languages = () => [...(navigator.languages ?? [])].map(String);

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

  // What a page gives may throw when it is read, or run the page again: it is read once, into something that does neither.
  function plain(notes) {
    try {
      return JSON.parse(JSON.stringify(notes));
    } catch (why) {
      warn("notes: what was given is no plain object; no note is shown.", why);
      return {};
    }
  }

  function spelled(code) {
    try {
      return String(code);
    } catch {
      return "?";
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
  const content = (file) => file.slice(0, MOST).text().catch(() => " "); // a folder has none, nor has a file that is gone
  function intake(place, told) {
    const take = async (event, data) => {
      if (!data?.files.length && !data?.types.includes("text/plain")) return;
      event.preventDefault();
      told(data.files.length ? await content(data.files[0]) : data.getData("text/plain").slice(0, MOST));
    };
    place.addEventListener("paste", (event) => take(event, event.clipboardData));
    place.addEventListener("drop", (event) => take(event, event.dataTransfer));
    place.addEventListener("dragover", (event) => event.preventDefault()); // permits the drop
    place.addEventListener("change", async ({ target }) => {
      if (target.files?.length) told(await content(target.files[0]));
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
    #waiting; // for the module: an element that is moved meanwhile does not wait twice
    #mute = false; // the words that are wanted could not be loaded
    #reflecting = false; // our own writing of the attributes is no request of the host
    #notes; // as given by property
    #plain; // the same when it was given, as plain data; undefined leaves the word to what stands inside the element
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
      this.#notes = notes;
      this.#plain = notes === null || notes === undefined ? undefined : plain(notes);
      this.attributeChangedCallback();
    }

    // The version of the module; empty until the module is there.
    get version() { return this.#ask((module) => module.version()); }

    // The language on show; empty until the module is there.
    get language() { return this.#ask((module) => module.language(this.#options())); }

    // The comparison in words, for the title of a page; empty until the module is there.
    get heading() { return this.#ask((module) => module.heading(this.#options())); }

    #ask(what) {
      const loaded = this.#loaded;
      try {
        return loaded ? what(loaded.module) : "";
      } catch (why) {
        stop(loaded, why);
        return "";
      }
    }

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
        this.#loaded?.live.delete(this.#halt);
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
      const loaded = this.#loaded;
      try {
        if (!this.#mute && loaded.module.lacks(this.#options())) this.#mute = Boolean(await speak(loaded.module, this.#options()));
        this.#handle?.update(this.#options());
      } catch (why) {
        stop(loaded, why);
      }
    }

    #guess = () => likely([nearestLang(this) ?? "", ...languages()]);

    async #mount(again) {
      if (this.#waiting && !again) return;
      const waiting = (this.#waiting = {});
      const guess = this.#guess();
      if (guess) fetchWords(guess);
      const patience = setTimeout(() => this.#fallBack("slow"), PATIENCE);
      const loaded = await load();
      try {
        const problem = loaded.problem ?? (await speak(loaded.module, this.#options()));
        // The element left meanwhile, or another call has mounted it.
        if (!this.isConnected || this.#handle) return;
        if (problem || loaded.stopped) return this.#fallBack(loaded.stopped ? "stopped" : problem);
        this.#show(loaded);
      } catch (why) {
        stop(loaded, why);
        this.#halt();
      } finally {
        clearTimeout(patience);
        if (this.#waiting === waiting) this.#waiting = undefined;
      }
    }

    // Whoever has waited in vain does not wait for the same answer again.
    #retry(problem) {
      if (problem === "slow") {
        loading = undefined;
        texts.clear();
      }
      this.#mount(true);
    }

    #show(loaded) {
      const { module } = loaded;
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheetFor(this.ownerDocument, module)];
      root.replaceChildren();
      const handle = module.mount(root, this.#options());
      if (loaded.stopped) return this.#halt();
      this.#loaded = loaded;
      this.#handle = handle;
      loaded.live.add(this.#halt);
      // Whoever may choose the language shall not wait for it, and nothing is asked for later.
      if (this.hasAttribute("language-picker")) LANGUAGES.forEach(fetchWords);
      this.#tell("ready");
    }

    // The module has stopped. What it drew can still be read, below what stands inside the element, until the plain
    // comparison is there.
    #halt = () => {
      this.#handle = this.#loaded = undefined;
      const root = this.shadowRoot;
      if (root) for (const drawn of root.children) drawn.inert = true;
      root?.prepend(document.createElement("slot"));
      this.#fallBack("stopped");
    };

    // The comparison that needs no WebAssembly, below what stands inside the element, with the sentence that fits.
    async #fallBack(problem) {
      const tag = this.#guess();
      const wanted = () => this.isConnected && !this.#handle;
      if (!tag || !wanted()) return;
      try {
        const { show } = await fallback();
        await show(this, { problem, tag, wanted, retry: () => this.#retry(problem) });
      } catch (why) {
        warn("the plain comparison could not be loaded either; what stands inside the element stays.", why);
        if (wanted() && problem !== "stopped") this.#remain();
      }
    }

    // What stands inside the element stays; where nothing does, what it is about, and where it may be found later.
    #remain() {
      const slot = document.createElement("slot");
      const link = document.createElement("a");
      link.textContent = ["SIP", this.a, this.b].filter(Boolean).join(" ");
      if (base) link.href = Object.assign(new URL("./", base), { search: new URLSearchParams({ a: this.a ?? "", b: this.b ?? "" }) });
      slot.append(link);
      (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(slot);
    }

    #options() {
      return {
        a: this.a ?? undefined,
        b: this.b ?? undefined,
        lang: nearestLang(this),
        languages: languages(),
        notes: this.#given(),
        around: this.baseURI,
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
      return this.#plain ?? this.#parsed;
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
      else this.setAttribute(attribute, spelled(code));
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
    if (!URL.canParse(link.href)) return;
    const { origin, pathname, searchParams: asked } = new URL(link.href);
    const ours = origin + pathname.replace(/index\.html$/, "") === new URL("./", base).href;
    if (!ours || !asked.has("a") || !asked.has("b")) return;
    // Last: a page may have thousands of links in one block, which is read each time.
    if (link.parentElement?.textContent.trim() !== link.textContent.trim()) return;
    const element = create((key) => asked.get(key));
    link.replaceWith(element);
    element.append(link);
  }

  // A form may hold fields that are named like what is asked of it: it stays as it is, and nothing else does.
  function attempt(upgrade, one) {
    try {
      upgrade(one);
    } catch (why) {
      warn("part of the page cannot be read and stays as it is.", one, why);
    }
  }

  function upgradeWithin(root) {
    // What somebody is editing stays as it is: it would be saved changed.
    const found = (selector) => [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)]
      .filter((one) => !one.isContentEditable);
    for (const marker of found(MARKER)) attempt(upgradeMarker, marker);
    if (!base) return; // the single file has no address of its own that links could lead to
    for (const link of found("a[href*='?']")) if (!link.closest(name)) attempt(upgradeLink, link);
  }

  const watch = () => {
    upgradeWithin(document);
    // What comes later: a preview, a page that loads its parts, a single-page application.
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const added of addedNodes) if (added instanceof Element && added.isConnected) attempt(upgradeWithin, added);
      }
    }).observe(document, { childList: true, subtree: true });
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", watch, { once: true });
  else watch();
})();
