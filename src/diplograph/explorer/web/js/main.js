// Opens the page and keeps its parts in step: filters, choice, view, picture, panel, address.
import { readAddress, readPlace, setLeast, writeAddress } from "./address.js";
import { opening, showTold } from "./backbone.js";
import { on } from "./bus.js";
import { choice, chooseView } from "./choice.js";
import { byId, el } from "./dom.js";
import { openDrawer, openDrawers } from "./drawers.js";
import { filters, openFilters, refilter } from "./filters/filter.js";
import { openLegend, showLegend } from "./filters/legend.js";
import { openNarrow, showNarrow } from "./filters/narrow.js";
import { openTime, showTime, stop } from "./filters/time.js";
import { graph, read, readWords } from "./graph.js";
import { openKeyboard } from "./keyboard.js";
import { showPanel } from "./panel/panel.js";
import { isLarge, unpack } from "./payload.js";
import { fit, stretch } from "./picture/camera.js";
import { forget } from "./picture/context.js";
import { fitAll, openPicture, showChosen, update, zoomBy } from "./picture/picture.js";
import { redraw, stage } from "./picture/stage.js";
import { openSave } from "./save.js";
import { openSearch } from "./search.js";
import { SIGNS, MIXED, swatch } from "./signs.js";
import { say, sayChoice } from "./status.js";
import { readColours } from "./theme.js";
import { showTallies, showView } from "./views/views.js";

const SETTLED = 180; // milliseconds without a change after which lists and the sharp picture follow
const nextFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const wasPainted = () => performance.getEntriesByName("first-contentful-paint").length > 0;
const wholePage = () =>
  new Promise((done) => {
    if (document.readyState !== "loading") done();
    else document.addEventListener("DOMContentLoaded", done, { once: true });
  });
let waiting = 0;
let frame = 0;
let opened = 1; // the least count of statements with which the page opens

/** The picture comes first; an address that asks for more than the picture waits for the words. */
async function open() {
  readColours();
  if (isLarge() && !wasPainted()) await nextFrame(); // so that "Loading" is seen
  read(await unpack("picture"));
  openFilters();
  opened = opening();
  setLeast(opened);
  openLegend(changed);
  openTime(changed);
  openNarrow(changed);
  openPicture();
  if (location.hash) await addWords();
  arrive();
  await nextFrame();
  if (!graph.quote) await addWords();
  openSearch();
  openKeyboard();
  openDrawers();
  openSave();
  openRest();
  listen();
  showRest();
  performance.mark("ready");
}

async function addWords() {
  await wholePage();
  readWords(await unpack("words"));
}

/** Show what the address asks for. */
function arrive() {
  readAddress();
  refilter();
  showFilters();
  showView();
  byId("loading")?.remove();
  if (choice.view === "picture") enterPicture();
  forget();
  showChosen(!choice.moved && (choice.node >= 0 || choice.pair >= 0));
}

/** What follows when the page came to rest: it goes through all statements. */
function showRest() {
  showTallies();
  showPanel();
  sayChoice();
  redraw(); // with the signs of contradictions
}

function listen() {
  on("chosen", (show) => {
    showChosen(show && choice.view === "picture");
    showPanel();
    if (choice.node >= 0 || choice.pair >= 0 || choice.words) openDrawer("evidence");
    sayChoice();
    writeAddress(true);
  });
  on("view", () => {
    const first = choice.view === "picture" && !stage.fitted;
    showView();
    if (first) enterPicture();
    if (choice.view === "picture") update();
    writeAddress(true);
  });
  on("moved", () => writeAddress(false));
  addEventListener("popstate", () => {
    arrive();
    showRest();
  });
}

/** The stage has a size only while it is seen. */
function enterPicture() {
  stage.network.setSize("100%", "100%");
  stretch();
  fit();
  choice.moved = readPlace();
}

/** A filter changed: counts and a sketch in the next frame, the rest when it came to rest. */
function changed() {
  frame ||= requestAnimationFrame(() => {
    frame = 0;
    applyFilters();
  });
}

function applyFilters() {
  const start = performance.now();
  refilter();
  showFilters();
  update(true);
  performance.measure("filter", { start });
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    showRest();
    update();
    if (choice.view !== "picture") showView();
    writeAddress(false);
  }, SETTLED);
}

function showFilters() {
  showLegend();
  showTime();
  showNarrow();
  showTold(() => {
    filters.least = 1;
    changed();
  });
}

function reset() {
  stop();
  for (const name of ["label", "sign", "event", "source"]) filters[name].fill(1);
  filters.kind.fill(0);
  Object.assign(filters, { from: graph.first, to: graph.last, confidence: 0, topic: -1, holder: null, least: opened });
  changed();
}

function openRest() {
  byId("reset").addEventListener("click", reset);
  byId("zoom-in").addEventListener("click", () => zoomBy(1.3));
  byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  byId("zoom-fit").addEventListener("click", fitAll);
  byId("help").addEventListener("click", () => byId("help-box").showModal());
  for (const each of document.querySelectorAll(".shut-box"))
    each.addEventListener("click", () => each.closest("dialog").close());
  for (const each of document.querySelectorAll("#views button")) {
    each.addEventListener("click", () => chooseView(each.dataset.view));
  }
  byId("help-signs").append(...[...SIGNS, MIXED].map((look) => el("p", { class: "box" }, swatch(look), look.name)));
}

open().catch((error) => {
  say(`The graph could not be loaded: ${error.message}`);
  byId("loading")?.replaceChildren(`The graph could not be loaded: ${error.message}`);
  throw error;
});
