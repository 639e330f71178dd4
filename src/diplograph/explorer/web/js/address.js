// The view in the page's address, by names and ids, so that a link works after the page is made anew.
import { choice, VIEWS } from "./choice.js";
import { filters } from "./filters/filter.js";
import { setHolder } from "./filters/narrow.js";
import { graph, keyOf, nodeOf, pairBetween } from "./graph.js";
import { SIGNS } from "./signs.js";
import { goTo, place } from "./picture/camera.js";
import { dayOf, iso } from "./words.js";

const NAMES = {
  sign: () => SIGNS.slice(0, 4).map(({ name }) => name),
  label: () => graph.data.labels,
  event: () => graph.data.events,
  source: () => graph.data.sources,
};
let written = "";
let least = 1;

/** What the address leaves out: the least count of statements with which the page opens. */
export function setLeast(value) {
  least = value;
}

/** The part of the address after #. */
function address() {
  const parts = new URLSearchParams();
  const put = (name, value, unless) => value !== unless && parts.set(name, value);
  put("view", choice.view, "picture");
  if (choice.node >= 0) parts.set("node", keyOf(choice.node));
  if (choice.pair >= 0)
    parts.set(
      "pair",
      [graph.pairA[choice.pair], graph.pairB[choice.pair]].map((node) => encoded(keyOf(node))).join("~"),
    );
  put("words", choice.words, "");
  if (choice.topic >= 0 && choice.view === "issues") parts.set("topic", keyOf(choice.topic));
  for (const [name, list] of Object.entries(NAMES)) {
    const off = list().filter((_, at) => !filters[name][at]);
    if (off.length) parts.set(`no-${name}`, off.map(encoded).join("~"));
  }
  const ties = graph.data.kinds.filter((_, at) => filters.kind[at]);
  put("ties", ties.join("~"), "");
  if (graph.dated) {
    put("from", iso(filters.from), iso(graph.first));
    put("to", iso(filters.to), iso(graph.last));
  }
  put("sure", String(filters.confidence), "0");
  put("least", String(filters.least), String(least));
  if (filters.topic >= 0) parts.set("on", keyOf(filters.topic));
  if (filters.holder) parts.set("by", filters.holder.key);
  if (choice.view === "picture" && choice.moved) parts.set("at", place().join("~"));
  return parts.toString();
}

/** Write the address; `step` makes it a step that the back button undoes. */
export function writeAddress(step) {
  const next = address();
  if (next === written) return;
  written = next;
  try {
    history[step ? "pushState" : "replaceState"](null, "", `#${next}`);
  } catch {
    // A page in a sandboxed frame has no address of its own.
  }
}

/** Take filters and choice from the address; what it does not name is as the page opened. */
export function readAddress() {
  written = location.hash.slice(1);
  const parts = new URLSearchParams(written);
  for (const [name, list] of Object.entries(NAMES)) {
    const off = new Set((parts.get(`no-${name}`) || "").split("~").filter(Boolean).map(decoded));
    list().forEach((word, at) => (filters[name][at] = off.has(word) ? 0 : 1));
  }
  const ties = (parts.get("ties") || "").split("~");
  graph.data.kinds.forEach((kind, at) => (filters.kind[at] = ties.includes(kind) ? 1 : 0));
  filters.from = Math.max(graph.first, dayOf(parts.get("from")) ?? graph.first);
  filters.to = Math.min(graph.last, dayOf(parts.get("to")) ?? graph.last);
  if (filters.from > filters.to) [filters.from, filters.to] = [graph.first, graph.last];
  filters.confidence = bounded(parts.get("sure"), 0, 100, 0);
  filters.least = bounded(parts.get("least"), 1, 1e6, least);
  filters.topic = nodeOf(parts.get("on") || "");
  setHolder(parts.get("by") || "");
  const [one, other] = (parts.get("pair") || "").split("~").map(decoded).map(nodeOf);
  const view = parts.get("view");
  Object.assign(choice, {
    view: VIEWS.includes(view) ? view : "picture",
    node: nodeOf(parts.get("node") || ""),
    pair: one >= 0 && other >= 0 ? pairBetween(one, other) : -1,
    words: parts.get("words") || "",
    topic: nodeOf(parts.get("topic") || ""),
  });
}

/** Move the picture where the address says; false where it says nothing. */
export function readPlace() {
  const spot = (new URLSearchParams(location.hash.slice(1)).get("at") || "").split("~").map(Number);
  if (spot.length !== 3 || !spot.every(Number.isFinite) || spot[2] <= 0) return false;
  goTo(spot);
  return true;
}

/** A word of a list whose words are parted by ~. */
const encoded = (word) => encodeURIComponent(word).replace(/~/g, "%7E").replace(/%3A/g, ":");

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function bounded(text, low, high, otherwise) {
  const value = text === null ? NaN : Number(text);
  return Number.isFinite(value) ? Math.max(low, Math.min(high, Math.round(value))) : otherwise;
}
