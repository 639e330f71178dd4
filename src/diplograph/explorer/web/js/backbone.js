// A very large graph opens on its strongest links: the picture of all of them says little.
import { byId, button } from "./dom.js";
import { filters, shown } from "./filters/filter.js";
import { graph } from "./graph.js";
import { many, number } from "./words.js";

const LARGE = 3000; // pairs
const STRONGEST = 140;

/** The least count of statements with which the page opens: 1, or what leaves about STRONGEST pairs. */
export function opening() {
  if (graph.pairCount <= LARGE) return 1;
  const counts = new Uint32Array(graph.pairCount);
  for (let link = 0; link < graph.statementCount; link++) counts[graph.pairOf[link]]++;
  const said = counts.filter(Boolean).sort().reverse();
  return said.length <= LARGE
    ? 1
    : said[STRONGEST - 1] + (said[STRONGEST] === said[STRONGEST - 1] && said[STRONGEST - 1] < said[0] ? 1 : 0);
}

/** Say above the picture what is left out, and of what the page was made. */
export function showTold(all) {
  const { data, statementCount } = graph;
  const parts = [];
  if (data.chosen) parts.push(`Only ${data.chosen}.`);
  if (data.found > statementCount)
    parts.push(`The latest ${number(statementCount)} of ${many(data.found, "statement")}.`);
  if (!shown.statements) parts.push(statementCount ? "Nothing passes the filters." : "There are no statements to show.");
  const strong = filters.least > 1;
  if (strong)
    parts.push(
      `${many(shown.pairs, "link")} of ${number(graph.pairCount)}: those with at least ${many(filters.least, "statement")}. `,
    );
  byId("told").replaceChildren(parts.join(" "), ...(strong ? [button("Show all links", all)] : []));
  byId("told").hidden = !parts.length;
}
