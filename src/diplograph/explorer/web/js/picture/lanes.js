// The lines between two nodes: one lane for each direction and sign, side by side, so that parallel edges stay apart.
import { choice } from "../choice.js";
import { shown } from "../filters/filter.js";
import { LANES, TIE, graph } from "../graph.js";
import { LOOKS } from "../signs.js";
import { colours } from "../theme.js";
import { stage } from "./stage.js";

const GAP = 12; // pixels between two lanes
export const specs = new Map(); // what is drawn: id → lane

/** The shown lanes of a pair: look, direction (`back`: from the second end to the first), count. */
export function lanesOf(pair) {
  const found = [];
  for (let lane = 0; lane < LANES; lane++) {
    const count = shown.lanes[pair * LANES + lane];
    if (count) found.push({ look: lane % 5, back: lane >= LANES / 2, count });
  }
  return found;
}

const isLit = (pair) =>
  pair === choice.pair ||
  (choice.node >= 0 && (graph.pairA[pair] === choice.node || graph.pairB[pair] === choice.node));

/** One line a pair where there are too many: its look as a whole, both ends marked where both speak. */
function bundle(pair, lanes) {
  const [there, back] = [lanes.some((lane) => !lane.back), lanes.some((lane) => lane.back)];
  return [{ look: shown.look[pair], back: back && !there, both: there && back, count: shown.total[pair] }];
}

/** vis-network's edges of a pair. `thin` (0 to 1) narrows the lines where there are many. */
export function edgesOf(pair, thin, bundled) {
  const lit = isLit(pair);
  const lanes = lanesOf(pair);
  const drawn = bundled && !lit && lanes.length > 1 ? bundle(pair, lanes) : lanes;
  const faded = (choice.node >= 0 || choice.pair >= 0) && !lit;
  return drawn.map((lane, place) => edge(pair, lane, place - (drawn.length - 1) / 2, { thin, faded }));
}

function edge(pair, lane, offset, { thin, faded }) {
  const { dash, colour, mark } = LOOKS[lane.look];
  const wide = lane.look === TIE ? 1 : 1.3 + thin * 1.1 * Math.log2(lane.count);
  const line = pair === choice.pair ? wide * 1.3 : wide;
  const [from, to] = lane.back ? [graph.pairB[pair], graph.pairA[pair]] : [graph.pairA[pair], graph.pairB[pair]];
  const id = `${pair}:${lane.look}${lane.back ? "b" : "t"}${lane.both ? "+" : ""}`;
  const opacity = faded ? 0.1 : lane.look === TIE ? 0.75 : 0.9;
  specs.set(id, { ...lane, id, pair, from, to, mark, colour: colours[colour], line, opacity, faded });
  return {
    id,
    from,
    to,
    width: line / stage.scale,
    color: { color: colours[colour], highlight: colours[colour], hover: colours[colour], opacity },
    dashes: dash ? dash.map((length) => length / stage.scale) : false,
    smooth: bend(pair, lane, offset, line),
  };
}

/** How far a lane bows out, so that lanes are GAP pixels apart in their middle. */
function bend(pair, lane, offset, line) {
  if (!offset || graph.pairA[pair] === graph.pairB[pair]) return false;
  const [a, b] = [graph.pairA[pair], graph.pairB[pair]];
  const long = Math.hypot(graph.x[a] - graph.x[b], graph.y[a] - graph.y[b]) || 1;
  const roundness = (2.2 * (GAP * Math.abs(offset) + line / 2)) / stage.scale / long;
  return {
    enabled: true,
    type: offset > 0 !== lane.back ? "curvedCW" : "curvedCCW",
    roundness: Math.max(0.04, Math.min(0.7, roundness)),
  };
}
