// What is under the pointer: a node or a pair, also where it is only in a bitmap.
import { shown } from "../filters/filter.js";
import { graph } from "../graph.js";
import { radius } from "./sizes.js";
import { stage } from "./stage.js";

/** The nearest shown node within its own size and a few pixels, or -1. */
export function nodeAt({ x, y }) {
  let [best, nearest] = [-1, Infinity];
  const widest = 26 / stage.scale;
  for (let node = 0; node < graph.nodeCount; node++) {
    if (!shown.node[node] || Math.abs(graph.x[node] - x) > widest || Math.abs(graph.y[node] - y) > widest) continue;
    const far = Math.hypot(graph.x[node] - x, graph.y[node] - y);
    if (far < nearest && far * stage.scale < radius(node) + 4) [best, nearest] = [node, far];
  }
  return best;
}

/** The nearest shown pair within five pixels, or -1. */
export function pairAt(point) {
  let [best, nearest] = [-1, 5 / stage.scale];
  for (let pair = 0; pair < graph.pairCount; pair++) {
    if (!shown.total[pair]) continue;
    const far = distance(pair, point);
    if (far < nearest) [best, nearest] = [pair, far];
  }
  return best;
}

function distance(pair, { x, y }) {
  const [ax, ay] = [graph.x[graph.pairA[pair]], graph.y[graph.pairA[pair]]];
  const [dx, dy] = [graph.x[graph.pairB[pair]] - ax, graph.y[graph.pairB[pair]] - ay];
  const long = dx * dx + dy * dy;
  const share = long ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long)) : 0;
  return Math.hypot(ax + share * dx - x, ay + share * dy - y);
}
