// Everything by keys.
import { choice, chooseNode, chooseView, VIEWS } from "./choice.js";
import { byId } from "./dom.js";
import { openDrawer, shutDrawers } from "./drawers.js";
import { shown } from "./filters/filter.js";
import { across, graph } from "./graph.js";
import { byTotal } from "./picture/focus.js";
import { fitAll, panBy, zoomBy } from "./picture/picture.js";
import { focusSearch } from "./search.js";
import { say } from "./status.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let origin = -1; // whose counterparts N and P step through
let place = -1;

export function openKeyboard() {
  byId("graph").addEventListener("keydown", inPicture);
  document.addEventListener("keydown", anywhere);
}

function anywhere(event) {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "/") {
    event.preventDefault();
    focusSearch();
  } else if (event.key === "?") byId("help").click();
  else if (/^[1-5]$/.test(event.key)) chooseView(VIEWS[Number(event.key) - 1]);
  else if (event.key === "Escape") {
    shutDrawers();
    letGo();
  }
}

function letGo() {
  origin = -1;
  if (choice.node >= 0 || choice.pair >= 0 || choice.words) chooseNode(-1);
}

function inPicture(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  if (ARROWS[key]) {
    event.preventDefault();
    if (choice.node < 0) panBy(...ARROWS[key]);
    else along(...ARROWS[key]);
  } else if (key === "n" || key === "p") step(key === "n" ? 1 : -1);
  else if (key === "Enter") {
    openDrawer("evidence");
    byId("evidence").focus();
  } else if (key === "+" || key === "=") zoomBy(1.3);
  else if (key === "-") zoomBy(1 / 1.3);
  else if (key === "0") fitAll();
}

const neighbours = (node) =>
  byTotal([...graph.pairsOf.of(node)].filter((pair) => shown.total[pair])).map((pair) => across(pair, node));

/** The counterpart that lies best in a direction. */
function along(right, down) {
  const from = choice.node;
  let [best, least] = [-1, Infinity];
  for (const node of neighbours(from)) {
    const [dx, dy] = [graph.x[node] - graph.x[from], graph.y[node] - graph.y[from]];
    const ahead = dx * right + dy * down;
    const cost = ahead + 2.2 * Math.abs(dx * down + dy * right);
    if (ahead > 0 && cost < least) [best, least] = [node, cost];
  }
  if (best >= 0) chooseNode(best, true);
  else say("No line in that direction");
}

function step(by) {
  if (choice.node < 0) {
    const first = shown.degree.reduce((best, degree, node) => (degree > shown.degree[best] ? node : best), 0);
    return chooseNode(first, true);
  }
  if (origin < 0 || !neighbours(origin).includes(choice.node)) [origin, place] = [choice.node, by > 0 ? -1 : 0];
  const around = neighbours(origin);
  if (!around.length) return say("No lines from here");
  place = (place + by + around.length) % around.length;
  return chooseNode(around[place], true);
}
