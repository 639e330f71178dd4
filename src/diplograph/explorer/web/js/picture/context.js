// Everything that is shown but not in focus: one straight line a pair and a dot a node, painted into bitmaps.
// While the picture moves only a bitmap moves. `near` is sharp and a little larger than the view, `far` holds all.
import { choice } from "../choice.js";
import { shown } from "../filters/filter.js";
import { across, graph } from "../graph.js";
import { LOOKS } from "../signs.js";
import { styleOf } from "../shapes.js";
import { colours } from "../theme.js";
import { focus } from "./focus.js";
import { bounds, radius } from "./sizes.js";
import { redraw, stage, viewBox } from "./stage.js";

const ORDER = [4, 2, 3, 0, 1, 5]; // looks from the bottom to the top
const SLICE = 12; // milliseconds of painting between two breaths
const BATCH = 250; // lines of one stroke
const [FAR_WIDE, FAR_HIGH] = [1600, 1200];
const QUICK = { wide: 560, high: 420, lines: 1500 }; // while a slider is dragged
const near = { box: null, image: null };
export const far = { box: null, image: null, stale: true };
let job = 0;
let held = -1;

/** Pairs behind the focus that touch a box, by their look; at most so many, evenly left out. */
function behind(box, most) {
  const found = LOOKS.map(() => []);
  const every = Math.max(1, Math.ceil(shown.pairs / most));
  let all = 0;
  for (let pair = 0; pair < graph.pairCount; pair++) {
    if (!shown.total[pair] || (every > 1 && (Math.imul(pair, 2654435761) >>> 8) % every)) continue;
    if (focus.pairs.has(pair) || !touches(pair, box)) continue;
    if (held >= 0 && (graph.pairA[pair] === held || graph.pairB[pair] === held)) continue;
    found[shown.look[pair]].push(pair);
    all++;
  }
  return { found, all };
}

function touches(pair, [left, top, right, bottom]) {
  const [a, b] = [graph.pairA[pair], graph.pairB[pair]];
  const [ax, ay, bx, by] = [graph.x[a], graph.y[a], graph.x[b], graph.y[b]];
  return !(
    (ax < left && bx < left) ||
    (ax > right && bx > right) ||
    (ay < top && by < top) ||
    (ay > bottom && by > bottom)
  );
}

function stroke(context, pairs) {
  context.beginPath();
  for (const pair of pairs) {
    context.moveTo(graph.x[graph.pairA[pair]], graph.y[graph.pairA[pair]]);
    context.lineTo(graph.x[graph.pairB[pair]], graph.y[graph.pairB[pair]]);
  }
  context.stroke();
}

/** Paint a box into a canvas at so many pixels a unit, in steps. */
function* paint(canvas, box, zoom, ratio, most = Infinity) {
  const context = canvas.getContext("2d");
  canvas.width = Math.max(1, Math.ceil((box[2] - box[0]) * zoom));
  canvas.height = Math.max(1, Math.ceil((box[3] - box[1]) * zoom));
  context.setTransform(zoom, 0, 0, zoom, -box[0] * zoom, -box[1] * zoom);
  const { found, all } = behind(box, most);
  const pixel = ratio / zoom;
  const dimmed = choice.node >= 0 || choice.pair >= 0 ? 0.45 : 1;
  context.globalAlpha = Math.max(0.06, Math.min(0.5, 1500 / (all + 1))) * dimmed;
  context.lineWidth = (all > 3000 ? 0.8 : 1.1) * pixel;
  for (const look of ORDER) {
    context.strokeStyle = colours[LOOKS[look].colour];
    for (let at = 0; at < found[look].length; at += BATCH) {
      stroke(context, found[look].slice(at, at + BATCH));
      yield;
    }
  }
  context.globalAlpha = 0.9;
  if (most === Infinity) yield* dots(context, box, pixel);
}

