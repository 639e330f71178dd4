// The graph as typed arrays: nodes, links (statements first, then ties), pairs of nodes, and who is linked to what.
import { grouped } from "./grouped.js";
import { numbered } from "./pairs.js";
import { NEVER } from "./words.js";

export const DENIED = 3;
export const TIE = 4; // the lane of a link without a sign
export const LANES = 10; // of a pair: five signs there, five back
export const graph = {};

/** Fill `graph` from the picture's part of the data. */
export function read(data) {
  const { nodes, links, articles } = data;
  const manner = (List, part) => lookedUp(List, links.manner, valuesOf(links.manners, part));
  Object.assign(graph, {
    data,
    nodeCount: nodes.id.length,
    linkCount: links.from.length,
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
    source: lookedUp(Int32Array, links.article, articles.source),
    kind: manner(Uint8Array, 0),
    sign: manner(Int8Array, 1),
    event: manner(Int16Array, 2),
    polarity: manner(Int8Array, 3),
  });
  Object.assign(graph, numbered(graph.from, graph.to));
  graph.pairsOf = grouped(graph.nodeCount, graph.pairA, graph.pairB);
  span();
}

const valuesOf = (rows, part) => rows.map((row) => row[part]);

/** A column whose every number is looked up in a list; -1 where the list has none. */
function lookedUp(List, column, values) {
  const found = new List(column.length);
  for (let at = 0; at < column.length; at++) found[at] = column[at] < 0 ? -1 : values[column[at]];
  return found;
}

/** Add the words (quotes, speakers, titles, other names, facts), and which links a node and a pair have to read. */
export function readWords({ nodes, links, articles, facts, speakers }) {
  const { data } = graph;
  Object.assign(data.nodes, nodes);
  Object.assign(data.links, links);
  Object.assign(data.articles, articles);
  Object.assign(data, { facts, speakers });
  graph.quote = links.quote;
  graph.linksOf = grouped(graph.nodeCount, graph.from, graph.to);
  graph.linksOfPair = grouped(graph.pairCount, graph.pairOf);
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
export const pairBetween = (one, other) => graph.between(one, other);
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
