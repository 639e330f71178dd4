// The filters that are the legend: a box for every sign, type, tie, event and source, with its count.
import { byId, button, el } from "../dom.js";
import { graph } from "../graph.js";
import { token } from "../shapes.js";
import { MIXED, SIGNS, badge, swatch } from "../signs.js";
import { number, title } from "../words.js";
import { filters, shown, tieKinds } from "./filter.js";

const boxes = []; // { input, count, values, counts, at }

/** Make all boxes; `changed` is called when one is ticked. */
export function openLegend(changed) {
  const { labels, kinds, events, sources } = graph.data;
  const every = (list) => list.map((_, at) => at);
  group("sign", every(SIGNS.slice(0, 4)), (at) => [swatch(SIGNS[at]), SIGNS[at].name], changed);
  byId("f-sign").append(el("p", { class: "box aside" }, swatch(MIXED), "Both ways, seen as one line"));
  byId("f-sign").append(el("p", { class: "box aside" }, badge(), "Sources contradict each other"));
  group("label", every(labels), (at) => [token(labels[at]), labels[at]], changed);
  group("kind", tieKinds(), (at) => [swatch(SIGNS[4]), title(kinds[at])], changed);
  byId("f-kind").hidden = !tieKinds().length;
  const named = (list) => (a, b) => (list[a] < list[b] ? -1 : 1);
  group("event", every(events).sort(named(events)), (at) => [title(events[at])], changed);
  group("source", every(sources).sort(named(sources)), (at) => [sources[at] || "Source not known"], changed);
  for (const [name, list] of [
    ["event", events],
    ["source", sources],
  ])
    allOrNone(name, list, changed);
}

function group(name, places, words, changed) {
  const host = byId(`f-${name}`);
  for (const at of places) {
    const count = el("span", { class: "count" });
    const input = el("input", { type: "checkbox" });
    input.addEventListener("change", () => {
      filters[name][at] = input.checked ? 1 : 0;
      changed();
    });
    host.append(el("label", { class: "box" }, input, ...words(at), count));
    boxes.push({ input, count, name, at });
  }
}

function allOrNone(name, list, changed) {
  const set = (value) => () => {
    filters[name].fill(value);
    changed();
  };
  const row = el("div", { class: "row" }, button("All", set(1)), button("None", set(0)));
  byId(`f-${name}`).querySelector("summary").after(row);
  byId(`f-${name}`).hidden = !list.length;
}

/** Show the filters' state and counts. */
export function showLegend() {
  for (const { input, count, name, at } of boxes) {
    input.checked = Boolean(filters[name][at]);
    count.textContent = number(shown.count[name][at]);
    input.setAttribute("aria-label", `${count.previousSibling.textContent}: ${count.textContent}`);
  }
  for (const name of ["event", "source"]) {
    const on = filters[name].reduce((a, b) => a + b, 0);
    byId(`f-${name}`).querySelector(".of").textContent = `${on} of ${filters[name].length}`;
  }
}
