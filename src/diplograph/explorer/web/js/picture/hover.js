// What the pointer is on, in words beside it.
import { byId } from "../dom.js";
import { shown, tally } from "../filters/filter.js";
import { graph, labelOf } from "../graph.js";
import { SIGNS } from "../signs.js";
import { many } from "../words.js";
import { nodeAt } from "./pick.js";
import { stage } from "./stage.js";

export function openHover() {
  let waiting = 0;
  stage.host.addEventListener("pointermove", (event) => {
    if (waiting) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      if (event.buttons) leave();
      else show(event);
    });
  });
  stage.host.addEventListener("pointerleave", leave);
}

function leave() {
  byId("hover").hidden = true;
}

function show(event) {
  const box = stage.host.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  const words = wordsAt({ x, y });
  stage.host.style.cursor = words ? "pointer" : "";
  const hover = byId("hover");
  hover.hidden = !words;
  hover.textContent = words;
  hover.style.left = `${Math.max(4, Math.min(x + 14, box.width - 250))}px`;
  hover.style.top = `${Math.min(y + 14, box.height - 60)}px`;
}

function wordsAt(spot) {
  const node = nodeAt(stage.network.DOMtoCanvas(spot));
  if (node >= 0)
    return `${graph.name[node]}: ${labelOf(node).toLowerCase()}, ${many(shown.degree[node], "shown link")}`;
  const edge = stage.network.getEdgeAt(spot);
  if (edge === undefined) return "";
  const pair = pairOfEdge(edge);
  const parts = SIGNS.map((look, sign) => [tally(pair, sign), look]).filter(([count]) => count);
  const counts = parts.map(([count, look]) => `${count} ${look.say}`).join(", ");
  return `${graph.name[graph.pairA[pair]]} and ${graph.name[graph.pairB[pair]]}: ${counts}`;
}

/** The pair of one of vis-network's edges. */
export const pairOfEdge = (edge) => Number(String(edge).split(":")[0]);
