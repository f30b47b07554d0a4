// The verdict of the soak: what grows is called so, what comes to rest is not.
import { strict as assert } from "node:assert";
import { test } from "node:test";

import { trend } from "./harness/trend.mjs";

const times = Array.from({ length: 40 }, (_, place) => place);
const noise = (place) => ((place * 7919) % 13) - 6;

for (const [what, values, bounded] of [
  ["level", times.map(() => 1000), true],
  ["level with noise", times.map((place) => 1000 + noise(place)), true],
  ["rising at first and then at rest", times.map((place) => 1000 + Math.min(place, 15) * 50), true],
  ["falling", times.map((place) => 1000 - 5 * place), true],
  ["rising by one a sample", times.map((place) => 1000 + place), false],
  ["rising with noise", times.map((place) => 1000 + 2 * place + noise(place)), false],
  ["at rest at first and rising then", times.map((place) => 1000 + Math.max(0, place - 20) * 3), false],
]) {
  test(`a series that is ${what} is ${bounded ? "" : "not "}bounded`, () => {
    assert.equal(trend(times, values, 10).bounded, bounded, JSON.stringify(trend(times, values, 10)));
  });
}

test("the slope and the growth are those of the line through the second half", () => {
  const { slope, growth } = trend(times, times.map((place) => 3 * place), 0);
  assert.deepEqual([slope, growth], [3, 57]);
});

test("too few samples give no verdict", () => {
  assert.throws(() => trend([1, 2, 3], [1, 2, 3], 0), /too few/);
});
