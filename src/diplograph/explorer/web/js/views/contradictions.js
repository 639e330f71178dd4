// Contradictions with the words of both sides next to each other.
import { choosePair } from "../choice.js";
import { DAYS, contradictions } from "../contradictions.js";
import { button, el, inParts } from "../dom.js";
import { graph, pairBetween } from "../graph.js";
import { statement } from "../panel/statement.js";
import { title } from "../words.js";

export function contradictionsView() {
  const found = contradictions();
  return el(
    "div",
    {},
    el("h2", {}, `Where sources contradict each other (${found.length})`),
    el(
      "p",
      { class: "soft" },
      `One source tells what another denies, or they tell opposite stances of the same holder on the same target, at most ${DAYS} days apart. Nothing is decided here: both are in the graph.`,
    ),
    found.length ? inParts(box, found, 15, "Show more") : el("p", {}, "None among what is shown."),
  );
}

function box({ target, holders, event, yes, no }) {
  const who = holders.map((node) => graph.name[node]).join(", ");
  const sides = event ? [`Told: ${title(event).toLowerCase()}`, "Denied"] : ["Told as for", "Told as against"];
  return el(
    "article",
    { class: "clash" },
    el("h3", { dir: "auto" }, event ? `${who}: ${title(event).toLowerCase()} ${graph.name[target]}?` : `${who} on ${graph.name[target]}`),
    el(
      "div",
      { class: "columns" },
      side(sides[0], "for", yes),
      side(sides[1], event ? "denied" : "against", no),
    ),
    button("All evidence", () => choosePair(pairBetween(holders[0], target))),
  );
}

/** The words of one side; a sentence about several holders stands once. */
function side(head, colour, links) {
  const words = new Map(links.map((link) => [`${graph.article[link]} ${graph.quote[link]}`, link]));
  return el(
    "section",
    { class: `column ${colour}` },
    el("h4", {}, head),
    inParts((link) => statement(link, { ends: false }), [...words.values()], 3, "Show more"),
  );
}