/** A small square a node: at this size it is a dot, and painted in half the time. */
function* dots(context, [left, top, right, bottom], pixel) {
  for (const [number, label] of graph.data.labels.entries()) {
    context.fillStyle = colours.edge[styleOf(label)];
    let drawn = 0;
    context.beginPath();
    for (let node = 0; node < graph.nodeCount; node++) {
      if (!shown.node[node] || graph.label[node] !== number || focus.nodes.has(node)) continue;
      const [x, y] = [graph.x[node], graph.y[node]];
      if (x < left || x > right || y < top || y > bottom) continue;
      const size = Math.max(0.9, radius(node) * 0.27) * pixel;
      context.rect(x - size, y - size, 2 * size, 2 * size);
      if (++drawn % 400) continue;
      context.fill();
      context.beginPath();
      yield;
    }
    context.fill();
  }
}

/** Run a painting in slices; a newer one ends it. */
function run(painting, done) {
  const mine = ++job;
  const step = () => {
    if (mine !== job) return;
    const begun = performance.now();
    while (performance.now() - begun < SLICE) if (painting.next().done) return done();
    setTimeout(step, 0);
  };
  step();
}

/** Paint the bitmaps anew, a rough one at once where there is none: near, then far if filters or nodes changed. */
export function renew() {
  if (focus.all) return forget();
  if (!far.image) sketch();
  const ratio = window.devicePixelRatio || 1;
  const box = viewBox(0.25);
  const canvas = document.createElement("canvas");
  run(paint(canvas, box, stage.scale * ratio, ratio), () => {
    Object.assign(near, { box, image: canvas });
    redraw();
    if (far.stale) renewFar();
  });
}

function whole() {
  const margin = 30 / stage.scale;
  const [left, top, right, bottom] = bounds();
  return [left - margin, top - margin, right + margin, bottom + margin];
}

function renewFar() {
  const box = whole();
  const zoom = Math.min(FAR_WIDE / (box[2] - box[0]), FAR_HIGH / (box[3] - box[1]), stage.scale);
  const canvas = document.createElement("canvas");
  run(paint(canvas, box, zoom, 1), () => {
    Object.assign(far, { box, image: canvas, stale: false });
    redraw();
  });
}

/** A rough picture at once, some lines and no dots, for as long as a slider moves. */
export function sketch() {
  if (focus.all) return forget();
  job++;
  const box = whole();
  const zoom = Math.min(QUICK.wide / (box[2] - box[0]), QUICK.high / (box[3] - box[1]));
  const canvas = document.createElement("canvas");
  const painting = paint(canvas, box, zoom, 1, QUICK.lines);
  while (!painting.next().done);
  Object.assign(far, { box, image: canvas, stale: true });
  near.image = null;
  redraw();
}

/** Keep no bitmap. */
export function forget() {
  job++;
  near.image = far.image = null;
  far.stale = true;
  redraw();
}

const covers = (outer, inner) =>
  inner[0] >= outer[0] - 1 && inner[1] >= outer[1] - 1 && inner[2] <= outer[2] + 1 && inner[3] <= outer[3] + 1;

/** Put the bitmap below the focus: the sharp one while it covers the view, else the one that holds all. */
export function paintContext(context) {
  if (focus.all) return;
  const sharp = near.image && (covers(near.box, viewBox()) || !far.image);
  const { box, image } = sharp ? near : far;
  if (image) context.drawImage(image, box[0], box[1], box[2] - box[0], box[3] - box[1]);
  if (held >= 0) paintHeld(context);
}

/** While a node is dragged its lines are drawn afresh, not from the bitmap. */
export function hold(node) {
  held = node;
  far.stale = true;
  if (!focus.all) renew();
}

function paintHeld(context) {
  context.lineWidth = 1.1 / stage.scale;
  context.globalAlpha = 0.5;
  for (const pair of graph.pairsOf.of(held)) {
    if (!shown.total[pair] || focus.pairs.has(pair)) continue;
    context.strokeStyle = colours[LOOKS[shown.look[pair]].colour];
    context.beginPath();
    context.moveTo(graph.x[held], graph.y[held]);
    context.lineTo(graph.x[across(pair, held)], graph.y[across(pair, held)]);
    context.stroke();
  }
  context.globalAlpha = 1;
}
