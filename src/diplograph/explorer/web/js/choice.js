// What the reader looks at: one node, one pair, quotes with some words, or nothing; in which view, on which issue.
import { tell } from "./bus.js";

/** `moved`: the reader moved the picture, so its place belongs to the view. */
export const choice = { view: "picture", node: -1, pair: -1, words: "", topic: -1, moved: false };
export const VIEWS = ["picture", "issues", "contradictions", "changes", "table"];

/** Look at a node (-1: at nothing); `show` moves the picture to it. */
export function chooseNode(node, show = false) {
  Object.assign(choice, { node, pair: -1, words: "" });
  tell("chosen", show);
}

/** Look at a pair of nodes. */
export function choosePair(pair, show = false) {
  Object.assign(choice, { node: -1, pair, words: "" });
  tell("chosen", show);
}

/** Look at all quotes with these words. */
export function chooseWords(words) {
  Object.assign(choice, { node: -1, pair: -1, words });
  tell("chosen", false);
}

export function chooseView(view) {
  choice.view = VIEWS.includes(view) ? view : "picture";
  tell("view");
}

/** Look at who stands where on a target, in the view of issues. */
export function chooseTopic(topic) {
  Object.assign(choice, { view: "issues", topic });
  tell("view");
}
