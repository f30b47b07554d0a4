// Defines <sip-compare>. A classic script, so that one line works on any page:
//   <script src=".../sip-compare.js" async></script>
// It loads the WebAssembly module beside it once, when the first element appears.
(() => {
  "use strict";
  const name = "sip-compare";
  if (customElements.get(name)) return; // a second copy, or another version, was first

  // Only a running classic script knows its own address; a module would have none.
  const base = document.currentScript.src;
  const warn = (...what) => console.error(`${name}:`, ...what);

  // The one promise of the module, shared by every element of the page. A failure is told once, and not kept:
  // an element that comes later tries again.
  let loading;
  const load = () => (loading ??= start().catch((why) => {
    loading = undefined;
    warn("the module could not be loaded; what stands inside the element stays.", why);
  }));

  async function start() {
    const module = await import(new URL("sip_compare.js", base).href);
    await module.default({ module_or_path: new URL("sip_compare_bg.wasm", base) });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(module.styles());
    return { module, sheet };
  }

  // The nearest language that is named: on the element, then on the page around it, through every shadow root.
  // lang="" names none: the browser decides.
  function nearestLang(element) {
    for (let node = element; node; node = node.getRootNode().host) {
      const named = node.closest("[lang]");
      if (named) return named.lang;
    }
  }

  class SipCompare extends HTMLElement {
    static observedAttributes = ["a", "b", "lang", "language-picker"];
    #handle;
    #loaded;
    #reflecting = false; // our own writing of the attributes is no request of the host

    get a() { return this.getAttribute("a"); }
    set a(code) { this.#set("a", code); }
    get b() { return this.getAttribute("b"); }
    set b(code) { this.#set("b", code); }

    // The language on show; empty until the module is there.
    get language() { return this.#loaded ? this.#loaded.module.language(this.#options()) : ""; }

    // The comparison in words, for the title of a page; empty until the module is there.
    get heading() { return this.#loaded ? this.#loaded.module.heading(this.#options()) : ""; }

    connectedCallback() {
      this.#adopt("a");
      this.#adopt("b");
      if (!this.#handle) this.#mount();
    }

    // A moved element is connected again before this task ends: it keeps its widget.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected || !this.#handle) return;
        this.#handle.destroy();
        this.#handle = undefined;
        this.shadowRoot.replaceChildren();
      });
    }

    attributeChangedCallback() {
      if (this.#handle && !this.#reflecting) this.#handle.update(this.#options());
    }

    async #mount() {
      this.#loaded = await load();
      // It could not be loaded, or the element left meanwhile, or another call has mounted it.
      if (!this.#loaded || !this.isConnected || this.#handle) return;
      const { module, sheet } = this.#loaded;
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      const place = document.createElement("div");
      root.replaceChildren(place);
      this.#handle = module.mount(place, this.#options());
      this.#tell("ready");
    }

    #options() {
      return {
        a: this.a ?? undefined,
        b: this.b ?? undefined,
        lang: nearestLang(this),
        languages: navigator.languages ?? [],
        languagePicker: this.hasAttribute("language-picker"),
        chosen: (a, b) => this.#chosen(a, b),
        spoken: (tag) => this.#spoken(tag),
      };
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
      const code = this[property];
      delete this[property];
      this[property] = code;
    }

    #set(attribute, code) {
      if (code === null || code === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, code);
    }
  }

  customElements.define(name, SipCompare);
})();
