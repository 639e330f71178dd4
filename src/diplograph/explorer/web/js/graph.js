// The graph as typed arrays: nodes, links (statements first, then ties), pairs of nodes, and who is linked to what.
import { NEVER } from "./words.js";

export const DENIED = 3;
export const TIE = 4; // the lane of a link without a sign
export const LANES = 10; // of a pair: five signs there, five back
export const graph = {};

/** Fill `graph` from the picture's part of the data. */
export function read(data) {
  const { nodes, links, articles } = data;
  const nodeCount = nodes.id.length;
  const linkCount = links.from.length;
  /** A column whose every number is looked up in a list. */
  const lookedUp = (List, column, value) => {
    const found = new List(linkCount);
    for (let link = 0; link < linkCount; link++) found[link] = value(column[link]);
    return found;
  };
  const manner = (List, part) => lookedUp(List, links.manner, (place) => links.manners[place][part]);
  Object.assign(graph, {
    data,
    nodeCount,
    linkCount,
    statementCount: links.confidence.length,
    id: nodes.id,
    name: nodes.name,
    label: new Uint8Array(nodes.label),
    x: new Float32Array(nodes.x),
    y: new Float32Array(nodes.y),
    from: new Int32Array(links.from),
    to: new Int32Array(links.to),
    day: new Int32Array(links.day),
    article: new Int32Array(links.article),
    confidence: new Uint8Array(links.confidence),
    source: lookedUp(Int32Array, links.article, (article) => (article < 0 ? -1 : articles.source[article])),
    kind: manner(Uint8Array, 0),
    sign: manner(Int8Array, 1),
    event: manner(Int16Array, 2),
    polarity: manner(Int8Array, 3),
  });
  pair();
  graph.linksOf = index(nodeCount, (put) => {
    for (let link = 0; link < linkCount; link++) {
      put(graph.from[link], link);
      if (graph.from[link] !== graph.to[link]) put(graph.to[link], link);
    }
  });
  graph.linksOfPair = index(graph.pairCount, (put) => graph.pairOf.forEach(put));
  graph.pairsOf = index(nodeCount, (put) => {
    for (let each = 0; each < graph.pairCount; each++) {
      put(graph.pairA[each], each);
      if (graph.pairA[each] !== graph.pairB[each]) put(graph.pairB[each], each);
    }
  });
  span();
}

/** Add the words: quotes, speakers, titles, other names, facts. */
export function readWords({ nodes, links, articles, facts, speakers }) {
  const { data } = graph;
  Object.assign(data.nodes, nodes);
  Object.assign(data.links, links);
  Object.assign(data.articles, articles);
  Object.assign(data, { facts, speakers });
  graph.quote = links.quote;
}

/** Number the pairs of linked nodes; `pairA` is the end with the smaller number. */
function pair() {
  const known = new Map();
  const a = [];
  const b = [];
  graph.pairOf = new Int32Array(graph.linkCount);
  for (let link = 0; link < graph.linkCount; link++) {
    const low = Math.min(graph.from[link], graph.to[link]);
    const high = Math.max(graph.from[link], graph.to[link]);
    const code = low * graph.nodeCount + high;
    let found = known.get(code);
    if (found === undefined) {
      found = a.length;
      known.set(code, found);
      a.push(low);
      b.push(high);
    }
    graph.pairOf[link] = found;
  }
  Object.assign(graph, { pairCount: a.length, pairA: new Int32Array(a), pairB: new Int32Array(b), pairCodes: known });
}

/** Lists of numbers in one array: those of `i` stand from start[i] to start[i + 1]. */
function index(count, fill) {
  const start = new Int32Array(count + 1);
  fill((i) => start[i + 1]++);
  for (let i = 0; i < count; i++) start[i + 1] += start[i];
  const next = start.slice();
  const list = new Int32Array(start[count]);
  fill((i, value) => (list[next[i]++] = value));
  return { of: (i) => list.subarray(start[i], start[i + 1]), start, list };
}

/** First and last day of the statements. */
function span() {
  let first = Infinity;
  let last = -Infinity;
  for (let link = 0; link < graph.statementCount; link++) {
    if (graph.day[link] === NEVER) continue;
    first = Math.min(first, graph.day[link]);
    last = Math.max(last, graph.day[link]);
  }
  graph.dated = first <= last;
  graph.first = graph.dated ? first : 0;
  graph.last = graph.dated ? last : 0;
}

/** The pair of two nodes, or -1. */
export function pairBetween(one, other) {
  const code = Math.min(one, other) * graph.nodeCount + Math.max(one, other);
  return graph.pairCodes.get(code) ?? -1;
}

export const isStatement = (link) => link < graph.statementCount;
export const labelOf = (node) => graph.data.labels[graph.label[node]];
export const kindOf = (link) => graph.data.kinds[graph.kind[link]];
export const eventOf = (link) => graph.data.events[graph.event[link]] ?? "";
export const speakerOf = (link) => graph.data.speakers[graph.data.links.speaker[link]] ?? "";
/** The other end of a pair. */
export const across = (pair, node) => (graph.pairA[pair] === node ? graph.pairB[pair] : graph.pairA[pair]);
/** The node of a label and an id, written `Label:id`, or -1. */
export function nodeOf(key) {
  if (!key) return -1;
  if (!graph.keys) {
    graph.keys = new Map();
    for (let i = 0; i < graph.nodeCount; i++) graph.keys.set(keyOf(i), i);
  }
  return graph.keys.get(key) ?? -1;
}
export const keyOf = (node) => `${labelOf(node)}:${graph.id[node]}`;
