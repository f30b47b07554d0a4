// The card in plain JavaScript: the frame is a template of the page and stays; a choice writes what differs into it.
import "../shared/card.css";
import { write as compose } from "../shared/card.js";
import { start } from "../shared/start.js";
import { copy, label, links, link, list, marked, write } from "./dom.js";
import { ladder } from "./ladder.js";
import { table } from "./table.js";

function mount(place, { known, words, a, b }) {
  const widget = copy("card");
  const find = (selector) => widget.querySelector(selector);
  label(widget, words);
  widget.lang = words.tag;
  widget.dir = words.dir;
  find(".legend-section").textContent = words.m.section.replace("{rfc}", "3261").replace("{section}", "…");
  find(".legend").ariaLabel = words.m.legend;
  find(".swap").title = find(".swap").ariaLabel = words.m.swap;
  const [first, second] = widget.querySelectorAll(".pickers select");
  const codes = [copy("code"), copy("code")];
  codes.forEach((code, side) => {
    label(code, words);
    code.classList.add(side ? "code-b" : "code-a");
  });
  find(".codes").append(...codes);
  const flows = [copy("flow"), copy("flow")];
  flows.forEach((flow, side) => {
    label(flow, words);
    flow.classList.add(side ? "flow-b" : "flow-a");
  });
  find(".flows").append(...flows);
  for (const select of [first, second]) select.append(...groups(known, words));
  first.value = a;
  second.value = b;

  const show = () => draw(find, codes, flows, words, compose(known, words, Number(first.value), Number(second.value)));
  first.addEventListener("change", show);
  second.addEventListener("change", show);
  find(".swap").addEventListener("click", () => {
    [first.value, second.value] = [second.value, first.value];
    show();
  });
  show();
  place.replaceChildren(widget);
  return () => widget.remove();
}

function groups(known, words) {
  return words.classes.map((name, place) => {
    const group = document.createElement("optgroup");
    group.label = name;
    for (const { n, p } of known.entries.filter((entry) => entry.class === place)) group.append(new Option(`${n} ${p}`, n));
    return group;
  });
}

function draw(find, codes, flows, words, card) {
  const changed = copy("changed"); // made anew for another pair: it lights up once
  write(changed.querySelector(".title"), card.title);
  changed.querySelector(".summary").replaceChildren(...card.summary.flatMap((sentence) => [...marked(sentence), " "]));
  find(".lead").replaceChildren(changed);
  const answer = find(".answer");
  answer.hidden = !card.answer;
  if (card.answer) {
    write(answer.querySelector("p"), card.answer.text);
    answer.querySelector(".sources").replaceChildren(...links(card.answer.sources));
  }
  codes.forEach((section, side) => {
    section.hidden = !card.codes[side];
    if (card.codes[side]) explain(section, card.codes[side]);
  });
  flows.forEach((figure, side) => {
    figure.hidden = !card.codes[side];
    if (card.codes[side]) ladder(figure, card.codes[side]);
  });
  find(".differences").hidden = !card.differences.length;
  list(find(".differences ol"), card.differences);
  list(find(".send"), card.codes.map(({ send }) => send));
  list(find(".conclude"), card.codes.map(({ conclude }) => conclude));
  find("section.table").hidden = card.codes.length < 2;
  if (card.codes.length === 2) tables(find, words, card);
  find(".learn ul").replaceChildren(...card.links.map((one) => {
    const item = document.createElement("li");
    item.append(link(one));
    return item;
  }));
}

function explain(section, code) {
  const find = (selector) => section.querySelector(selector);
  find(".number").textContent = code.number;
  find(".phrase").textContent = code.phrase;
  find(".translated").textContent = code.translated;
  write(find(".description"), code.description);
  write(find(".when"), code.when);
  list(find(".steps"), code.fix);
  find(".customer p").textContent = code.customer;
}

function tables(find, words, card) {
  table(find(".rows"), words, card, card.rows);
  find(".note").hidden = card.shared.length > 0;
  find(".shared").hidden = !card.shared.length;
  find(".shared summary").textContent = words.m.shared_show.replace("{count}", card.shared.length);
  table(find(".shared table"), words, card, card.shared);
}

start(mount);
