// How a statement's sign looks: colour, line and end mark, each enough alone; and the same in words.
import { drawing, shape } from "./dom.js";

export const SIGNS = [
  { name: "Favourable", glyph: "+", colour: "for", dash: null, mark: "arrow", say: "for" },
  { name: "Unfavourable", glyph: "−", colour: "against", dash: [7, 4], mark: "bar", say: "against" },
  { name: "Neutral", glyph: "○", colour: "neutral", dash: [2, 3.5], mark: "ring", say: "neutral" },
  { name: "Denied", glyph: "×", colour: "denied", dash: [12, 5], mark: "cross", say: "said not to be so" },
  { name: "Other tie", glyph: "›", colour: "tie", dash: null, mark: "vee", say: "other tie" },
];
export const MIXED = { name: "Mixed", glyph: "±", colour: "mixed", dash: [9, 3, 2, 3], mark: "dot", say: "mixed" };
/** What a pair is as a whole: one of the signs, or mixed. */
export const LOOKS = [...SIGNS, MIXED];

/** The line of a sign with its end mark, for legends and lists; coloured by the style sheet. */
export function swatch(look) {
  const line = shape("line", { x1: 1, y1: 7, x2: 25, y2: 7, "stroke-width": look === SIGNS[4] ? 1.6 : 2.6 });
  if (look.dash) line.setAttribute("stroke-dasharray", look.dash.join(" "));
  const marks = {
    arrow: shape("path", { d: "M24 2 L34 7 L24 12 Z", class: "filled" }),
    bar: shape("line", { x1: 28, y1: 1, x2: 28, y2: 13, "stroke-width": 3.6 }),
    ring: shape("circle", { cx: 29, cy: 7, r: 3.4, class: "filled" }),
    cross: shape("path", { d: "M25 3 L33 11 M33 3 L25 11", "stroke-width": 2.2, fill: "none" }),
    vee: shape("path", { d: "M27 3 L33 7 L27 11", "stroke-width": 1.6, fill: "none" }),
    dot: shape("path", { d: "M25 7 L34 7", "stroke-width": 2.6, fill: "none" }),
  };
  const made = drawing(36, 14, line, marks[look.mark]);
  made.setAttribute("class", `swatch ${look.colour}`);
  return made;
}

/** The sign of a contradiction, ≠ on a disc, as the picture has it. */
export function badge() {
  const made = drawing(
    18,
    18,
    shape("circle", { cx: 9, cy: 9, r: 7.5 }),
    shape("path", { d: "M5 7.2H13M5 10.8H13M11.4 4.2L6.6 13.8" }),
  );
  made.setAttribute("class", "badge");
  return made;
}
