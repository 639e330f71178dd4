// Which view stands in the middle: the picture, or a list made anew whenever filters change.
import { changes } from "../changes.js";
import { choice } from "../choice.js";
import { contradictions } from "../contradictions.js";
import { byId, el } from "../dom.js";
import { number } from "../words.js";
import { changesView } from "./changes.js";
import { contradictionsView } from "./contradictions.js";
import { issuesView } from "./issues.js";
import { tableView } from "./table.js";

const made = { issues: issuesView, contradictions: contradictionsView, changes: changesView, table: tableView };

/** How many contradictions and changes there are, on the buttons that show them. */
export function showTallies() {
  for (const [view, found] of Object.entries({ contradictions, changes })) {
    const host = document.querySelector(`#views [data-view=${view}]`);
    host.querySelector(".tally")?.remove();
    host.append(el("span", { class: "tally" }, number(found().length)));
  }
}

export function showView() {
  const picture = choice.view === "picture";
  for (const each of document.querySelectorAll("#views button")) {
    each.setAttribute("aria-pressed", String(each.dataset.view === choice.view));
  }
  byId("stage").hidden = !picture;
  byId("view").hidden = picture;
  byId("view").replaceChildren(...(picture ? [] : [made[choice.view](showView)]));
  byId("view").setAttribute("aria-label", `${choice.view.charAt(0).toUpperCase()}${choice.view.slice(1)}`);
}
