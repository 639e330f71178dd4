// The picture in view as an SVG: the same lines, marks, nodes and names, as shapes.
import { shape } from "../dom.js";
import { shown } from "../filters/filter.js";
import { graph } from "../graph.js";
import { LOOKS } from "../signs.js";
import { colours } from "../theme.js";
import { focus } from "./focus.js";
import { paintLabels } from "./labels.js";
import { specs } from "./lanes.js";
import { paintMarks } from "./marks.js";
import { drawNode } from "./nodes.js";
import { radius } from "./sizes.js";
import { height, onScreen, stage, width } from "./stage.js";
import { Vector } from "./vector.js";

const POINTS = 12; // of a bent line
const MOST = 20000; // lines behind the focus

/** The text of the file. */
export function svgOf(heading) {
  const vector = new Vector();
  const screen = onScreen();
  behind(vector, screen);
  for (const spec of specs.values()) line(vector, spec, screen);
  for (const node of focus.nodes) {
    const [x, y] = screen(stage.network.body.nodes[node]);
    drawNode(vector, node, x, y, radius(node), 1);
  }
  paintMarks(vector, screen);
  paintLabels(vector, screen);
  const size = { width: width(), height: height(), viewBox: `0 0 ${width()} ${height()}` };
  const ground = shape("rect", { width: "100%", height: "100%", fill: colours.page });
  const file = shape(
    "svg",
    { ...size, "font-family": "system-ui, sans-serif", role: "img" },
    shape("title", {}, heading),
    ground,
    ...vector.parts,
  );
  return new XMLSerializer().serializeToString(file);
}

/** Lines of the pairs that are not in focus. */
function behind(vector, screen) {
  if (focus.all) return;
  let drawn = 0;
  Object.assign(vector, { lineWidth: 0.8, globalAlpha: 0.25 });
  for (let pair = 0; pair < graph.pairCount && drawn < MOST; pair++) {
    if (!shown.total[pair] || focus.pairs.has(pair)) continue;
    drawn++;
    vector.strokeStyle = colours[LOOKS[shown.look[pair]].colour];
    vector.beginPath();
    vector.moveTo(...screen({ x: graph.x[graph.pairA[pair]], y: graph.y[graph.pairA[pair]] }));
    vector.lineTo(...screen({ x: graph.x[graph.pairB[pair]], y: graph.y[graph.pairB[pair]] }));
    vector.stroke();
  }
  vector.globalAlpha = 1;
}

function line(vector, spec, screen) {
  const drawn = stage.network.body.edges[spec.id];
  if (!drawn || spec.from === spec.to) return;
  const points = Array.from({ length: POINTS + 1 }, (_, i) => screen(drawn.edgeType.getPoint(i / POINTS)));
  vector.save();
  Object.assign(vector, { strokeStyle: spec.colour, lineWidth: spec.line, globalAlpha: spec.opacity });
  vector.setLineDash(LOOKS[spec.look].dash || []);
  vector.beginPath();
  points.forEach(([x, y], i) => (i ? vector.lineTo(x, y) : vector.moveTo(x, y)));
  vector.stroke();
  vector.restore();
}
