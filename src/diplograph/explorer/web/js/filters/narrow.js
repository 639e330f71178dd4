// Narrowing to one target, to some holders, to strong links, to sure statements.
import { byId, el } from "../dom.js";
import { graph, keyOf, labelOf, nodeOf } from "../graph.js";
import { clip, many } from "../words.js";
import { filters } from "./filter.js";
import { holderChoices, passes } from "./holders.js";

const GROUPS = [
  ["Issue", "Issues"],
  ["Treaty", "Treaties"],
  ["Event", "Events"],
  ["Alliance", "Alliances"],
  ["Organization", "Organizations"],
  ["Country", "Countries"],
  ["Leader", "Leaders"],
];
const MOST = 400; // targets listed of each type, those with the most statements
let choices = null;

export function openNarrow(changed) {
  const topic = byId("topic");
  topic.append(el("option", { value: "" }, "everything"));
  for (const event of ["focus", "pointerdown"]) topic.addEventListener(event, listTopics);
  topic.addEventListener("change", () => {
    filters.topic = topic.value ? nodeOf(topic.value) : -1;
    changed();
  });
  const holder = byId("holder");
  holder.append(el("option", { value: "" }, "anyone"));
  holder.addEventListener("focus", listHolders, { once: true });
  holder.addEventListener("change", () => {
    setHolder(holder.value);
    changed();
  });
  byId("least").addEventListener("input", ({ target }) => {
    filters.least = Number(target.value);
    changed();
  });
  byId("sure").addEventListener("input", ({ target }) => {
    filters.confidence = Number(target.value);
    changed();
  });
}

function topics() {
  const said = new Int32Array(graph.nodeCount);
  for (let link = 0; link < graph.statementCount; link++) said[graph.to[link]]++;
  const targets = Array.from(said.keys()).filter((node) => said[node]);
  targets.sort((a, b) => said[b] - said[a] || (graph.name[a] < graph.name[b] ? -1 : 1));
  return GROUPS.map(([label, words]) => {
    const own = targets.filter((node) => labelOf(node) === label).slice(0, MOST);
    const options = own.map((node) =>
      el("option", { value: keyOf(node) }, `${clip(graph.name[node], 44)} (${said[node]})`),
    );
    return own.length ? el("optgroup", { label: words }, ...options) : null;
  }).filter(Boolean);
}

/** The list of targets, made when it is first needed: it may be long. */
function listTopics() {
  if (byId("topic").length === 1) byId("topic").append(...topics());
}

/** The list of holders is made when it is first needed: it looks up who held which office when. */
function listHolders() {
  if (choices) return;
  choices = holderChoices();
  const groups = new Map();
  for (const choice of choices) {
    if (!groups.has(choice.group)) groups.set(choice.group, el("optgroup", { label: choice.group }));
    groups.get(choice.group).append(el("option", { value: choice.key }, choice.words));
  }
  byId("holder").append(...groups.values());
}

/** Let only these holders through, by the key of a choice; an empty or unknown key lets everyone through. */
export function setHolder(key) {
  if (key) listHolders();
  const choice = key && choices.find((one) => one.key === key);
  filters.holder = choice ? { key, words: choice.words, passes: passes(choice) } : null;
}

export function showNarrow() {
  if (filters.topic >= 0) listTopics();
  byId("topic").value = filters.topic >= 0 ? keyOf(filters.topic) : "";
  byId("holder").value = filters.holder?.key ?? "";
  byId("least").value = filters.least;
  byId("least-said").textContent = many(filters.least, "statement");
  byId("least").setAttribute("aria-valuetext", many(filters.least, "statement"));
  byId("sure").value = filters.confidence;
  byId("sure-said").textContent = (filters.confidence / 100).toFixed(2);
}
