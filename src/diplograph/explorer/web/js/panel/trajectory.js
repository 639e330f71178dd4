// A position over time: every dated statement at its polarity, the line of their running mean, and each change of side.
import { el, shape } from "../dom.js";
import { eventOf, graph } from "../graph.js";
import { turn } from "../positions.js";
import { SIGNS } from "../signs.js";
import { NEVER, date, many, title } from "../words.js";

const [WIDE, HIGH, EDGE] = [340, 92, 8];
const RECENT = 3; // statements in the running mean

/** The chart of some statements, oldest first, with its story in words; null for fewer than two dates. */
export function trajectory(links) {
  const dated = links.filter((link) => graph.day[link] !== NEVER && graph.sign[link] < 3);
  if (new Set(dated.map((link) => graph.day[link])).size < 2) return null;
  return el("figure", { class: "trajectory" }, chart(dated), el("figcaption", {}, story(dated)));
}

function story(links) {
  const [first, last] = [links[0], links[links.length - 1]];
  const turned = turn(links);
  const span = `${many(links.length, "dated statement")}, ${date(graph.day[first])} to ${date(graph.day[last])}`;
  if (!turned) return `${span}; the side did not change.`;
  return `${span}: ${SIGNS[graph.sign[turned.first]].say} at first, ${SIGNS[graph.sign[turned.last]].say} at last.`;
}

/** Places on the chart: days across, polarity upwards. */
function scales(links) {
  const [first, last] = [graph.day[links[0]], graph.day[links[links.length - 1]]];
  return {
    x: (day) => EDGE + ((WIDE - 2 * EDGE) * (day - first)) / (last - first),
    y: (polarity) => HIGH / 2 - ((HIGH / 2 - EDGE) * polarity) / 100,
  };
}

function chart(links) {
  const { x, y } = scales(links);
  const means = links.map((_, at) => mean(links.slice(Math.max(0, at - RECENT + 1), at + 1)));
  const line = links.map((link, at) => `${at ? "L" : "M"}${x(graph.day[link]).toFixed(1)} ${y(means[at]).toFixed(1)}`);
  return shape(
    "svg",
    { viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" },
    shape("line", { class: "axis", x1: 0, x2: WIDE, y1: HIGH / 2, y2: HIGH / 2 }),
    shape("text", { x: 1, y: 10, class: "scale" }, "for"),
    shape("text", { x: 1, y: HIGH - 3, class: "scale" }, "against"),
    shape("path", { class: "mean", d: line.join(" ") }),
    ...links.map((link) => point(link, x, y)),
  );
}

const mean = (links) => links.reduce((total, link) => total + graph.polarity[link], 0) / links.length;

function point(link, x, y) {
  const [cx, cy] = [x(graph.day[link]), y(graph.polarity[link])];
  const look = SIGNS[graph.sign[link]];
  const d = [
    `M${cx} ${cy - 5} L${cx + 5} ${cy + 4} L${cx - 5} ${cy + 4} Z`,
    `M${cx - 5} ${cy - 2} H${cx + 5} V${cy + 2} H${cx - 5} Z`,
    `M${cx - 3.5} ${cy} a3.5 3.5 0 1 0 7 0 a3.5 3.5 0 1 0 -7 0`,
  ][graph.sign[link]];
  const words = `${date(graph.day[link])}: ${title(eventOf(link))}`;
  return shape("path", { class: `point ${look.colour}`, d }, shape("title", {}, words));
}
