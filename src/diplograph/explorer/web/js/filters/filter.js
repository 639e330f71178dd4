// What the reader lets through, and what is left: links, nodes, pairs, and a count for every choice.
import { DENIED, LANES, TIE, graph } from "../graph.js";
import { NEVER } from "../words.js";

export const filters = {};
export const shown = {};
// Why a statement is left out; one that fails one choice only is what ticking that choice would bring back.
export const WHY = { label: 1, sign: 2, event: 4, source: 8, time: 16, confidence: 32, topic: 64, holder: 128 };

/** Let everything through but the ties beside statements. */
export function openFilters() {
  const { labels, events, sources, kinds } = graph.data;
  Object.assign(filters, {
    label: new Uint8Array(labels.length).fill(1),
    sign: new Uint8Array(4).fill(1),
    event: new Uint8Array(events.length).fill(1),
    source: new Uint8Array(sources.length).fill(1),
    kind: new Uint8Array(kinds.length),
    from: graph.first,
    to: graph.last,
    confidence: 0,
    topic: -1,
    holder: null, // { words, passes } of holders.js
    least: 1,
  });
  Object.assign(shown, {
    why: new Uint16Array(graph.linkCount),
    link: new Uint8Array(graph.linkCount),
    node: new Uint8Array(graph.nodeCount),
    degree: new Int32Array(graph.nodeCount),
    lanes: new Int32Array(graph.pairCount * LANES),
    total: new Int32Array(graph.pairCount), // shown links of a pair
    said: new Int32Array(graph.pairCount), // of which statements
    look: new Uint8Array(graph.pairCount),
    nodes: 0,
    pairs: 0,
    statements: 0,
    ties: 0,
    undated: 0,
    revision: 0,
    count: {
      label: new Int32Array(labels.length),
      sign: new Int32Array(4),
      event: new Int32Array(events.length),
      source: new Int32Array(sources.length),
      kind: new Int32Array(kinds.length),
    },
  });
}

export const timed = () => filters.from > graph.first || filters.to < graph.last;

function whyNot(link) {
  let why = 0;
  if (!filters.label[graph.label[graph.from[link]]] || !filters.label[graph.label[graph.to[link]]]) why |= WHY.label;
  if (!filters.sign[graph.sign[link]]) why |= WHY.sign;
  if (!filters.event[graph.event[link]]) why |= WHY.event;
  if (graph.source[link] >= 0 && !filters.source[graph.source[link]]) why |= WHY.source;
  if (graph.confidence[link] < filters.confidence) why |= WHY.confidence;
  if (filters.topic >= 0 && graph.to[link] !== filters.topic) why |= WHY.topic;
  if (filters.holder && !filters.holder.passes[link]) why |= WHY.holder;
  const day = graph.day[link];
  if ((day < filters.from || day > filters.to) && (day !== NEVER || timed())) why |= WHY.time;
  return why;
}

/** Apply the filters: everything in `shown` is made anew. */
export function refilter() {
  shown.revision++;
  shown.total.fill(0);
  shown.said.fill(0);
  for (let link = 0; link < graph.statementCount; link++) {
    const why = whyNot(link);
    shown.why[link] = why;
    if (!why) shown.said[graph.pairOf[link]]++;
  }
  count();
  gather();
}

const enough = (link) => shown.said[graph.pairOf[link]] >= filters.least;

/** Counts of every choice among what all other choices let through. */
function count() {
  const { count } = shown;
  for (const each of Object.values(count)) each.fill(0);
  shown.undated = 0;
  const seen = new Uint8Array(graph.nodeCount);
  for (let link = 0; link < graph.statementCount; link++) {
    const why = shown.why[link];
    if (filters.least > 1 && !enough(link)) continue;
    if (!why || why === WHY.sign) count.sign[graph.sign[link]]++;
    if (!why || why === WHY.event) count.event[graph.event[link]]++;
    if ((!why || why === WHY.source) && graph.source[link] >= 0) count.source[graph.source[link]]++;
    if (!why || why === WHY.label) seen[graph.from[link]] = seen[graph.to[link]] = 1;
    if (why === WHY.time && graph.day[link] === NEVER) shown.undated++;
  }
  for (let node = 0; node < graph.nodeCount; node++) if (seen[node]) count.label[graph.label[node]]++;
}

/** Links, nodes and pairs that are left, with the lanes of each pair. */
function gather() {
  shown.lanes.fill(0);
  shown.degree.fill(0);
  shown.node.fill(0);
  Object.assign(shown, { nodes: 0, pairs: 0, statements: 0, ties: 0 });
  for (let link = 0; link < graph.linkCount; link++) {
    const statement = link < graph.statementCount;
    const seen = statement ? !shown.why[link] && enough(link) : false;
    shown.link[link] = seen ? 1 : 0;
    if (!seen) continue;
    shown.statements++;
    lay(link, graph.sign[link]);
    shown.node[graph.from[link]] = shown.node[graph.to[link]] = 1;
  }
  for (let link = graph.statementCount; link < graph.linkCount; link++) {
    const joins = filters.label[graph.label[graph.from[link]]] && filters.label[graph.label[graph.to[link]]];
    if (!joins || !shown.node[graph.from[link]] || !shown.node[graph.to[link]]) continue;
    shown.count.kind[graph.kind[link]]++;
    if (!filters.kind[graph.kind[link]]) continue;
    shown.link[link] = 1;
    shown.ties++;
    lay(link, TIE);
  }
  for (let node = 0; node < graph.nodeCount; node++) shown.nodes += shown.node[node];
  for (let pair = 0; pair < graph.pairCount; pair++) if (shown.total[pair]) shown.look[pair] = lookOf(pair);
}

function lay(link, lane) {
  const pair = graph.pairOf[link];
  if (!shown.total[pair]++) shown.pairs++;
  shown.lanes[pair * LANES + lane + (graph.from[link] === graph.pairA[pair] ? 0 : LANES / 2)]++;
  shown.degree[graph.from[link]]++;
  if (graph.from[link] !== graph.to[link]) shown.degree[graph.to[link]]++;
}

/** Shown statements of a pair with a sign, in both directions. */
export const tally = (pair, sign) => shown.lanes[pair * LANES + sign] + shown.lanes[pair * LANES + LANES / 2 + sign];

/** What a pair is as a whole, by its number in LOOKS: the sign that clearly leads, else mixed. */
function lookOf(pair) {
  const [pro, con, neutral, denied] = [tally(pair, 0), tally(pair, 1), tally(pair, 2), tally(pair, DENIED)];
  if (pro + con + neutral + denied === 0) return TIE;
  if (pro + con === 0) return neutral >= denied ? 2 : DENIED;
  if (pro > 1.5 * con) return 0;
  return con > 1.5 * pro ? 1 : 5;
}

/** Kinds of ties that are in the data at all, by number. */
export const tieKinds = () => {
  const found = new Set();
  for (let link = graph.statementCount; link < graph.linkCount; link++) found.add(graph.kind[link]);
  return [...found].sort((a, b) => a - b);
};
