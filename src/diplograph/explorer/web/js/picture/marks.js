// End marks, drawn where the line meets the node: arrow, bar, ring, cross, chevron.
import { specs } from "./lanes.js";
import { radius } from "./sizes.js";
import { stage } from "./stage.js";

const GAP = 2; // pixels between node and mark

/** Draw the marks of all lines, in pixels; `screen` turns the network's units into pixels. */
export function paintMarks(context, screen) {
  for (const spec of specs.values()) {
    const drawn = stage.network.body.edges[spec.id];
    if (!drawn || !drawn.connected || spec.from === spec.to) continue;
    const along = path(drawn, screen);
    context.globalAlpha = spec.faded ? 0.15 : 1;
    place(context, along, spec, spec.to);
    if (spec.both) place(context, (share) => along(1 - share), spec, spec.from);
  }
  context.globalAlpha = 1;
}

/** Point of a line at a share of its way, in pixels. */
const path = (drawn, screen) => (share) => screen(drawn.edgeType.getPoint(share));

/** Where a line comes within `far` pixels of its end, and from which direction. */
export function meeting(along, far) {
  const [endX, endY] = along(1);
  let [low, high] = [0.3, 1];
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    const [x, y] = along(middle);
    if (Math.hypot(x - endX, y - endY) > far) low = middle;
    else high = middle;
  }
  const [x, y] = along(high);
  const [fromX, fromY] = along(high - 0.03);
  return { x, y, angle: Math.atan2(y - fromY, x - fromX) };
}

function place(context, along, spec, node) {
  const { x, y, angle } = meeting(along, radius(node) + GAP);
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.fillStyle = context.strokeStyle = spec.colour;
  context.setLineDash([]);
  SHAPES[spec.mark](context, Math.min(5, spec.line));
  context.restore();
}

/** Each mark at the origin, pointing right, for a line so many pixels wide. */
const SHAPES = {
  arrow(context, line) {
    const [long, half] = [8 + line, 3.6 + line * 0.7];
    polygon(context, [[0, 0], [-long, -half], [-long * 0.75, 0], [-long, half]]);
    context.fill();
  },
  bar(context, line) {
    const half = 5 + line * 0.8;
    context.fillRect(-2.6, -half, 3, 2 * half);
  },
  ring(context) {
    context.beginPath();
    context.arc(-3.2, 0, 3.2, 0, 2 * Math.PI);
    context.fill();
  },
  cross(context, line) {
    const arm = 4.2 + line * 0.3;
    context.lineWidth = 2.2;
    context.beginPath();
    for (const side of [-1, 1]) {
      context.moveTo(-2 * arm, side * arm);
      context.lineTo(0, -side * arm);
    }
    context.stroke();
  },
  vee(context) {
    context.lineWidth = 1.3;
    polygon(context, [[-6, -3.6], [0, 0], [-6, 3.6]], false);
    context.stroke();
  },
  dot(context, line) {
    context.beginPath();
    context.arc(-2.5, 0, 1.6 + line / 3, 0, 2 * Math.PI);
    context.fill();
  },
};

function polygon(context, points, closed = true) {
  context.beginPath();
  points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
  if (closed) context.closePath();
}
