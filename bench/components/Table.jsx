import { Marked, Sources } from "./Text.jsx";

/** The rows that differ, and the shared ones on request. */
export function Table({ words: { m }, card }) {
  return (
    <section className="table">
      <h3>{m.table}</h3>
      <Rows m={m} card={card} lines={card.rows} />
      {card.shared.length === 0 ? <p className="note">{m.shared_none}</p> : (
        <details className="shared">
          <summary className="toggle">{m.shared_show.replace("{count}", card.shared.length)}</summary>
          <Rows m={m} card={card} lines={card.shared} />
        </details>
      )}
      <dl className="legend" aria-label={m.legend}>
        <dt>{m.section.replace("{rfc}", "3261").replace("{section}", "…")}</dt><dd>{m.legend_rule}</dd>
        <dt>{m.mark_inferred}</dt><dd>{m.legend_inferred}</dd>
        <dt>{m.mark_observed}</dt><dd>{m.legend_observed}</dd>
      </dl>
    </section>
  );
}

function Rows({ m, card, lines }) {
  const [a, b] = card.codes.map(({ number }) => number);
  return (
    <table>
      <thead>
        <tr><th scope="col">{m.dimension}</th><th scope="col" className="number-a">{a}</th><th scope="col" className="number-b">{b}</th></tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <Cell m={m} code={a} all={line.left} />
            <Cell m={m} code={b} all={line.right} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ m, code, all }) {
  return (
    <td data-code={code}>
      {all.length === 0 && <span className="nothing">{m.nothing_stated}</span>}
      {all.map((one, place) => <Statement key={place} m={m} {...one} />)}
    </td>
  );
}

function Statement({ m, text, kind, sources }) {
  return (
    <div className="statement">
      <Marked text={text} />
      {sources.length > 0 && (
        <>
          {" "}
          {kind !== "rule" && <><span className="mark">{kind === "inferred" ? m.mark_inferred : m.mark_observed}</span>{" "}</>}
          <Sources all={sources} />
        </>
      )}
    </div>
  );
}
