// What is a real element of vis-network right now: everything while it is little, else what matters in view.
import { choice } from "../choice.js";
import { shown } from "../filters/filter.js";
import { across, graph } from "../graph.js";
import { edgesOf, lanesOf, specs } from "./lanes.js";
import { bounds } from "./sizes.js";
import { inOneDrawing, stage, viewBox } from "./stage.js";

const ALL = { nodes: 260, pairs: 360 }; // up to so many, everything is in focus
const SOME = { nodes: 60, pairs: 70, neighbours: 40 };
const FEW = 4; // nodes that never crowd each other
const SPARE = 120; // so many more lines than pairs: then a pair is one line until it is chosen

/** `lit`: the nodes that stay bright while something is chosen; `order`: who is named first; `cursor`: the keyboard's. */
export const focus = { all: true, nodes: new Set(), pairs: new Set(), lit: null, order: [], cursor: -1 };

export function refocus() {
  focus.all = shown.nodes <= ALL.nodes && shown.pairs <= ALL.pairs;
  const [nodes, pairs] = focus.all ? everything() : some();
  focus.nodes = new Set(nodes);
  focus.pairs = new Set(pairs);
  focus.lit = lit();
  focus.order = [...nodes].sort((a, b) => bright(b) - bright(a) || shown.degree[b] - shown.degree[a] || a - b);
  stage.crowd = crowding();
  put(nodes, pairs);
}

/** Nodes get smaller where the fitted picture leaves little room for each. */
function crowding() {
  if (focus.nodes.size <= FEW) return 1;
  const [left, top, right, bottom] = bounds();
  const area = Math.max(1, (right - left) * (bottom - top)) * stage.base ** 2;
  const apart = Math.sqrt(area / (Math.min(focus.nodes.size, shown.nodes) + 1));
  return Math.max(0.42, Math.min(1, apart / 52));
}

const bright = (node) => (node === choice.node ? 2 : 0) + (focus.lit?.has(node) ? 1 : 0);

function everything() {
  const nodes = [];
  const pairs = [];
  for (let node = 0; node < graph.nodeCount; node++) if (shown.node[node]) nodes.push(node);
  for (let pair = 0; pair < graph.pairCount; pair++) if (shown.total[pair]) pairs.push(pair);
  return [nodes, pairs];
}

/** The most connected nodes in view, what is chosen with its strongest links, and the strongest links among them. */
function some() {
  const [left, top, right, bottom] = viewBox(0.02);
  const inView = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    const inside = graph.x[node] >= left && graph.x[node] <= right && graph.y[node] >= top && graph.y[node] <= bottom;
    if (shown.node[node] && inside) inView.push(node);
  }
  inView.sort((a, b) => shown.degree[b] - shown.degree[a] || a - b);
  const nodes = new Set(inView.slice(0, SOME.nodes));
  const first = chosenPairs();
  for (const pair of first) nodes.add(graph.pairA[pair]).add(graph.pairB[pair]);
  if (choice.node >= 0 && shown.node[choice.node]) nodes.add(choice.node);
  const pairs = new Set(first);
  const rest = [];
  for (const node of nodes) {
    for (const pair of graph.pairsOf.of(node)) {
      if (shown.total[pair] && graph.pairA[pair] === node && nodes.has(graph.pairB[pair]) && !pairs.has(pair))
        rest.push(pair);
    }
  }
  for (const pair of byTotal(rest).slice(0, SOME.pairs)) pairs.add(pair);
  return [[...nodes], [...pairs]];
}

function chosenPairs() {
  if (choice.pair >= 0) return shown.total[choice.pair] ? [choice.pair] : [];
  if (choice.node < 0) return [];
  return byTotal([...graph.pairsOf.of(choice.node)].filter((pair) => shown.total[pair])).slice(0, SOME.neighbours);
}

export const byTotal = (pairs) => pairs.sort((a, b) => shown.total[b] - shown.total[a] || a - b);

function lit() {
  if (choice.pair >= 0) return new Set([graph.pairA[choice.pair], graph.pairB[choice.pair]]);
  if (choice.node < 0) return null;
  const found = new Set([choice.node]);
  for (const pair of graph.pairsOf.of(choice.node)) if (shown.total[pair]) found.add(across(pair, choice.node));
  return found;
}

/** Give vis-network these elements and take all others away. */
function put(nodes, pairs) {
  let lines = 0;
  for (const pair of pairs) lines += lanesOf(pair).length;
  const thin = Math.max(0.3, Math.min(1, Math.sqrt(130 / (pairs.length + 1)) * (focus.all ? 1 : 0.65)));
  specs.clear();
  const edges = pairs.flatMap((pair) => edgesOf(pair, thin, lines - pairs.length > SPARE));
  const places = nodes.map((node) => ({ id: node, x: graph.x[node], y: graph.y[node] }));
  inOneDrawing(() => {
    drop(stage.edges, new Set(edges.map((edge) => edge.id)));
    drop(stage.nodes, focus.nodes);
    stage.nodes.update(places.filter((place) => differs(stage.nodes.get(place.id), place)));
    stage.edges.update(edges.filter((edge) => differs(stage.edges.get(edge.id), edge)));
  });
}

/** Take away what is not kept. */
const drop = (elements, kept) => elements.remove(elements.getIds().filter((id) => !kept.has(id)));

/** Whether an element is not yet there as it should be: vis-network takes long for each that it is given. */
const differs = (there, wanted) => !there || JSON.stringify(there) !== JSON.stringify(wanted);
