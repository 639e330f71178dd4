// Where the picture looks: fit, zoom, move to something.
import { graph } from "../graph.js";
import { calm } from "../theme.js";
import { bounds } from "./sizes.js";
import { height, middle, sizeUp, stage, width } from "./stage.js";

const EDGE = { across: 150, down: 110 }; // pixels kept free for names at the edges
const LARGEST = 1.7;
const [FEW, MOST] = [1500, 1.8]; // nodes that are stretched, and how far
const MOVE = calm ? false : { duration: 280, easingFunction: "easeInOutQuad" };

function look(x, y, scale, animation = false) {
  stage.network.moveTo({ position: { x, y }, scale, animation });
  if (!animation) stage.scale = stage.network.getScale();
}

/** Once, on a stage higher than wide: pull a small picture to that shape, or most of the stage would stay empty. */
export function stretch() {
  if (stage.stretched || graph.nodeCount > FEW) return;
  sizeUp();
  const [left, top, right, bottom] = bounds();
  const shape = (right - left) / (bottom - top || 1);
  stage.stretched = Math.max(1, Math.min(MOST, (shape * height()) / (width() || 1)));
  for (let node = 0; node < graph.nodeCount; node++) graph.y[node] *= stage.stretched;
}

/** Show everything that is shown; the scale at which that is possible is the base of all sizes. */
export function fit() {
  sizeUp();
  const [left, top, right, bottom] = bounds();
  const across = (width() - Math.min(EDGE.across, width() / 4)) / (right - left + 1);
  const down = (height() - Math.min(EDGE.down, height() / 4)) / (bottom - top + 1);
  const scale = Math.max(0.002, Math.min(across, down, LARGEST));
  stage.base = scale;
  stage.fitted = true;
  look((left + right) / 2, (top + bottom) / 2, scale);
}

export function zoom(factor) {
  const { x, y } = middle();
  look(x, y, stage.scale * factor);
}

export function pan(right, down) {
  const { x, y } = middle();
  look(x + (right * 90) / stage.scale, y + (down * 90) / stage.scale, stage.scale);
}

/** Move to these nodes, near enough to tell them apart; what is in sight already stays where it is. */
export function show(nodes, all) {
  const xs = nodes.map((node) => graph.x[node]);
  const ys = nodes.map((node) => graph.y[node]);
  const [x, y] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const room = Math.min(
    (width() * 0.6) / (Math.max(...xs) - Math.min(...xs) + 1),
    (height() * 0.6) / (Math.max(...ys) - Math.min(...ys) + 1),
  );
  if (all && nodes.every(inSight)) return;
  const wanted = all ? Math.max(stage.scale, stage.base) : Math.max(stage.scale, stage.base * 3);
  look(x, y, Math.min(wanted, nodes.length > 1 ? Math.max(room, stage.base) : wanted), MOVE);
}

function inSight(node) {
  const { x, y } = stage.network.canvasToDOM({ x: graph.x[node], y: graph.y[node] });
  return x > 40 && x < width() - 40 && y > 40 && y < height() - 40;
}

/** The place as numbers for the page's address, and back. */
export const place = () => {
  const { x, y } = middle();
  return [Math.round(x), Math.round(y / (stage.stretched || 1)), Number((stage.scale / stage.base).toFixed(2))];
};
export const goTo = ([x, y, factor]) => look(x, y * (stage.stretched || 1), stage.base * factor);
