// How a node of the focus is painted: its type's shape, a ring when chosen.
import { choice } from "../choice.js";
import { labelOf } from "../graph.js";
import { styleOf, trace } from "../shapes.js";
import { colours } from "../theme.js";
import { focus } from "./focus.js";
import { reach } from "./sizes.js";
import { stage } from "./stage.js";

/** vis-network's renderer of a node. */
export function paintNode({ ctx, id, x, y }) {
  const size = reach(id);
  return {
    drawNode: () => drawNode(ctx, id, x, y, size, 1 / stage.scale),
    nodeDimensions: { width: 2 * size, height: 2 * size },
  };
}

/** Draw a node of a size; `pixel` is a pixel in the same units. */
export function drawNode(context, node, x, y, size, pixel) {
  const style = styleOf(labelOf(node));
  const faded = focus.lit && !focus.lit.has(node);
  trace(context, labelOf(node), x, y, size);
  context.fillStyle = colours.page; // lines end at the centre: they must not show through
  context.fill();
  context.globalAlpha = faded ? 0.25 : 1;
  context.fillStyle = colours.fill[style];
  context.fill();
  context.lineWidth = 1.4 * pixel;
  context.strokeStyle = colours.edge[style];
  context.stroke();
  context.globalAlpha = 1;
  if (node === choice.node || node === focus.cursor) ring(context, x, y, size + 5 * pixel, 3 * pixel);
}

function ring(context, x, y, size, line) {
  context.beginPath();
  context.arc(x, y, size, 0, 2 * Math.PI);
  context.lineWidth = line;
  context.strokeStyle = colours.chosen;
  context.stroke();
}
