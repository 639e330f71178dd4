// Who changed sides: the first and the latest dated stance of a position point opposite ways.
import { graph } from "./graph.js";
import { positions, turn } from "./positions.js";

/** Changed positions with `first` and `last`, the latest change first. */
export function changes() {
  const found = [];
  for (const each of positions()) {
    const turned = turn(each.links);
    if (turned) found.push({ ...each, ...turned });
  }
  return found.sort(
    (a, b) => graph.day[b.last] - graph.day[a.last] || b.links.length - a.links.length || a.pair - b.pair,
  );
}
