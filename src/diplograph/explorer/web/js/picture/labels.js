// Names and counts at one size on every zoom; what would overlap is left out, the most connected come first.
import { choice } from "../choice.js";
import { isDisputed } from "../contradictions.js";
import { DENIED, graph, labelOf } from "../graph.js";
import { colours } from "../theme.js";
import { clip } from "../words.js";
import { focus } from "./focus.js";
import { specs } from "./lanes.js";
import { Room } from "./room.js";
import { radius } from "./sizes.js";
import { height, stage, width } from "./stage.js";

const LONGEST = { chosen: 60, near: 44, other: 30 }; // characters of a name
const APART = 4; // pixels at least between two names
const CODED = 8; // pixels of radius from which on a country shows its code
const BADGE = { radius: 7.5, shares: [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] }; // pixels; where on the line
const SHORT = 60; // pixels of a line below which its count is left out
const FACE = "system-ui, sans-serif";
const FONTS = {
  chosen: `700 13.5px ${FACE}`,
  Country: `600 12.5px ${FACE}`,
  other: `12px ${FACE}`,
  count: `700 11px ${FACE}`,
};
const widths = new Map(); // of texts that were measured

/** Write codes, names and counts as far as there is room; `screen` turns the network's units into pixels. */
export function paintLabels(context, screen) {
  const room = new Room();
  Object.assign(context, {
    textAlign: "center",
    textBaseline: "top",
    lineJoin: "round",
    lineWidth: 3.5,
    strokeStyle: colours.page,
  });
  const visible = [];
  for (const node of focus.order) {
    const drawn = stage.network.body.nodes[node];
    if (!drawn) continue;
    const [x, y] = screen(drawn);
    if (x < -40 || x > width() + 40 || y < -20 || y > height() + 20) continue;
    const r = radius(node);
    const lit = !focus.lit || focus.lit.has(node);
    if (labelOf(node) === "Country" && r > CODED) code(context, graph.id[node], x, y, r, lit);
    if (!lit) continue;
    room.take(x - r * 0.8, y - r * 0.8, x + r * 0.8, y + r * 0.8, node);
    visible.push([node, x, y, r]);
  }
  for (const spec of disputed().values()) badge(context, room, spec, screen);
  for (const [node, x, y, r] of visible) name(context, room, node, x, y, r);
  for (const spec of specs.values()) if (spec.count > 1 && !spec.faded) count(context, room, spec, screen);
}

function code(context, text, x, y, r, lit) {
  context.font = `700 ${Math.round(r * 0.8)}px ${FACE}`;
  context.textBaseline = "middle";
  context.globalAlpha = lit ? 1 : 0.25;
  context.fillStyle = colours.edge.country;
  context.fillText(text.slice(0, 3), x, y + r * 0.06);
  context.globalAlpha = 1;
  context.textBaseline = "top";
}

function measured(context, font, text) {
  const key = font + text;
  let found = widths.get(key);
  if (found === undefined) {
    context.font = font;
    found = context.measureText(text).width;
    widths.set(key, found);
  }
  return found;
}

/** The name below its node, else above, right or left of it, inside the stage; the chosen one in any case. */
function name(context, room, node, x, y, r) {
  const chosen = node === choice.node || node === focus.cursor;
  const text = clip(graph.name[node], chosen ? LONGEST.chosen : focus.lit ? LONGEST.near : LONGEST.other);
  const font = chosen ? FONTS.chosen : FONTS[labelOf(node)] || FONTS.other;
  const half = measured(context, font, text) / 2;
  for (const [dx, dy] of [
    [0, r + 3],
    [0, -r - 17],
    [half + r + 5, -7],
    [-half - r - 5, -7],
  ]) {
    const [left, top, right, bottom] = [x + dx - half - 1, y + dy, x + dx + half + 1, y + dy + 15];
    const inside = left > 0 && right < width() && top > 0 && bottom < height();
    if (!(inside || chosen) || !room.free(left - APART, top, right + APART, bottom, node)) continue;
    room.take(left, top, right, bottom, node);
    write(context, font, colours.ink, text, x + dx, y + dy);
    return;
  }
}

/** Lines of pairs on which sources contradict each other, one for each pair: the one that says no, if there is one. */
function disputed() {
  const found = new Map();
  for (const spec of specs.values()) {
    if (spec.faded || !isDisputed(spec.pair)) continue;
    if (!found.has(spec.pair) || [1, DENIED].includes(spec.look)) found.set(spec.pair, spec);
  }
  return found;
}

/** The sign of a contradiction on a line, as near to its middle as there is room. */
function badge(context, room, { id }, screen) {
  const drawn = stage.network.body.edges[id];
  if (!drawn?.connected || drawn.from === drawn.to) return;
  const size = BADGE.radius * Math.max(0.75, stage.crowd);
  for (const share of BADGE.shares) {
    const [x, y] = screen(drawn.edgeType.getPoint(share));
    if (!room.free(x - size, y - size, x + size, y + size)) continue;
    room.take(x - size, y - size, x + size, y + size);
    return unequal(context, x, y, size);
  }
}

/** A disc with the sign ≠, drawn: not every font has it. */
function unequal(context, x, y, size) {
  context.beginPath();
  context.arc(x, y, size, 0, 2 * Math.PI);
  context.fillStyle = colours.ink;
  context.fill();
  context.save();
  Object.assign(context, { strokeStyle: colours.page, lineWidth: size / 5 });
  context.beginPath();
  for (const [fromX, fromY, toX, toY] of [
    [-0.55, -0.24, 0.55, -0.24],
    [-0.55, 0.24, 0.55, 0.24],
    [0.32, -0.66, -0.32, 0.66],
  ]) {
    context.moveTo(x + size * fromX, y + size * fromY);
    context.lineTo(x + size * toX, y + size * toY);
  }
  context.stroke();
  context.restore();
}

/** The count of a lane in its middle, where there is room. */
function count(context, room, spec, screen) {
  const drawn = stage.network.body.edges[spec.id];
  if (!drawn || !drawn.connected || spec.from === spec.to) return;
  if (Math.hypot(drawn.from.x - drawn.to.x, drawn.from.y - drawn.to.y) * stage.scale < SHORT) return;
  const [x, y] = screen(drawn.edgeType.getPoint(0.5));
  const text = `×${spec.count}`;
  const half = measured(context, FONTS.count, text) / 2 + 2;
  if (!room.free(x - half, y - 7, x + half, y + 6)) return;
  room.take(x - half, y - 7, x + half, y + 6);
  write(context, FONTS.count, spec.colour, text, x, y - 6);
}

function write(context, font, colour, text, x, y) {
  context.font = font;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
