// A person at the widget, quick and tireless: what a round of the soak does. Runs inside the page.

/** For the head of a page: `use(seed)` does one round and returns how often what was done. */
export const USE = `<script>
  window.use = async (seed) => {
    // The same seed does the same: mulberry32.
    const random = () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const any = (all) => all[Math.floor(random() * all.length)];
    const drawn = () => new Promise((done) => setTimeout(done));
    const done = { choices: 0, searches: 0, traces: 0, panels: 0, languages: 0, themes: 0, mounts: 0, moves: 0 };
    const elements = [...document.querySelectorAll("sip-compare")];
    const root = () => any(elements).shadowRoot;
    const change = (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    };

    for (let time = 0; time < 40; time++) {
      const select = any([...root().querySelectorAll("select[name=a], select[name=b]")]);
      change(select, any([...select.options]).value);
      done.choices++;
      await drawn();
    }
    root().querySelector(".swap").click();

    for (const word of ["busy", "codec", "40", "timeout", "zzz"]) {
      const field = any([...root().querySelectorAll(".find")]);
      field.focus();
      for (let end = 1; end <= word.length; end++) {
        field.value = word.slice(0, end);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await drawn();
      }
      field.dispatchEvent(new KeyboardEvent("keydown", { key: any(["Enter", "Escape"]), bubbles: true }));
      field.blur();
      done.searches++;
      await drawn();
    }

    for (let time = 0; time < 6; time++) {
      const within = root();
      any([...within.querySelectorAll(".tools button")]).click();
      done.panels++;
      await drawn();
      const field = within.querySelector(".trace textarea");
      if (!field) continue;
      const data = new DataTransfer();
      data.setData("text/plain", window.trace);
      field.dispatchEvent(Object.defineProperty(new ClipboardEvent("paste", { bubbles: true, cancelable: true }), "clipboardData", { value: data }));
      done.traces++;
      await drawn();
      await drawn();
    }

    const element = any(elements);
    element.lang = any(["en", "fr", "pt-BR", "vi"]);
    element.setAttribute("theme", any(["light", "dark", "auto"]));
    done.languages++;
    done.themes++;
    await drawn();

    for (let time = 0; time < 5; time++) {
      const passing = document.createElement("sip-compare");
      passing.setAttribute("a", any(["486", "404", "180"]));
      passing.setAttribute("b", any(["603", "480", "183"]));
      passing.setAttribute("loading", "eager");
      document.querySelector("#place").append(passing);
      if (random() < 0.8) {
        while (!passing.shadowRoot?.querySelector(".swap")) await drawn();
        passing.shadowRoot.querySelector(".swap").click();
      }
      passing.remove();
      done.mounts++;
    }
    elements[0].parentElement.append(any(elements)); // keyed lists move what they keep
    done.moves++;
    await new Promise((done) => requestAnimationFrame(done));
    return done;
  };
</script>`;
