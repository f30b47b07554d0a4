import { useMemo } from "runtime";
import { Ladder } from "./Ladder.jsx";
import { Marked, Phrase, Source, Sources } from "./Text.jsx";
import { Table } from "./Table.jsx";

/** The comparison in words. */
export function Card({ words, card }) {
  const { m } = words;
  return (
    <article className="card">
      <header className="lead" aria-live="polite">
        {/* Made anew for another pair: it lights up once. */}
        <div key={card.title} className="changed">
          <h2 className="title"><Marked text={card.title} /></h2>
          <p className="summary"><Marked text={card.summary.join(" ")} /></p>
        </div>
      </header>
      {card.answer && (
        <section className="answer">
          <h3>{m.answer}</h3>
          <p><Marked text={card.answer.text} /></p>
          <Sources all={card.answer.sources} />
        </section>
      )}
      <div className="codes">
        {card.codes.map((code, side) => <Kept key={side} What={Code} m={m} code={code} side={side} />)}
      </div>
      <section className="call-flows">
        <h3>{m.flow}</h3>
        <div className="flows">
          {card.codes.map((code, side) => <Kept key={side} What={Flow} m={m} code={code} side={side} />)}
        </div>
      </section>
      {card.differences.length > 0 && (
        <section className="differences">
          <h3>{m.differences}</h3>
          <ol>{card.differences.map((text, place) => <li key={place}><Marked text={text} /></li>)}</ol>
        </section>
      )}
      <section className="which">
        <h3>{m.which}</h3>
        <div className="advice">
          <Advice title={m.sending} texts={card.codes.map(({ send }) => send)} />
          <Advice title={m.receiving} texts={card.codes.map(({ conclude }) => conclude)} />
        </div>
      </section>
      {card.codes.length === 2 && <Table words={words} card={card} />}
      <footer className="learn">
        <h3>{m.learn_more}</h3>
        <ul>{card.links.map((one) => <li key={one.url}><Source {...one} /></li>)}</ul>
      </footer>
    </article>
  );
}

/** What is said of one code alone: the same element, which needs no second look, while only the other code changes. */
function Kept({ What, m, code, side }) {
  return useMemo(() => <What m={m} code={code} side={side} />, [What, m, code.number, side]);
}

const Flow = ({ m, code, side }) => <Ladder m={m} flow={code.flow} side={side} />;

function Code({ m, code, side }) {
  return (
    <section className={side ? "code code-b" : "code code-a"}>
      <h3 className="code-title">
        <span className="number">{code.number}</span> <Phrase text={code.phrase} />
        {code.translated && <> <span className="translated">{code.translated}</span></>}
      </h3>
      <h4>{m.description}</h4>
      <p><Marked text={code.description} /></p>
      <h4>{m.when}</h4>
      <p><Marked text={code.when} /></p>
      <h4>{m.fix}</h4>
      <ol className="steps">{code.fix.map((step, place) => <li key={place}><Marked text={step} /></li>)}</ol>
      <h4>{m.tell_customer}</h4>
      <div className="customer"><p>{code.customer}</p></div>
    </section>
  );
}

function Advice({ title, texts }) {
  return (
    <div>
      <h4>{title}</h4>
      <ul>{texts.map((text, place) => <li key={place}><Marked text={text} /></li>)}</ul>
    </div>
  );
}
