// End marks, drawn where the line meets the node: arrow, bar, ring, cross, chevron.
import { specs } from "./lanes.js";
import { radius } from "./sizes.js";
import { stage } from "./stage.js";

const GAP = 2; // pixels between node and mark
const STEPS = 9; // halvings in search of the place where a bent line meets the node

/** Draw the marks of all lines, in pixels; `screen` turns the network's units into pixels. */
export function paintMarks(context, screen) {
  context.setLineDash([]);
  for (const spec of specs.values()) {
    const drawn = stage.network.body.edges[spec.id];
    if (!drawn || !drawn.connected || spec.from === spec.to) continue;
    context.globalAlpha = spec.faded ? 0.15 : 1;
    context.fillStyle = context.strokeStyle = spec.colour;
    place(context, path(drawn, screen, false), spec, spec.to);
    if (spec.both) place(context, path(drawn, screen, true), spec, spec.from);
  }
  context.globalAlpha = 1;
}

/** Point of a line at a share of its way, in pixels; `back` goes from its end. */
function path(drawn, screen, back) {
  const [start, end] = [screen(back ? drawn.to : drawn.from), screen(back ? drawn.from : drawn.to)];
  if (!drawn.options.smooth.enabled) {
    return {
      end,
      straight: true,
      at: (share) => [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share],
    };
  }
  return { end, straight: false, at: (share) => screen(drawn.edgeType.getPoint(back ? 1 - share : share)) };
}

/** Where a line comes within `far` pixels of its end, and from which direction. */
function meeting({ end, straight, at }, far) {
  let [low, high] = [0.3, 1];
  if (straight) {
    const [x, y] = at(0);
    high = Math.max(0.3, 1 - far / (Math.hypot(end[0] - x, end[1] - y) || 1));
  } else {
    for (let step = 0; step < STEPS; step++) {
      const middle = (low + high) / 2;
      const [x, y] = at(middle);
      if (Math.hypot(x - end[0], y - end[1]) > far) low = middle;
      else high = middle;
    }
  }
  const [x, y] = at(high);
  const [fromX, fromY] = at(high - 0.03);
  const long = Math.hypot(x - fromX, y - fromY) || 1;
  return { x, y, cos: (x - fromX) / long, sin: (y - fromY) / long };
}

function place(context, way, spec, node) {
  const { x, y, cos, sin } = meeting(way, radius(node) + GAP);
  const size = Math.max(0.55, stage.crowd);
  const at = (along, aside) => [x + size * (along * cos - aside * sin), y + size * (along * sin + aside * cos)];
  SHAPES[spec.mark](context, at, Math.min(5, spec.line), size);
}

/** Each mark for a line so many pixels wide; `at` puts a point, given along the line and aside, on the stage at a size. */
const SHAPES = {
  arrow(context, at, line) {
    const [long, half] = [8 + line, 3.6 + line * 0.7];
    polygon(context, [at(0, 0), at(-long, -half), at(-long * 0.75, 0), at(-long, half)]);
    context.fill();
  },
  bar(context, at, line) {
    const half = 5 + line * 0.8;
    polygon(context, [at(-2.6, -half), at(0.4, -half), at(0.4, half), at(-2.6, half)]);
    context.fill();
  },
  ring(context, at, line, size) {
    dot(context, at(-3.2, 0), 3.2 * size);
  },
  cross(context, at, line) {
    const arm = 4.2 + line * 0.3;
    context.lineWidth = 2.2;
    for (const side of [-1, 1]) {
      polygon(context, [at(-2 * arm, side * arm), at(0, -side * arm)]);
      context.stroke();
    }
  },
  vee(context, at) {
    context.lineWidth = 1.3;
    polygon(context, [at(-6, -3.6), at(0, 0), at(-6, 3.6)], false);
    context.stroke();
  },
  dot(context, at, line, size) {
    dot(context, at(-2.5, 0), (1.6 + line / 3) * size);
  },
};

function dot(context, [x, y], r) {
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fill();
}

function polygon(context, points, closed = true) {
  context.beginPath();
  for (let i = 0; i < points.length; i++) {
    if (i) context.lineTo(points[i][0], points[i][1]);
    else context.moveTo(points[i][0], points[i][1]);
  }
  if (closed) context.closePath();
}
