// The evidence panel: what is chosen, else where to begin.
import { choice } from "../choice.js";
import { byId } from "../dom.js";
import { shown } from "../filters/filter.js";
import { foundPanel } from "./found.js";
import { homePanel } from "./home.js";
import { nodePanel } from "./node.js";
import { pairPanel } from "./pair.js";

export function showPanel() {
  byId("panel").replaceChildren(made());
}

function made() {
  if (choice.words) return foundPanel(choice.words);
  if (choice.pair >= 0 && shown.total[choice.pair]) return pairPanel(choice.pair);
  if (choice.node >= 0) return nodePanel(choice.node);
  return homePanel();
}
