// When: a histogram of for and against, two ends to drag, and a window that plays through the years.
import { byId, shape } from "../dom.js";
import { graph } from "../graph.js";
import { calm } from "../theme.js";
import { NEVER, date, many } from "../words.js";
import { WHY, filters, shown, timed } from "./filter.js";

const [WIDE, HIGH, BARS] = [240, 60, 48];
const ROWS = ["for", "neutral", "against"]; // favourable upwards, unfavourable downwards
let timer = 0;
let bars = null;

export function openTime(changed) {
  byId("f-time").hidden = !graph.dated;
  for (const end of ["from", "to"]) {
    const input = byId(end);
    Object.assign(input, { min: graph.first, max: graph.last });
    input.addEventListener("input", () => {
      stop();
      filters[end] = Number(input.value);
      if (filters.from > filters.to) filters[end === "from" ? "to" : "from"] = filters[end];
      changed();
    });
  }
  byId("play").addEventListener("click", () => (timer ? stop() : play(changed)));
  draw();
}

/** A window of a sixth of the whole time moves on by a third of itself until the end; then all time is shown again. */
function play(changed) {
  const wide = Math.max(30, Math.round((graph.last - graph.first) / 6));
  Object.assign(filters, { from: graph.first, to: graph.first + wide });
  byId("play").setAttribute("aria-pressed", "true");
  byId("play").textContent = "Stop";
  changed();
  timer = setInterval(
    () => {
      if (filters.to >= graph.last) {
        Object.assign(filters, { from: graph.first, to: graph.last });
        stop();
      } else {
        filters.from += Math.round(wide / 3);
        filters.to = Math.min(graph.last, filters.from + wide);
      }
      changed();
    },
    calm ? 1600 : 900,
  );
}

export function stop() {
  clearInterval(timer);
  timer = 0;
  byId("play").setAttribute("aria-pressed", "false");
  byId("play").textContent = "Play";
}

function draw() {
  bars = Array.from({ length: BARS }, () =>
    ROWS.map((name) => shape("rect", { class: `bar ${name}`, width: WIDE / BARS - 1 })),
  );
  const image = shape(
    "svg",
    { viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: "none", role: "img" },
    ...bars.flat(),
  );
  byId("histogram").replaceChildren(image);
}

const bin = (day) => Math.min(BARS - 1, Math.floor(((day - graph.first) / (graph.last - graph.first + 1)) * BARS));

/** Statements of each bar that pass everything but the time. */
function countBars() {
  const counts = Array.from({ length: BARS }, () => [0, 0, 0]);
  for (let link = 0; link < graph.statementCount; link++) {
    if (shown.why[link] & ~WHY.time || graph.day[link] === NEVER) continue;
    const sign = graph.sign[link];
    counts[bin(graph.day[link])][sign === 0 ? 0 : sign === 1 ? 2 : 1]++;
  }
  return counts;
}

export function showTime() {
  if (!graph.dated) return;
  const counts = countBars();
  const most = Math.max(1, ...counts.map(([pro, neutral, con]) => Math.max(pro + neutral, con)));
  const unit = (HIGH / 2 - 1) / most;
  const middle = HIGH / 2;
  counts.forEach((count, at) => {
    const inside = at >= bin(filters.from) && at <= bin(filters.to);
    const [pro, neutral, con] = count.map((n) => n * unit);
    place(bars[at][0], at, middle - pro, pro, inside);
    place(bars[at][1], at, middle - pro - neutral, neutral, inside);
    place(bars[at][2], at, middle + 1, con, inside);
  });
  byId("histogram").firstChild.setAttribute(
    "aria-label",
    `Statements over time, ${date(graph.first)} to ${date(graph.last)}: favourable above, unfavourable below`,
  );
  for (const end of ["from", "to"]) {
    byId(end).value = filters[end];
    byId(`${end}-day`).textContent = date(filters[end]);
    byId(end).setAttribute("aria-valuetext", date(filters[end]));
  }
  byId("undated").textContent =
    timed() && shown.undated ? `${many(shown.undated, "statement")} without a date left out` : "";
}

function place(bar, at, y, height, inside) {
  bar.setAttribute("x", (at * WIDE) / BARS);
  bar.setAttribute("y", y.toFixed(1));
  bar.setAttribute("height", height.toFixed(1));
  bar.setAttribute("opacity", inside ? 1 : 0.25);
}
