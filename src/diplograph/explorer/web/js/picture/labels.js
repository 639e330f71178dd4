// Names and counts at one size on every zoom; what would overlap is left out, the most connected first come first.
import { choice } from "../choice.js";
import { graph, labelOf } from "../graph.js";
import { colours } from "../theme.js";
import { clip } from "../words.js";
import { focus } from "./focus.js";
import { specs } from "./lanes.js";
import { radius } from "./sizes.js";
import { height, stage, width } from "./stage.js";

const LONGEST = 30;
const FONTS = { chosen: "700 13.5px", Country: "600 12.5px", other: "12px" };
const FACE = "system-ui, sans-serif";

/** Write what fits; returns what was written, each with its place, for the SVG of the picture. */
export function paintLabels(context, screen) {
  const taken = [];
  const written = [];
  const visible = focus.order.filter((node) => stage.network.body.nodes[node] && inView(screen(graphSpot(node))));
  for (const node of visible) if (!focus.lit || focus.lit.has(node)) taken.push(dotBox(screen(graphSpot(node)), radius(node) * 0.8, node));
  for (const node of visible) {
    if (focus.lit && !focus.lit.has(node)) continue;
    const label = placed(context, node, screen(graphSpot(node)), taken);
    if (label) written.push(write(context, label));
  }
  for (const spec of specs.values()) {
    const count = counted(context, spec, screen, taken);
    if (count) written.push(write(context, count));
  }
  return written;
}

const graphSpot = (node) => stage.network.body.nodes[node];
const inView = ([x, y]) => x > -40 && x < width() + 40 && y > -20 && y < height() + 20;
const inside = (box) => box.left > 0 && box.right < width() && box.top > 0 && box.bottom < height();
const dotBox = ([x, y], r, node) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r, node });
const free = (box, taken, node) =>
  !taken.some(
    (other) =>
      other.node !== node &&
      box.left < other.right &&
      box.right > other.left &&
      box.top < other.bottom &&
      box.bottom > other.top,
  );

function placed(context, node, [x, y], taken) {
  const chosen = node === choice.node || node === focus.cursor;
  const text = clip(graph.name[node], LONGEST);
  const font = `${chosen ? FONTS.chosen : FONTS[labelOf(node)] || FONTS.other} ${FACE}`;
  context.font = font;
  const half = context.measureText(text).width / 2;
  const r = radius(node);
  const spots = [[0, r + 3], [0, -r - 17], [half + r + 5, -7], [-half - r - 5, -7]];
  for (const [dx, dy] of spots) {
    const box = { left: x + dx - half - 1, top: y + dy, right: x + dx + half + 1, bottom: y + dy + 15 };
    if (!(inside(box) || chosen) || !free(box, taken, node)) continue;
    taken.push(box);
    return { text, font, x: x + dx, y: y + dy, colour: colours.ink };
  }
  return null;
}

/** The count of a lane in its middle, where more than one statement stands behind it and there is room. */
function counted(context, spec, screen, taken) {
  const drawn = stage.network.body.edges[spec.id];
  if (spec.count < 2 || spec.faded || !drawn || !drawn.connected || spec.from === spec.to) return null;
  const [[ax, ay], [bx, by], [x, y]] = [0, 1, 0.5].map((share) => screen(drawn.edgeType.getPoint(share)));
  if (Math.hypot(ax - bx, ay - by) < 60) return null;
  const text = `×${spec.count.toLocaleString("en")}`;
  const font = `700 11px ${FACE}`;
  context.font = font;
  const half = context.measureText(text).width / 2 + 2;
  const box = { left: x - half, top: y - 7, right: x + half, bottom: y + 6 };
  if (!free(box, taken, -1)) return null;
  taken.push(box);
  return { text, font, x, y: y - 6, colour: spec.colour };
}

function write(context, label) {
  context.font = label.font;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = colours.page;
  context.strokeText(label.text, label.x, label.y);
  context.fillStyle = label.colour;
  context.fillText(label.text, label.x, label.y);
  return label;
}
