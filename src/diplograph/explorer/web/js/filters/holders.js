// Statements by who takes the position: an office held, an alliance's members, a country with its leaders, on that day.
import { fact, factsOf, holdsOn, nameOf } from "../facts.js";
import { graph, keyOf, labelOf } from "../graph.js";
import { plain } from "../words.js";

/** Choices that let any statement through: { key, words, group, fits(holder, day) }, in order. */
export function holderChoices() {
  const offices = new Map();
  const groups = new Map();
  const countries = new Map();
  const holders = new Set(graph.from.subarray(0, graph.statementCount));
  for (const holder of holders) {
    if (labelOf(holder) === "Country") countries.set(holder, holder);
    for (const { kind, role, from, to } of factsOf(holder).map(fact)) {
      if (kind === "HOLDS_OFFICE" && from === holder) {
        offices.set(role, role);
        if (to >= 0 && labelOf(to) === "Country") countries.set(to, to);
      }
      if (kind === "MEMBER_OF" && from === holder) groups.set(to, to);
    }
  }
  const byWords = (a, b) => (a.words < b.words ? -1 : 1);
  return [
    ...[...offices.keys()]
      .map((role) => ({ key: `office:${role}`, words: plain(role), group: "Office", fits: inOffice(role) }))
      .sort(byWords),
    ...[...groups.keys()]
      .map((end) => ({
        key: `members:${idOf(end)}`,
        words: `${nameOf(end)} members`,
        group: "Alliance or organization",
        fits: among(end),
      }))
      .sort(byWords),
    ...[...countries.keys()]
      .map((end) => ({
        key: `country:${graph.id[end]}`,
        words: `${graph.name[end]} and its leaders`,
        group: "Country",
        fits: speaksFor(end),
      }))
      .sort(byWords),
  ];
}

const idOf = (end) => (end >= 0 ? keyOf(end) : graph.data.facts.ids[-1 - end]);
const held = (holder, day) =>
  factsOf(holder)
    .map(fact)
    .filter((one) => one.kind === "HOLDS_OFFICE" && one.from === holder && holdsOn(one, day));
const inOffice = (role) => (holder, day) => held(holder, day).some((one) => one.role === role);
const speaksFor = (place) => (holder, day) => holder === place || held(holder, day).some((one) => one.to === place);
const isMember = (country, group, day) =>
  factsOf(country)
    .map(fact)
    .some((one) => one.kind === "MEMBER_OF" && one.from === country && one.to === group && holdsOn(one, day));
const among = (group) => (holder, day) =>
  isMember(holder, group, day) || held(holder, day).some((one) => one.to === group || isMember(one.to, group, day));

/** Which statements a choice lets through; each holder and day is looked up once. */
export function passes(choice) {
  const known = new Map();
  const found = new Uint8Array(graph.statementCount);
  for (let link = 0; link < graph.statementCount; link++) {
    const code = graph.from[link] * 2e7 + graph.day[link] + 1e7;
    if (!known.has(code)) known.set(code, choice.fits(graph.from[link], graph.day[link]) ? 1 : 0);
    found[link] = known.get(code);
  }
  return found;
}
