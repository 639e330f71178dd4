// One statement with its evidence: who, on whom, what, when, and the words.
import { el } from "../dom.js";
import { DENIED, TIE, eventOf, graph, isStatement, kindOf, speakerOf } from "../graph.js";
import { SIGNS } from "../signs.js";
import { NEVER, date, folded, title } from "../words.js";

/** An http or https address without user name and password, or null. */
function safeAddress(text) {
  try {
    const address = new URL(text);
    if (address.protocol !== "https:" && address.protocol !== "http:") return null;
    address.username = address.password = "";
    return address;
  } catch {
    return null;
  }
}

export const lookOf = (link) => SIGNS[graph.sign[link] < 0 ? TIE : graph.sign[link]];

/** What a link says in a word or two: "Reject", "Denied: sign", "Holds office". */
export function said(link) {
  if (!isStatement(link)) return title(kindOf(link));
  return graph.sign[link] === DENIED ? `Denied: ${title(eventOf(link)).toLowerCase()}` : title(eventOf(link));
}

/** The same with the sign, in a frame of its colour. */
export function pill(link) {
  const look = lookOf(link);
  const glyph = el("span", { "aria-hidden": "true" }, `${look.glyph} `);
  const name = el("span", { class: "vh" }, `${look.name}: `);
  return el("span", { class: `pill ${look.colour}` }, glyph, name, said(link));
}

/** A statement; `ends` names holder and target, `find` marks a word in the quote. */
export function statement(link, { ends = true, find = "" } = {}) {
  return el(
    "article",
    { class: `statement ${lookOf(link).colour}` },
    el("p", { class: "what" }, pill(link), " ", el("span", { class: "when" }, date(graph.day[link]))),
    ends
      ? el("p", { class: "who", dir: "auto" }, `${graph.name[graph.from[link]]} on ${graph.name[graph.to[link]]}`)
      : null,
    quoted(graph.quote[link], find),
    isStatement(link) && speakerOf(link)
      ? el("p", { class: "said", dir: "auto" }, `Said by: ${speakerOf(link)}`)
      : null,
    printed(link),
  );
}

/** The words as they were printed; the part that was searched for stands out. */
export function quoted(text, find = "") {
  if (!text) return null;
  const at = find ? folded(text).indexOf(folded(find)) : -1;
  const exact = at >= 0 && folded(text).length === text.length;
  const parts = exact
    ? [text.slice(0, at), el("strong", {}, text.slice(at, at + find.length)), text.slice(at + find.length)]
    : [text];
  return el("blockquote", { dir: "auto" }, el("mark", {}, ...parts));
}

function printed(link) {
  const article = graph.article[link];
  if (article < 0) return null;
  const { articles, sources } = graph.data;
  const day = articles.day[article];
  return el(
    "p",
    { class: "printed" },
    el("cite", { dir: "auto" }, sources[articles.source[article]] || "Source not known"),
    day === NEVER ? ", no date" : `, ${date(day)}`,
    articles.title[article] ? ": " : "",
    linked(articles.title[article], articles.url[article]),
    isStatement(link) ? ` · confidence ${(graph.confidence[link] / 100).toFixed(2)}` : "",
  );
}

function linked(name, url) {
  const address = safeAddress(url);
  if (!address) return el("span", { dir: "auto" }, name);
  const title = el("span", { dir: "auto" }, name || address.pathname);
  return el("a", { href: address.href, target: "_blank", rel: "noopener noreferrer" }, title, ` (${address.hostname})`);
}
