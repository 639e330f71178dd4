// The line at the foot: what is shown of how much, and what just happened. Screen readers hear it.
import { choice } from "./choice.js";
import { byId } from "./dom.js";
import { filters, shown } from "./filters/filter.js";
import { graph, labelOf } from "./graph.js";
import { many, number } from "./words.js";

export function say(words) {
  byId("status").textContent = words;
}

function summary() {
  const least = filters.least > 1 ? `, links with at least ${filters.least} statements` : "";
  return `${number(shown.nodes)} of ${many(graph.nodeCount, "name")}, ${number(shown.statements)} of ${many(graph.statementCount, "statement")}${least}`;
}

export function sayChoice() {
  if (choice.node >= 0)
    say(
      `${graph.name[choice.node]}, ${labelOf(choice.node).toLowerCase()}, ${many(shown.degree[choice.node], "shown link")}. ${summary()}`,
    );
  else if (choice.pair >= 0)
    say(
      `${graph.name[graph.pairA[choice.pair]]} and ${graph.name[graph.pairB[choice.pair]]}, ${many(shown.total[choice.pair], "shown link")}. ${summary()}`,
    );
  else say(summary());
}
