// Opens the page: data, filters, picture, panels.
import { on } from "./bus.js";
import { chooseNode, choosePair, choice } from "./choice.js";
import { byId, el } from "./dom.js";
import { openFilters, refilter, shown } from "./filters/filter.js";
import { read } from "./graph.js";
import { pairPanel } from "./panel/pair.js";
import { unpack } from "./payload.js";
import { refocus } from "./picture/focus.js";
import { paintLabels } from "./picture/labels.js";
import { paintMarks } from "./picture/marks.js";
import { paintNode } from "./picture/nodes.js";
import { bounds, measure } from "./picture/sizes.js";
import { height, inPixels, onScreen, openStage, stage, width } from "./picture/stage.js";
import { readColours } from "./theme.js";
import { many } from "./words.js";

async function open() {
  readColours();
  read(await unpack());
  openFilters();
  refilter();
  measure();
  openStage(paintNode);
  stage.network.on("afterDrawing", (context) =>
    inPixels(context, () => {
      const screen = onScreen();
      paintMarks(context, screen);
      paintLabels(context, screen);
    }),
  );
  const [left, top, right, bottom] = bounds();
  const scale = Math.min(width() / (right - left + 140), height() / (bottom - top + 140), 1.6);
  stage.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
  stage.scale = stage.base = scale;
  refocus();
  stage.network.on("click", ({ nodes, edges }) => {
    if (nodes.length) chooseNode(nodes[0]);
    else if (edges.length) choosePair(Number(String(edges[0]).split(":")[0]));
    else chooseNode(-1);
  });
  on("chosen", () => {
    refocus();
    byId("panel").replaceChildren(choice.pair >= 0 ? pairPanel(choice.pair) : el("h2", {}, "Evidence"));
  });
  byId("status").textContent = `${many(shown.nodes, "node")}, ${many(shown.statements, "statement")}`;
}

open().catch((error) => {
  byId("status").textContent = `The graph could not be loaded: ${error.message}`;
  throw error;
});
