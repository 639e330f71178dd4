// The canvas of vis-network and where things are on it.
import { byId } from "../dom.js";

export const stage = { scale: 1, base: 1, crowd: 1, width: 0, height: 0, fitted: false, stretched: 0 };
const OPTIONS = {
  autoResize: true,
  physics: { enabled: false },
  layout: { improvedLayout: false, randomSeed: 1 },
  edges: {
    font: { size: 0 },
    smooth: false,
    arrows: { to: false, from: false },
    selectionWidth: 0,
    hoverWidth: 0,
    color: { inherit: false },
    selfReference: { size: 14 },
  },
  interaction: {
    hover: false,
    tooltipDelay: 1e9,
    keyboard: false,
    multiselect: false,
    selectConnectedEdges: false,
    zoomSpeed: 0.9,
  },
};

/** Open the network; `paint` is vis-network's renderer of a node. */
export function openStage(paint) {
  stage.host = byId("graph");
  stage.nodes = new vis.DataSet();
  stage.edges = new vis.DataSet();
  stage.network = new vis.Network(
    stage.host,
    { nodes: stage.nodes, edges: stage.edges },
    { ...OPTIONS, nodes: { shape: "custom", ctxRenderer: paint, font: { size: 0 } } },
  );
  sizeUp();
  stage.network.on("resize", sizeUp);
  stage.network.on("beforeDrawing", () => (stage.scale = stage.network.getScale()));
}

/** Size of the stage in pixels; asked of the page only when it may have changed, for that costs a layout. */
export const width = () => stage.width;
export const height = () => stage.height;
export function sizeUp() {
  [stage.width, stage.height] = [stage.host.clientWidth, stage.host.clientHeight];
}

/** Draw in the next frame, once however often it is asked for; `network.redraw()` would draw each time, at once. */
export const redraw = () => stage.network.body.emitter.emit("_requestRedraw");

/** Change the network's elements, and draw once afterwards: by itself it draws anew after each of the changes. */
export function inOneDrawing(change) {
  const { renderer } = stage.network;
  renderer.allowRedraw = false;
  change();
  renderer.allowRedraw = true;
  redraw();
}

/** The middle of what is in view; vis-network would ask the page for its size, which costs a layout. */
export function middle() {
  const { scale, translation } = stage.network.body.view;
  return { x: (width() / 2 - translation.x) / scale, y: (height() / 2 - translation.y) / scale };
}

/** What is in view, in the network's units, with a margin as a share of it: left, top, right, bottom. */
export function viewBox(margin = 0) {
  const { x, y } = middle();
  const across = (width() / stage.scale) * (0.5 + margin);
  const down = (height() / stage.scale) * (0.5 + margin);
  return [x - across, y - down, x + across, y + down];
}

/** From the network's units to pixels of the stage. */
export function onScreen() {
  const { x, y } = middle();
  const [left, top] = [width() / 2 - x * stage.scale, height() / 2 - y * stage.scale];
  return (at) => [at.x * stage.scale + left, at.y * stage.scale + top];
}

/** Run a painting in pixels of the stage, whatever the network's own scale is. */
export function inPixels(context, paint) {
  const ratio = context.canvas.width / (stage.width || context.canvas.width);
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  paint();
  context.restore();
}
