// The hosted page in a frame: the bare view, and a height that follows the content and comes to rest.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";

import { open } from "./harness/browser.mjs";
import { host } from "./harness/hosts.mjs";
import { serve } from "./harness/server.mjs";
import { widget } from "./harness/widget.mjs";

let server, browser;
before(async () => {
  server = await serve({ mount: "/sip/" });
  browser = await open();
});
after(() => Promise.all([browser?.close(), server?.close()]));

// What a host does with the message of the README.
const LISTENER = `<script>
  window.told = [];
  addEventListener("message", ({ source, data }) => {
    const frame = document.querySelector("iframe");
    if (source !== frame.contentWindow) return;
    told.push(data);
    if (data?.type === "sip-compare-height") frame.style.height = data.height + "px";
  });
</script>`;

const frame = (width) => `<iframe title="SIP" style="border: 0; width: ${width}px; height: 100px" src="/sip/?a=486&b=603&embed=1"></iframe>`;
const told = () => browser.run(() => window.told);

// How much the frame's content is higher than the frame: zero when nothing has to be scrolled.
const hidden = () => browser.run(() => {
  const page = document.querySelector("iframe").contentDocument.documentElement;
  return page.scrollHeight - document.querySelector("iframe").clientHeight;
});

async function show(width) {
  await browser.visit(server.page("/host.html", host(LISTENER + frame(width), { line: "" })));
  await browser.until("a height", async () => (await told()).some(({ type, height }) => type === "sip-compare-height" && height > 1000));
}

test("the frame is told its height, in every dialect", async () => {
  await show(800);
  await browser.until("no scroll bar", async () => (await hidden()) === 0);
  const dialects = async () => {
    const all = await told();
    const parsed = all.filter((one) => typeof one === "string").map((one) => JSON.parse(one));
    const last = (from, key, value) => from.filter((one) => one[key] === value).at(-1);
    return [last(all, "type", "sip-compare-height"), last(parsed, "context", "iframe.resize"), last(parsed, "method", "resize"), last(all, "sentinel", "amp")];
  };
  // The card in the HTML is told first, then the widget's, and each dialect is a message of its own.
  await browser.until("the same height in every dialect", async () => {
    const [own, ...others] = await dialects();
    return own?.height > 0 && others.every((other) => other?.height === own.height);
  });
  const [{ height }, , , amp] = await dialects();
  assert.deepEqual(amp, { sentinel: "amp", type: "embed-size", height: amp.height });
  assert.ok(height > 100, `${height} px`);
});

test("the height follows fifty changes of width, grows and shrinks, and comes to rest", async () => {
  await show(800);
  const widths = Array.from({ length: 50 }, (_, step) => 320 + ((step * 173) % 700));
  for (const width of [...widths, 800]) {
    await browser.run((width) => (document.querySelector("iframe").style.width = `${width}px`), width);
    await browser.until(`no scroll bar at ${width} px`, async () => (await hidden()) === 0);
  }
  const heights = () => told().then((all) => all.filter(({ type }) => type === "sip-compare-height").map(({ height }) => height));
  const frames = () => browser.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // What grows without end never passes this: every message would make the next one.
  await browser.until("rest", async () => {
    const before = (await heights()).length;
    await frames();
    return (await heights()).length === before;
  });
  const settled = await browser.run(() => document.querySelector("iframe").clientHeight);
  assert.equal(settled, (await heights()).at(-1));
  assert.ok(settled < Math.max(...(await heights())), "it has shrunk again");
});

for (const [width, height] of [[400, 420], [1000, 560]]) {
  test(`a fixed frame of ${width} by ${height} shows dropdowns and title at once, and scrolls downwards only`, async () => {
    for (const lang of ["en", "fr", "pt-BR", "vi"]) {
      const frame = `<iframe title="SIP" style="border: 0" width="${width}" height="${height}" src="/sip/?a=500&b=504&lang=${lang}&embed=1"></iframe>`;
      await browser.visit(server.page("/fixed.html", host(frame, { line: "" })));
      await browser.driver.switchTo().frame(0);
      await widget(browser).shows(500, 504);
      const seen = await browser.run(() => {
        const page = document.documentElement;
        const bottom = (place) => document.querySelector("sip-compare").shadowRoot.querySelector(place).getBoundingClientRect().bottom;
        return { title: bottom(".title"), controls: bottom(".pickers"), sideways: page.scrollWidth - page.clientWidth };
      });
      await browser.driver.switchTo().defaultContent();
      assert.ok(seen.title < height && seen.controls < height / 2, `${lang}: ${JSON.stringify(seen)}`);
      assert.equal(seen.sideways, 0, lang);
    }
  });
}

test("the bare view is the card alone", async () => {
  await browser.visit(`${server.origin}/sip/?a=486&b=603&embed=1&theme=dark`);
  await widget(browser).shows(486, 603);
  const bare = await browser.run(() => {
    const box = document.querySelector("sip-compare").getBoundingClientRect();
    const ground = getComputedStyle(document.querySelector("sip-compare").shadowRoot.querySelector(".widget")).backgroundColor;
    return { left: box.left, top: box.top, ground, languages: document.querySelector("sip-compare").hasAttribute("language-picker") };
  });
  assert.deepEqual(bare, { left: 0, top: 0, ground: "rgb(22, 27, 34)", languages: false });
});
