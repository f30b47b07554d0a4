import { anchored } from "runtime";
import { WIDTH } from "../shared/ladder.js";
import { nameOf, strokes } from "../shared/strokes.js";
import { Sources } from "./Text.jsx";

/** The call flow of one side: a picture, and the same as a list. */
export function Ladder({ m, flow, side }) {
  return (
    <figure className={side ? "flow flow-b" : "flow flow-a"}>
      <figcaption>{flow.title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${flow.height}`} aria-hidden="true" direction="ltr">
        {flow.actors.map((actor, place) => <Actor key={place} actor={actor} height={flow.height} />)}
        {flow.rungs.map((rung, place) => <Rung key={place} rung={rung} />)}
      </svg>
      <details className="spoken">
        <summary className="toggle">{m.flow_as_text}</summary>
        <ol>{flow.rungs.map(({ said }, place) => <li key={place}>{said}</li>)}</ol>
      </details>
      <Sources all={flow.sources} />
    </figure>
  );
}

function Actor({ actor, height }) {
  return (
    <>
      <line className="lifeline" x1={actor.x} x2={actor.x} y1="52" y2={height} />
      <Words all={nameOf(actor)} />
    </>
  );
}

function Rung({ rung }) {
  const { className, arrows, words } = strokes(rung);
  return (
    <g className={className}>
      {arrows.map(([name, d], place) => <path key={place} className={name} d={d} />)}
      <Words all={words} />
    </g>
  );
}

const Words = ({ all }) => all.map(({ className, x, y, anchor, text }, place) => (
  <text key={place} className={className} x={x} y={y} {...anchored(anchor)}>{text}</text>
));
