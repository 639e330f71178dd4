// Node types: a shape and a colour each.
import { drawing, shape } from "./dom.js";

/** Corners of a polygon on the unit circle: how many, where the first, how far out; null is a circle. */
const CORNERS = {
  Country: null,
  Leader: { count: 3, first: -Math.PI / 2, out: 1.3 },
  Alliance: { count: 6, first: 0, out: 1.12 },
  Organization: { count: 8, first: Math.PI / 8, out: 1.08 },
  Treaty: { count: 4, first: Math.PI / 4, out: 1.25 },
  Issue: { count: 4, first: 0, out: 1.3 },
  Event: { count: 5, first: -Math.PI / 2, out: 1.15 },
};

export const styleOf = (label) => (label in CORNERS ? label.toLowerCase() : "other");

/** Points of a type's outline round a centre; null for a circle. */
function outline(label, x, y, radius) {
  const corners = CORNERS[label];
  if (!corners) return null;
  return Array.from({ length: corners.count }, (_, i) => {
    const angle = corners.first + (i * 2 * Math.PI) / corners.count;
    return [x + radius * corners.out * Math.cos(angle), y + radius * corners.out * Math.sin(angle)];
  });
}

/** Put a type's outline on a canvas' path. */
export function trace(context, label, x, y, radius) {
  const points = outline(label, x, y, radius);
  context.beginPath();
  if (!points) context.arc(x, y, radius, 0, 2 * Math.PI);
  else points.forEach(([px, py], i) => (i ? context.lineTo(px, py) : context.moveTo(px, py)));
  context.closePath();
}

/** The outline as an SVG element, coloured by the style sheet. */
function figure(label, x, y, radius) {
  const points = outline(label, x, y, radius);
  const made = points
    ? shape("polygon", { points: points.map((point) => point.map((n) => n.toFixed(1)).join(",")).join(" ") })
    : shape("circle", { cx: x, cy: y, r: radius });
  made.setAttribute("class", `node ${styleOf(label)}`);
  return made;
}

/** A type's sign for legends and lists. */
export const token = (label) => drawing(18, 18, figure(label, 9, label === "Leader" ? 10.5 : 9, 6.2));
