// Who stands where on an issue, a treaty or anyone: for, mixed, against, each with the latest words.
import { choice, choosePair, chooseTopic } from "../choice.js";
import { button, el, inParts } from "../dom.js";
import { eventOf, graph, kindOf, labelOf } from "../graph.js";
import { balance } from "../panel/balance.js";
import { noteOf } from "../panel/card.js";
import { pill, quoted } from "../panel/statement.js";
import { trajectory } from "../panel/trajectory.js";
import { byDay, positions, positionsOf, stand, sum } from "../positions.js";
import { token } from "../shapes.js";
import { date, many, title } from "../words.js";

const COLUMNS = [
  ["for", "For"],
  ["mixed", "Mixed"],
  ["against", "Against"],
  ["neutral", "Takes no side"],
  ["denied", "Only denied"],
];
const ISSUES = ["Issue", "Treaty", "Event"];
const WAYS = { issues: "Issues and treaties", others: "Countries, leaders and alliances" };
let way = "issues";

export function issuesView() {
  return choice.topic >= 0 ? topicView(choice.topic) : listView();
}

/** All targets, those that most holders take a side on first; disputed ones before agreed ones of the same size. */
function listView() {
  const targets = new Map();
  for (const each of positions()) {
    if (ISSUES.includes(labelOf(each.target)) !== (way === "issues")) continue;
    const sides = targets.get(each.target) || {
      node: each.target,
      holders: 0,
      counts: [0, 0, 0, 0],
      stands: { for: 0, against: 0 },
    };
    sides.holders++;
    sides.stands[stand(each)] = (sides.stands[stand(each)] || 0) + 1;
    each.counts.forEach((count, sign) => (sides.counts[sign] += count));
    targets.set(each.target, sides);
  }
  const split = ({ stands }) => Math.min(stands.for, stands.against) + (stands.mixed || 0);
  const rows = [...targets.values()].sort(
    (a, b) => split(b) - split(a) || b.holders - a.holders || sum(b.counts) - sum(a.counts) || a.node - b.node,
  );
  return el(
    "div",
    {},
    el("h2", {}, "Who stands where"),
    el("p", { class: "soft" }, "Disputed first. Choose one to see who is for it, who against, and in which words."),
    el("p", { class: "choices" }, ...Object.keys(WAYS).map(wayButton)),
    rows.length ? inParts(topicRow, rows, 60, "Show more") : el("p", {}, "Nothing passes the filters."),
  );
}

const wayButton = (name) =>
  button(
    WAYS[name],
    () => {
      way = name;
      chooseTopic(-1);
    },
    { "aria-pressed": String(name === way) },
  );

function topicRow({ node, stands, holders, counts }) {
  const words = [
    stands.for && `${stands.for} for`,
    stands.mixed && `${stands.mixed} mixed`,
    stands.against && `${stands.against} against`,
  ].filter(Boolean);
  return button(
    [
      token(labelOf(node)),
      el("span", { class: "name", dir: "auto" }, graph.name[node]),
      el("span", { class: "soft" }, words.join(", ") || many(holders, "position")),
      balance(counts),
    ],
    () => chooseTopic(node),
    { class: "rowed topic" },
  );
}

function topicView(node) {
  const all = positionsOf(node, false);
  const columns = COLUMNS.map(([name, head]) => [head, name, all.filter((each) => stand(each) === name)]).filter(
    ([, name, list]) => list.length || ["for", "against"].includes(name),
  );
  const links = all.flatMap((each) => each.links).sort(byDay);
  return el(
    "div",
    {},
    el(
      "p",
      {},
      button("← All issues", () => chooseTopic(-1)),
    ),
    el("h2", { dir: "auto" }, token(labelOf(node)), ` ${graph.name[node]}`),
    el("p", { class: "soft" }, noteOf(node), owners(node)),
    el("div", { class: "columns" }, ...columns.map(([head, name, list]) => column(head, name, list))),
    actions(links),
    el("h3", {}, "Over time"),
    trajectory(links) || el("p", { class: "soft" }, "All on one day, or without a date."),
  );
}

function owners(node) {
  const found = [...graph.linksOf.of(node)].filter(
    (link) => graph.from[link] === node && ["POLICY_OF", "ABOUT"].includes(kindOf(link)),
  );
  return found
    .map((link) => ` · ${kindOf(link) === "ABOUT" ? "about" : "policy of"} ${graph.name[graph.to[link]]}`)
    .join("");
}

function column(head, name, list) {
  return el(
    "section",
    { class: `column ${name}` },
    el("h3", {}, `${head} (${list.length})`),
    list.length ? inParts(holderBox, list, 12, "Show more") : el("p", { class: "soft" }, "Nobody"),
  );
}

function holderBox(each) {
  return el(
    "article",
    { class: "holder" },
    button(
      [
        token(labelOf(each.holder)),
        el("span", { class: "name", dir: "auto" }, graph.name[each.holder]),
        el("span", { class: "soft" }, many(each.links.length, "statement")),
      ],
      () => choosePair(each.pair),
      { class: "rowed" },
    ),
    ...latest(each).flatMap((link) => [el("p", {}, pill(link), ` ${date(graph.day[link])}`), quoted(graph.quote[link])]),
  );
}

/** The latest words; of who is for and against, the latest of each side. */
function latest(each) {
  const newest = [...each.links].reverse();
  if (stand(each) !== "mixed") return newest.slice(0, 1);
  return [0, 1].map((sign) => newest.find((link) => graph.sign[link] === sign)).sort((a, b) => byDay(b, a));
}

/** What was done to a treaty, in order. */
function actions(links) {
  const done = links.filter((link) => kindOf(link) === "TREATY_ACTION");
  if (!done.length) return null;
  const items = done.map((link) =>
    el(
      "li",
      { dir: "auto" },
      `${date(graph.day[link])}: ${graph.name[graph.from[link]]} – ${graph.sign[link] === 3 ? "denied: " : ""}${title(eventOf(link)).toLowerCase()}`,
    ),
  );
  return el("section", {}, el("h3", {}, "What was done to it"), el("ul", {}, ...items));
}
