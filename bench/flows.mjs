// The call flows as the compared pages load them, read from assets/catalogue/flow.toml as build/flow.rs does.

/** Every exchange, in the order of the file; words by their place in `values`, sources by what `set` makes of them. */
export function flowsOf({ flow }, values, set) {
  return Object.values(flow).map(({ actors, steps, source }) => ({
    actors: actors.map((name) => values.place(`Actor.${name}`)),
    steps: steps.map((line) => step(line, actors, values)),
    set: set(source),
  }));
}

/** A line as `[what it is, from, to, its text]`. */
function step(line, actors, values) {
  const [, who, what] = line.match(/^(.*?): (.*)$/);
  const [, one, sign, other = one] = who.match(/^(\S+)(?: (<>|<|>) (\S+))?$/);
  const [from, to] = [one, other].map((name) => actors.indexOf(name));
  if (!sign) return ["note", from, to, values.place(`FlowNote.${what}`)];
  if (sign === "<>") return ["media", from, to];
  if (sign === "<") return ["early", to, from];
  return what.startsWith("*") ? ["code", from, to, what.slice(1)] : ["message", from, to, what];
}

/** The sources of a line like `RFC3665 3.2; RFC3261 21.1.1`; `product` finds what is no RFC. */
export const cited = (written, product) => written.split(";").map((one) => {
  const [, rfc, section] = one.trim().match(/^RFC(\d+) (.+)$/) ?? [];
  return rfc ? { rfc: Number(rfc), section } : product(one.trim());
});
