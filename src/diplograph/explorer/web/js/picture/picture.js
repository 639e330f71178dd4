// The picture: made once, brought up to date when filters, choice or place change.
import { tell } from "../bus.js";
import { choice, chooseNode, choosePair } from "../choice.js";
import { shown } from "../filters/filter.js";
import { graph } from "../graph.js";
import { onColours } from "../theme.js";
import { fit, pan, show, zoom } from "./camera.js";
import { far, hold, paintContext, renew, sketch } from "./context.js";
import { focus, refocus } from "./focus.js";
import { openHover, pairOfEdge } from "./hover.js";
import { paintLabels } from "./labels.js";
import { paintMarks } from "./marks.js";
import { paintNode } from "./nodes.js";
import { nodeAt, pairAt } from "./pick.js";
import { measure } from "./sizes.js";
import { inPixels, onScreen, openStage, stage } from "./stage.js";

let waiting = 0;
let focused = 1; // the scale at which the focus was chosen

export function openPicture() {
  openStage(paintNode);
  const { network } = stage;
  network.on("beforeDrawing", paintContext);
  network.on("afterDrawing", (context) =>
    inPixels(context, () => {
      const screen = onScreen();
      paintMarks(context, screen);
      paintLabels(context, screen);
    }),
  );
  network.on("click", click);
  network.on("zoom", () => settleSoon(110, true));
  network.on("animationFinished", () => settleSoon(10));
  network.on("resize", () => (matchMedia("print").matches ? setTimeout(refit) : settleSoon(60)));
  network.on("dragStart", ({ nodes }) => nodes.length && hold(nodes[0]));
  network.on("dragging", ({ nodes }) => nodes.length && follow(nodes[0]));
  network.on("dragEnd", ({ nodes }) => {
    if (nodes.length) drop(nodes[0]);
    settleSoon(60, !nodes.length);
  });
  openHover();
  onColours(() => update());
}

function click({ nodes, edges, pointer }) {
  const node = nodes.length ? nodes[0] : nodeAt(pointer.canvas);
  if (node >= 0) return chooseNode(node);
  const pair = edges.length ? pairOfEdge(edges[0]) : focus.all ? -1 : pairAt(pointer.canvas);
  return pair >= 0 ? choosePair(pair) : chooseNode(-1);
}

function follow(node) {
  const at = stage.network.getPosition(node);
  [graph.x[node], graph.y[node]] = [at.x, at.y];
}

function drop(node) {
  follow(node);
  hold(-1);
  refocus();
}

/** After the picture came to rest: what is in focus, a sharp bitmap, and where the reader moved it. */
function settleSoon(after = 110, moved = false) {
  choice.moved ||= moved;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (!focus.all || Math.abs(Math.log(stage.scale / focused)) > 0.1) chooseFocus();
    renew();
    if (choice.moved) tell("moved");
  }, after);
}

function chooseFocus() {
  focused = stage.scale;
  refocus();
}

/** Bring the picture up to date; `quick` only sketches what is not in focus, while a slider moves. */
export function update(quick = false) {
  measure();
  far.stale = true;
  chooseFocus();
  if (quick) sketch();
  else renew();
}

/** Show what is chosen, and move there if asked. */
export function showChosen(move) {
  focus.cursor = -1;
  stage.network.unselectAll();
  const nodes =
    choice.pair >= 0 ? [graph.pairA[choice.pair], graph.pairB[choice.pair]] : choice.node >= 0 ? [choice.node] : [];
  if (move && nodes.length && nodes.every((node) => shown.node[node])) show(nodes, focus.all);
  update();
}

/** Everything that is shown, in a stage of another shape: on paper. */
function refit() {
  fit();
  update();
}

export function fitAll() {
  refit();
  choice.moved = false;
  tell("moved");
}

export function zoomBy(factor) {
  zoom(factor);
  settleSoon(40, true);
}

export function panBy(right, down) {
  pan(right, down);
  settleSoon(80, true);
}
