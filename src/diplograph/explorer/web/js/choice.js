// What the reader looks at: one node, one pair, or nothing; and in which view.
import { tell } from "./bus.js";

export const choice = { view: "picture", node: -1, pair: -1 };

/** Look at a node (-1: at nothing); `show` moves the picture to it. */
export function chooseNode(node, show = false) {
  Object.assign(choice, { node, pair: -1 });
  tell("chosen", show);
}

/** Look at a pair of nodes. */
export function choosePair(pair, show = false) {
  Object.assign(choice, { node: -1, pair });
  tell("chosen", show);
}

export function chooseView(view) {
  if (choice.view === view) return;
  choice.view = view;
  tell("view");
}
