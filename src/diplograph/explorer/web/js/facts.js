// Dated facts for the cards: offices, memberships, parts in treaties.
import { graph } from "./graph.js";
import { NEVER } from "./words.js";

let byEnd = null;

/** Facts of a node, as numbers of rows. */
export function factsOf(node) {
  const { facts } = graph.data;
  if (!byEnd) {
    byEnd = new Map();
    for (const ends of [facts.from, facts.to]) {
      ends.forEach((end, row) => (byEnd.has(end) ? byEnd.get(end).push(row) : byEnd.set(end, [row])));
    }
  }
  return byEnd.get(node) || [];
}

/** One fact in full. An end that is not in the picture has a negative number. */
export function fact(row) {
  const { facts } = graph.data;
  return {
    from: facts.from[row],
    to: facts.to[row],
    kind: facts.kinds[facts.kind[row]],
    words: facts.wordlist[facts.words[row]],
    role: facts.wordlist[facts.role[row]],
    since: facts.since[row],
    until: facts.until[row],
  };
}

/** Whether a fact may hold on a day; an unknown day fits every fact. */
export const holdsOn = ({ since, until }, day) =>
  day === NEVER || ((since === NEVER || since <= day) && (until === NEVER || until >= day));

export const nameOf = (end) => (end >= 0 ? graph.name[end] : graph.data.facts.names[-1 - end]);

/** Whether someone holds or held an office there. */
export const serves = (leader, place) =>
  factsOf(leader).some((row) => {
    const { from, to, kind } = fact(row);
    return kind === "HOLDS_OFFICE" && from === leader && to === place;
  });
