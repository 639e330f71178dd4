// One statement with its evidence: who, on whom, what, when, and the words.
import { el } from "../dom.js";
import { eventOf, graph, isStatement, kindOf, speakerOf } from "../graph.js";
import { SIGNS } from "../signs.js";
import { NEVER, date, title } from "../words.js";

/** An http or https address without user name and password, or null. */
export function safeAddress(text) {
  try {
    const address = new URL(text);
    if (address.protocol !== "https:" && address.protocol !== "http:") return null;
    address.username = address.password = "";
    return address;
  } catch {
    return null;
  }
}

/** Words of a sign and an event: "− Reject", "× Denied: sign". */
export function pill(link) {
  const look = SIGNS[graph.sign[link] < 0 ? 4 : graph.sign[link]];
  const what = isStatement(link) ? title(eventOf(link)) : title(kindOf(link));
  const words = graph.sign[link] === 3 ? `Denied: ${what.toLowerCase()}` : what;
  return el("span", { class: `pill ${look.colour}` }, el("span", { "aria-hidden": "true" }, `${look.glyph} `),
    el("span", { class: "vh" }, `${look.name}: `), words);
}

export function statement(link, { ends = true } = {}) {
  const look = SIGNS[graph.sign[link] < 0 ? 4 : graph.sign[link]];
  const who = `${graph.name[graph.from[link]]} → ${graph.name[graph.to[link]]}`;
  return el(
    "article",
    { class: `statement ${look.colour}` },
    el("p", { class: "what" }, pill(link), " ", el("span", { class: "when" }, date(graph.day[link]))),
    ends ? el("p", { class: "who", dir: "auto" }, who) : null,
    words(link),
    speakerOf(link) ? el("p", { class: "said", dir: "auto" }, `In the words of ${speakerOf(link)}`) : null,
    printed(link),
  );
}

function words(link) {
  return graph.quote[link] ? el("blockquote", { dir: "auto" }, el("mark", {}, graph.quote[link])) : null;
}

function printed(link) {
  const article = graph.article[link];
  if (article < 0) return null;
  const { articles, sources } = graph.data;
  const day = articles.day[article];
  const address = safeAddress(articles.url[article]);
  const name = articles.title[article];
  return el(
    "p",
    { class: "printed", dir: "auto" },
    el("cite", {}, sources[articles.source[article]] || "Source not known"),
    day === NEVER ? "" : `, ${date(day)}`,
    ": ",
    address
      ? el("a", { href: address.href, target: "_blank", rel: "noopener noreferrer" }, name, ` (${address.hostname})`)
      : el("span", {}, name),
    isStatement(link) ? ` · confidence ${(graph.data.links.confidence[link] / 100).toFixed(2)}` : "",
  );
}
