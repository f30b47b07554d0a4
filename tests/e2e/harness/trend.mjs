// Whether something that is measured again and again comes to rest: the straight line through the second half of it.

/**
 * The trend of `values`, taken at `times` (any unit): its slope, how much it grows over the second half by that slope,
 * and whether that is no more than `allowed`.
 */
export function trend(times, values, allowed) {
  const half = Math.floor(values.length / 2);
  const [x, y] = [times.slice(half), values.slice(half)];
  if (x.length < 4) throw new Error("too few samples for a trend");
  const mean = (all) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [middle, level] = [mean(x), mean(y)];
  const spread = x.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  const slope = x.reduce((sum, one, place) => sum + (one - middle) * (y[place] - level), 0) / spread;
  const growth = slope * (x.at(-1) - x[0]);
  return { first: values[0], last: values.at(-1), most: Math.max(...values), level, slope, growth, allowed, bounded: growth <= allowed };
}
