// The rules of src/compare, ported: which rows two codes have, which of them differ, which matter most, who wins a fork.
// check.mjs compares what comes of it with the widget's own for every pair.

/** The catalogue as the rules ask it: made once from facts.json. */
export function catalogue({ dimensions, rules, values, sources, sets, facts, codes, flows, contests, asked }) {
  const all = facts.map(([dimension, value, when, set, kind]) => ({ dimension, value, when, set, kind }));
  const entries = codes.map((code, place) => {
    const rows = dimensions.map(() => []);
    for (const fact of code.f) rows[all[fact].dimension].push(all[fact]);
    return { ...code, place, class: Math.floor(code.n / 100) - 1, rows, own: new Set(code.own) };
  });
  return {
    entries, values, sources, sets, flows, contests, rules,
    dimension: Object.fromEntries(dimensions.map((name, place) => [name, place])),
    names: dimensions,
    byNumber: new Map(entries.map((entry) => [entry.n, entry])),
    asked: new Map(asked.map(([a, b, set], place) => [`${a}-${b}`, { place, set }])),
  };
}

const states = (facts, one) => facts.some((fact) => fact.value === one.value && fact.when === one.when);
const covered = (some, other) => some.every((fact) => states(other, fact));
const differs = (left, right) => !(covered(left, right) && covered(right, left));

/** Every dimension in which at least one of the codes states something. */
export function compare(known, left, right) {
  const rows = [];
  known.names.forEach((name, dimension) => {
    const [one, other] = contest(known, dimension, left, right) ?? [left.rows[dimension], right.rows[dimension]];
    if (one.length || other.length) rows.push({ name, dimension, left: one, right: other, differs: differs(one, other) });
  });
  return { left, right, rows, counterparts: left.rows[known.dimension.Counterpart].some((fact) => known.values[fact.value] === right.n) };
}

const PREFERRED = new Set([401, 407, 415, 420, 484]);
const RANKS = {
  ForkContest: (n) => (n < 300 ? 0 : n >= 600 ? 1 : n < 400 ? 2 : PREFERRED.has(n) ? 3 : Math.floor(n / 100)),
  KamailioContest(n) {
    if (n < 300) return 0;
    const within = Math.floor(n / 100) === 4 && !PREFERRED.has(n) ? 100 : 0;
    return (n >= 600 ? 1000 : Math.floor(n / 100) * 1000) + within + (n % 100);
  },
  OpensipsContest(n) {
    const special = { 401: 500, 407: 501, 415: 502, 420: 503, 484: 504, 408: 800, 503: 801 }[n];
    if (special) return special;
    if (n < 300) return 0;
    return (n >= 600 ? 300 : n < 400 ? 400 : n < 500 ? 600 : 700) + (n % 100);
  },
};
const CONTESTS = Object.keys(RANKS);

const shareARequest = (left, right) => Boolean((left.out & right.out) | (left.in & right.in));

function contest(known, dimension, left, right) {
  const place = CONTESTS.indexOf(known.names[dimension]);
  if (place < 0 || left === right || (left.class === 1 && right.class === 1)) return undefined;
  const canLose = (entry) => entry.n >= 200 && entry.fork;
  if (!canLose(left) || !canLose(right) || !shareARequest(left, right)) return undefined;
  const { rules } = known;
  const rank = RANKS[CONTESTS[place]];
  const outcome = (mine, other) => {
    if (rank(mine) > rank(other)) return rules.ContestHeld;
    if (rank(mine) === rank(other)) return rules.ContestEitherMay;
    return place === 0 && mine >= 300 && mine < 600 ? rules.ContestExpected : rules.ContestForwarded;
  };
  const when = place === 2 && (left.n === 487 || right.n === 487) ? rules.ConditionNotCancelled : -1;
  // Inferred, unless a product says so itself.
  const fact = (mine, other) => ({ dimension, value: outcome(mine, other), when, set: known.contests[place], kind: place ? 2 : 1 });
  return [[fact(left.n, right.n)], [fact(right.n, left.n)]];
}

// How far from the reader's next step a dimension is; what is not named is told in the table only.
const USE = {
  Class: 0, Subject: 0, Reach: 0, Retry: 1, Side: 2, AnsweredWith: 2, EarlyMedia: 2, CancelRole: 3, MidDialog: 3, Branches: 4,
  Subscription: 5, DialogCreation: 5, ForkContest: 7, Reinvite: 7, Sender: 8, MustCarry: 8, Cause: 8, Methods: 9, Forwarding: 9,
  EarlyDialogs: 9, Ack: 10, Cancel: 10, Prohibition: 10, Timing: 11, Prack: 12, Sdp: 12,
};
const SPEAK_ALONE = new Set(["AnsweredWith", "CancelRole", "MustCarry", "Prohibition", "Retry", "Timing"]);

/** The rows that can be told in sentences, the most telling first. */
export function keyDifferences(known, comparison) {
  const told = comparison.rows.filter((row) => row.differs && row.name in USE && isTold(known, comparison, row));
  const weighed = told.map((row) => [weight(known, comparison, row), row]).sort(([one], [other]) => one - other);
  const rows = weighed.map(([, row]) => row);
  if (!rows.some((row) => row.name === "Branches")) return rows;
  return rows.filter((row) => row.name !== "ForkContest" && row.name !== "Forwarding");
}

function isTold(known, { left, right, counterparts }, row) {
  const { rules, dimension } = known;
  const all = [...row.left, ...row.right];
  const both = row.left.length > 0 && row.right.length > 0;
  const special = (left.own.has(row.dimension) && row.left.length > 0) || (right.own.has(row.dimension) && row.right.length > 0);
  const side = (entry) => entry.rows[dimension.Side][0]?.value;
  const holds = (value) => all.some((fact) => fact.value === value);
  const fits = {
    Class: () => left.class < 3 || right.class < 3,
    Subject: () => !counterparts && side(left) === side(right),
    Side: () => side(left) !== rules.SideNobody && side(right) !== rules.SideNobody,
    Reach: () => (left.own.has(row.dimension) || right.own.has(row.dimension)) && !holds(rules.ReachOneServer),
    MidDialog: () => !holds(rules.MidDialogUnclear),
    Methods: () => !all.every((fact) => fact.value === rules.RequestsAny || fact.value === rules.RequestsAnyExceptAckCancel),
    Timing: () => !both,
    Cause: () => !all.some((fact) => fact.when === rules.ConditionByDefaultOnly) && Boolean(left.out & right.out & 1), // INVITE
    MustCarry: () => all.every((fact) => fact.when < 0),
  }[row.name];
  return (fits?.() ?? true) && (both || (SPEAK_ALONE.has(row.name) && special));
}

function weight(known, { left, right, counterparts }, row) {
  const leads = { Reach: counterparts, Class: true, Methods: !shareARequest(left, right) }[row.name];
  if (leads) return 0;
  const reserved = [...row.left, ...row.right].some((fact) => fact.value === known.rules.RoleNobodyYet);
  const byClass = [left, right].filter((entry) => !entry.own.has(row.dimension)).length;
  const oneSided = row.left.length === 0 || row.right.length === 0;
  const overlapping = row.left.some((one) => row.right.some((other) => one.value === other.value));
  return USE[row.name] + 2 * byClass + 4 * oneSided + 4 * overlapping + 20 * reserved;
}
