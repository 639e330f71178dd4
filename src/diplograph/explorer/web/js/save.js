// Files of what is shown: CSV, PNG, SVG; and the address.
import { byId, el } from "./dom.js";
import { shown } from "./filters/filter.js";
import { eventOf, graph, kindOf, labelOf, speakerOf } from "./graph.js";
import { lookOf } from "./panel/statement.js";
import { stage } from "./picture/stage.js";
import { svgOf } from "./picture/svgfile.js";
import { say } from "./status.js";
import { colours } from "./theme.js";
import { iso } from "./words.js";

const COLUMNS = [
  "holder",
  "holder_type",
  "target",
  "target_type",
  "kind",
  "sign",
  "event",
  "polarity",
  "date",
  "quote",
  "speaker",
  "confidence",
  "source",
  "published",
  "title",
  "url",
];

export function openSave() {
  const box = byId("save-box");
  byId("save").addEventListener("click", () => box.showModal());
  const jobs = { csv: saveCsv, png: savePng, svg: saveSvg, link: copyLink, print: () => window.print() };
  for (const [name, job] of Object.entries(jobs)) {
    byId(`save-${name}`).addEventListener("click", () => {
      box.close();
      job();
    });
  }
}

function download(blob, name) {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  say(`Saved ${name}`);
}

/** A cell in quotes; what a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

function row(link) {
  const article = graph.article[link];
  const { articles, sources } = graph.data;
  const print =
    article < 0
      ? ["", "", "", ""]
      : [sources[articles.source[article]], iso(articles.day[article]), articles.title[article], articles.url[article]];
  return [
    ...[graph.from[link], graph.to[link]].flatMap((node) => [graph.name[node], labelOf(node)]),
    kindOf(link),
    lookOf(link).name,
    eventOf(link),
    graph.polarity[link] / 100,
    iso(graph.day[link]),
    graph.quote[link],
    speakerOf(link),
    graph.confidence[link] / 100,
    ...print,
  ];
}

function saveCsv() {
  const lines = [COLUMNS];
  for (let link = 0; link < graph.statementCount; link++) if (shown.link[link]) lines.push(row(link));
  const text = lines.map((cells) => cells.map(cell).join(",")).join("\r\n");
  download(new Blob(["\ufeff", text, "\r\n"], { type: "text/csv" }), "statements.csv");
}

function savePng() {
  const drawn = stage.network.canvas.frame.canvas;
  const copy = el("canvas", { width: drawn.width, height: drawn.height });
  const context = copy.getContext("2d");
  context.fillStyle = colours.page;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  copy.toBlob((blob) => download(blob, "picture.png"));
}

function saveSvg() {
  download(new Blob([svgOf(document.title)], { type: "image/svg+xml" }), "picture.svg");
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    say("The address of this view is copied");
  } catch {
    say("Copy the address from the address bar: it holds this view");
  }
}
