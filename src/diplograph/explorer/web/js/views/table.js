// The same as text: every shown statement, or every shown link, sorted as the reader likes.
import { choosePair } from "../choice.js";
import { button, el } from "../dom.js";
import { shown, tally } from "../filters/filter.js";
import { graph, labelOf } from "../graph.js";
import { lookOf, pill, said } from "../panel/statement.js";
import { date, many, number } from "../words.js";

const PAGE = 100;
const text = (value) => ({ value, falling: false });
const count = (value) => ({ value, falling: true });
const state = { rows: "statements", page: 0, sort: { statements: 0, links: 2 }, again: null };

/** Columns: head, what to sort by, what to show (the value itself where nothing else is given). */
const COLUMNS = {
  statements: [
    ["Date", (link) => count(graph.day[link]), (link) => date(graph.day[link])],
    ["Holder", (link) => text(graph.name[graph.from[link]])],
    ["Stance", (link) => text(`${lookOf(link).name} ${said(link)}`), pill],
    ["Target", (link) => text(graph.name[graph.to[link]])],
    ["Quote", (link) => text(graph.quote[link])],
    ["Source", (link) => text(graph.data.sources[graph.source[link]] ?? "")],
    ["Confidence", (link) => count(graph.confidence[link]), (link) => (graph.confidence[link] / 100).toFixed(2)],
  ],
  links: [
    ["One", (pair) => text(graph.name[graph.pairA[pair]])],
    ["Other", (pair) => text(graph.name[graph.pairB[pair]])],
    ["All", (pair) => count(shown.total[pair])],
    ["Favourable", (pair) => count(tally(pair, 0))],
    ["Unfavourable", (pair) => count(tally(pair, 1))],
    ["Neutral", (pair) => count(tally(pair, 2))],
    ["Denied", (pair) => count(tally(pair, 3))],
    ["Types", (pair) => text(`${labelOf(graph.pairA[pair])}, ${labelOf(graph.pairB[pair])}`)],
  ],
};

function listed() {
  const found = [];
  if (state.rows === "links") {
    for (let pair = 0; pair < graph.pairCount; pair++) if (shown.total[pair]) found.push(pair);
  } else {
    for (let link = 0; link < graph.statementCount; link++) if (shown.link[link]) found.push(link);
  }
  const by = COLUMNS[state.rows][state.sort[state.rows]][1];
  const keys = new Map(found.map((item) => [item, by(item)]));
  return found.sort((a, b) => compare(keys.get(a), keys.get(b)) || a - b);
}

const compare = (a, b) => (a.value === b.value ? 0 : a.value < b.value === a.falling ? 1 : -1);

/** The table, its roles spelt out since a phone lays its rows out as boxes; `again` shows it anew after a change of page or order. */
export function tableView(again) {
  state.again = again;
  const rows = listed();
  state.page = Math.min(state.page, Math.max(0, Math.ceil(rows.length / PAGE) - 1));
  const part = rows.slice(state.page * PAGE, (state.page + 1) * PAGE);
  return el(
    "div",
    {},
    el(
      "p",
      { class: "choices" },
      ...["statements", "links"].map(kindButton),
      ` ${many(rows.length, state.rows.slice(0, -1))}`,
    ),
    el(
      "div",
      { class: "scroller", tabindex: 0, role: "region", "aria-label": "Rows" },
      el("table", { role: "table" }, head(rows), el("tbody", { role: "rowgroup" }, ...part.map(row))),
    ),
    pager(rows.length),
  );
}

function set(change) {
  Object.assign(state, change);
  state.again();
}

const kindButton = (rows) =>
  button(rows === "links" ? "Links" : "Statements", () => set({ rows, page: 0 }), {
    "aria-pressed": String(rows === state.rows),
  });

function head(rows) {
  const sorted = state.sort[state.rows];
  const cells = COLUMNS[state.rows].map(([words], at) =>
    el(
      "th",
      { scope: "col", role: "columnheader", "aria-sort": at === sorted ? (falls(at, rows) ? "descending" : "ascending") : null },
      button(words, () => set({ sort: { ...state.sort, [state.rows]: at }, page: 0 }), { class: "plain" }),
    ),
  );
  return el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, ...cells));
}

const falls = (at, rows) => rows.length && COLUMNS[state.rows][at][1](rows[0]).falling;

function row(item) {
  const pair = state.rows === "links" ? item : graph.pairOf[item];
  const opens = state.rows === "links" ? 0 : 1;
  const cells = COLUMNS[state.rows].map(([head, by, show], at) => {
    const value = by(item).value;
    const content = show ? show(item) : typeof value === "number" ? number(value) : value;
    if (at === opens)
      return el(
        "th",
        { scope: "row", role: "rowheader", dir: "auto" },
        button(content, () => choosePair(pair, true), { class: "plain" }),
      );
    return el("td", { role: "cell", dir: "auto", class: head.toLowerCase() }, content);
  });
  return el("tr", { role: "row" }, ...cells);
}

function pager(all) {
  const pages = Math.max(1, Math.ceil(all / PAGE));
  const turn = (by) => () => set({ page: state.page + by });
  return el(
    "p",
    { class: "choices" },
    button("Previous", turn(-1), { disabled: state.page === 0 }),
    ` Page ${number(state.page + 1)} of ${number(pages)} `,
    button("Next", turn(1), { disabled: state.page >= pages - 1 }),
  );
}
