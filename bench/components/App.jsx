import { useMemo, useState } from "runtime";
import { write } from "../shared/card.js";
import { Card } from "./Card.jsx";

/** The dropdowns and the card. */
export function App({ known, words, a, b }) {
  const [pair, setPair] = useState([a, b]);
  const card = useMemo(() => write(known, words, ...pair), [known, words, pair]);
  // Made once: the same elements need no second look.
  const options = useMemo(() => words.classes.map((name, place) => (
    <optgroup key={name} label={name}>
      {known.entries.filter((entry) => entry.class === place).map(({ n, p }) => <option key={n} value={n}>{`${n} ${p}`}</option>)}
    </optgroup>
  )), [known, words]);
  return (
    <div className="widget" lang={words.tag} dir={words.dir}>
      <div className="pickers">
        <Picker name="a" label={words.m.pick_first} value={pair[0]} options={options} onPick={(code) => setPair(([, b]) => [code, b])} />
        <button type="button" className="swap" title={words.m.swap} aria-label={words.m.swap} onClick={() => setPair(([a, b]) => [b, a])}>
          <span aria-hidden="true">⇄</span>
        </button>
        <Picker name="b" label={words.m.pick_second} value={pair[1]} options={options} onPick={(code) => setPair(([a]) => [a, code])} />
      </div>
      <Card words={words} card={card} />
    </div>
  );
}

function Picker({ name, label, value, options, onPick }) {
  return (
    <div className={`picker picker-${name}`}>
      <label>
        <span className="picker-label">{label}</span>
        <select className="select" name={name} value={value} onChange={({ currentTarget }) => onPick(Number(currentTarget.value))}>{options}</select>
      </label>
    </div>
  );
}
