// The ladders as they are drawn: nothing cut, nothing on top of something else, the response highlighted, the same in words.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import { host } from "./harness/hosts.mjs";
import { browser, card, server } from "./harness/stranger.mjs";

const visit = async (attributes) => {
  await browser.visit(server.page("/host.html", host(`<main><h1>A page</h1><sip-compare ${attributes}></sip-compare></main>`)));
  await card.ready();
};

for (const lang of ["en", "fr", "pt-BR", "vi"]) {
  test(`${lang}: no words of any of the 75 ladders leave the picture or lie on each other`, async () => {
    await browser.width(1200);
    await visit(`a="100" b="180" lang="${lang}"`);
    const codes = await browser.run(() => [...document.querySelector("sip-compare").shadowRoot.querySelector("select[name=a]").options].map(({ value }) => Number(value)));
    assert.equal(codes.length, 75);
    for (let place = 0; place < codes.length; place += 2) {
      const [a, b] = [codes[place], codes[(place + 1) % codes.length]];
      await browser.run((a, b) => Object.assign(document.querySelector("sip-compare"), { a, b }), a, b);
      await card.shows(a, b);
      const wrong = await browser.run(() => [...document.querySelector("sip-compare").shadowRoot.querySelectorAll(".flow svg")].flatMap((svg) => {
        const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
        const boxes = [...svg.querySelectorAll("text")].map((one) => [one.textContent.trim(), one.getBBox()]);
        const over = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width && one.y + 3 < other.y + other.height && other.y + 3 < one.y + one.height;
        return boxes.filter(([, box], at) => {
          const out = box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
          return out || boxes.slice(at + 1).some(([, other]) => over(box, other));
        }).map(([text]) => text);
      }));
      assert.deepEqual(wrong, [], `${a} and ${b}`);
    }
  });
}

test("the response is highlighted by more than its colour, and its own ladder is told in words", async () => {
  await visit(`a="486" b="603"`);
  const looks = await browser.run(() => ["a", "b"].map((side) => {
    const flow = document.querySelector("sip-compare").shadowRoot.querySelector(`.flow-${side}`);
    const [code, plain] = [".rung-code", ".rung:not(.rung-code)"].map((place) => flow.querySelector(place));
    const look = (rung) => [getComputedStyle(rung.querySelector("text")).fontWeight, getComputedStyle(rung.querySelector(".arrow")).strokeWidth];
    const steps = [...flow.querySelectorAll(".spoken li")].map((one) => one.textContent);
    return { code: code.textContent.trim(), differs: String(look(code)) !== String(look(plain)), steps, rungs: flow.querySelectorAll(".rung").length };
  }));
  for (const [place, name] of [[0, "486 Busy Here"], [1, "603 Decline"]]) {
    const { code, differs, steps, rungs } = looks[place];
    assert.ok(code.startsWith(name) && differs);
    assert.equal(steps.length, rungs);
    assert.ok(steps.some((step) => step.startsWith(`${name}, from `)), steps.join("\n"));
  }
});

test("the bar of dropdowns and tools stays where it is when the card changes", async () => {
  await visit(`a="486" b="603" language-picker`);
  const places = () => browser.run(() => [".pickers", ".tools", ".title"].map((one) => {
    const { top, left } = document.querySelector("sip-compare").shadowRoot.querySelector(one).getBoundingClientRect();
    return [top, left];
  }));
  const before = await places();
  for (const code of [100, 407, 488, 555]) {
    await card.pick("b", code);
    await card.shows(486, code);
    assert.deepEqual(await places(), before, `${code}`);
  }
});
