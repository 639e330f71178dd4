// How large nodes are drawn, in pixels: more for more links, slowly more when zoomed in.
import { shown } from "../filters/filter.js";
import { graph, labelOf } from "../graph.js";
import { stage } from "./stage.js";

let most = 12;

export function measure() {
  most = 12;
  for (const degree of shown.degree) if (degree > most) most = degree;
}

const zoomed = () => Math.max(0.5, Math.min(1.7, (stage.scale / stage.base) ** 0.4));

/** Radius of a node; countries are large enough for their code. */
export function radius(node) {
  const share = Math.sqrt(shown.degree[node] / most);
  const plain = labelOf(node) === "Country" ? 10.5 + 6 * share : 5 + 7.5 * share;
  return plain * zoomed() * stage.crowd;
}

/** Radius in the network's units. */
export const reach = (node) => radius(node) / stage.scale;

/** Box around all shown nodes: left, top, right, bottom. */
export function bounds() {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let node = 0; node < graph.nodeCount; node++) {
    if (!shown.node[node]) continue;
    left = Math.min(left, graph.x[node]);
    right = Math.max(right, graph.x[node]);
    top = Math.min(top, graph.y[node]);
    bottom = Math.max(bottom, graph.y[node]);
  }
  return left > right ? [-100, -100, 100, 100] : [left, top, right, bottom];
}
