// Where sources contradict each other: one tells what another denies, or they tell opposite stances, near in time.
import { serves } from "./facts.js";
import { shown } from "./filters/filter.js";
import { DENIED, eventOf, graph, kindOf, pairBetween } from "./graph.js";
import { byDay, positions } from "./positions.js";
import { NEVER } from "./words.js";

export const DAYS = 30; // what is told of two days further apart is no contradiction

const teller = (link) => (graph.source[link] >= 0 ? graph.source[link] : -2 - graph.article[link]);
const voice = (link) => (graph.article[link] >= 0 ? graph.data.articles.voice[graph.article[link]] : -2 - link);
const near = (a, b) =>
  graph.day[a] === NEVER || graph.day[b] === NEVER || Math.abs(graph.day[a] - graph.day[b]) <= DAYS;
/** Told by different sources, neither a copy of the other, near in time. */
const clash = (a, b) => teller(a) !== teller(b) && voice(a) !== voice(b) && near(a, b);

/** The statements of both sides that clash with one of the other side; null where none do. */
function sides(yes, no, fits = () => true) {
  const found = [
    yes.filter((a) => no.some((b) => clash(a, b) && fits(a, b))),
    no.filter((b) => yes.some((a) => clash(a, b) && fits(a, b))),
  ];
  return found[0].length ? found.map((side) => side.sort(byDay)) : null;
}

const kept = { revision: -1, all: [], pairs: new Set() };

/** All contradictions among what is shown: { rank, target, holders, event, yes, no }; the plainest first. */
export function contradictions() {
  if (kept.revision !== shown.revision) {
    const all = search();
    const pairs = all.flatMap(({ holders, target }) => holders.map((holder) => pairBetween(holder, target)));
    Object.assign(kept, { revision: shown.revision, all, pairs: new Set(pairs) });
  }
  return kept.all;
}

/** Whether sources contradict each other on a pair, as far as it was looked for: not yet while a slider moves. */
export const isDisputed = (pair) => kept.pairs.has(pair);

function search() {
  const found = [...treatyActions()];
  for (const { holder, target, links } of positions()) {
    const stances = links.filter((link) => kindOf(link) === "STANCE");
    const [pro, con, , denied] = [0, 1, 2, DENIED].map((sign) => stances.filter((link) => graph.sign[link] === sign));
    for (const event of new Set(denied.map(eventOf))) {
      const both = sides(
        stances.filter((link) => eventOf(link) === event && graph.sign[link] !== DENIED),
        denied.filter((link) => eventOf(link) === event),
      );
      if (both) found.push(made(1, target, [holder], event, both));
    }
    const opposite = sides(pro, con);
    if (opposite) found.push(made(2, target, [holder], null, opposite));
  }
  return found.sort((a, b) => a.rank - b.rank || b.day - a.day || a.target - b.target || a.holders[0] - b.holders[0]);
}

function made(rank, target, holders, event, [yes, no]) {
  return { rank, target, holders, event, yes, no, day: Math.max(...yes.map((link) => graph.day[link])) };
}

/** Actions on a treaty told by one and denied by another, by the same actor or by a leader and the place of the office. */
function* treatyActions() {
  const groups = new Map();
  for (let link = 0; link < graph.statementCount; link++) {
    if (!shown.link[link] || kindOf(link) !== "TREATY_ACTION") continue;
    const code = `${graph.to[link]} ${graph.event[link]}`;
    if (!groups.has(code)) groups.set(code, []);
    groups.get(code).push(link);
  }
  for (const links of groups.values()) {
    const same = (a, b) => oneParty(graph.from[a], graph.from[b]);
    const both = sides(
      links.filter((link) => graph.sign[link] !== DENIED),
      links.filter((link) => graph.sign[link] === DENIED),
      same,
    );
    if (!both) continue;
    const holders = [...new Set([...both[0], ...both[1]].map((link) => graph.from[link]))];
    yield made(0, graph.to[links[0]], holders, eventOf(links[0]), both);
  }
}

const oneParty = (one, other) => one === other || serves(one, other) || serves(other, one);
