// Search over names, other names and quotes; the list is walked with the arrow keys.
import { chooseNode, choosePair, chooseWords } from "./choice.js";
import { byId, el } from "./dom.js";
import { shown } from "./filters/filter.js";
import { graph, labelOf } from "./graph.js";
import { foldedQuotes, withWords } from "./panel/found.js";
import { clip, folded, many } from "./words.js";

const [NAMES, QUOTES, SHORTEST] = [10, 5, 3];
let names = null;
let hits = [];
let at = -1;

export function openSearch() {
  const input = byId("words");
  input.addEventListener("input", search);
  input.addEventListener("focus", search);
  input.addEventListener("blur", shut);
  input.addEventListener("keydown", key);
}

export function focusSearch() {
  byId("words").focus();
  byId("words").select();
}

function foldedNames() {
  names ??= graph.name.map((name, node) => [name, ...graph.data.nodes.aliases[node], graph.id[node]].map(folded));
  return names;
}

/** Nodes whose name begins with the words, then those where they stand within, then those known by another name. */
function nodesNamed(words) {
  const found = [];
  foldedNames().forEach((all, node) => {
    const rank = all[0].startsWith(words)
      ? 0
      : all[0].includes(words)
        ? 1
        : all.some((name) => name.includes(words))
          ? 2
          : 3;
    if (rank < 3) found.push([rank, node]);
  });
  found.sort((a, b) => a[0] - b[0] || shown.degree[b[1]] - shown.degree[a[1]] || a[1] - b[1]);
  return found.slice(0, NAMES).map(([, node]) => node);
}

function search() {
  const typed = byId("words").value.trim();
  const words = folded(typed);
  hits = words ? nodesNamed(words).map(nodeHit) : [];
  if (words.length >= SHORTEST) hits.push(...quoteHits(typed));
  at = hits.length ? 0 : -1;
  show(Boolean(words));
}

function nodeHit(node) {
  const other = graph.data.nodes.aliases[node];
  const hidden = shown.node[node] ? "" : ", filtered out";
  const small = `${labelOf(node)}${hidden}${other.length ? ` · ${clip(other.slice(0, 3).join(", "), 50)}` : ""}`;
  return { words: graph.name[node], small, act: () => chooseNode(node, true) };
}

function quoteHits(words) {
  const links = withWords(words);
  const found = links.slice(0, QUOTES).map((link) => ({
    words: `“${around(link, words)}”`,
    small: `${graph.name[graph.from[link]]} on ${graph.name[graph.to[link]]}`,
    act: () => choosePair(graph.pairOf[link], true),
  }));
  if (links.length)
    found.push({
      words: `All ${many(links.length, "quote")} with “${words}”`,
      small: "",
      act: () => chooseWords(words),
    });
  return found;
}

/** The part of a quote round the words. */
function around(link, words) {
  const from = Math.max(0, foldedQuotes()[link].indexOf(folded(words)) - 30);
  return (from ? "…" : "") + clip(graph.quote[link].slice(from), 90);
}

function show(open) {
  const list = byId("hits");
  const options = hits.map((hit, number) => {
    const option = el(
      "li",
      { role: "option", id: `hit-${number}`, "aria-selected": String(number === at) },
      el("span", { dir: "auto" }, hit.words),
      " ",
      el("small", { dir: "auto" }, hit.small),
    );
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      take(number);
    });
    return option;
  });
  list.replaceChildren(
    ...(options.length
      ? options
      : [el("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing found")]),
  );
  list.hidden = !open;
  byId("words").setAttribute("aria-expanded", String(open));
  mark();
}

function mark() {
  const open = !byId("hits").hidden && at >= 0;
  if (open) byId("words").setAttribute("aria-activedescendant", `hit-${at}`);
  else byId("words").removeAttribute("aria-activedescendant");
  [...byId("hits").children].forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
  if (open) byId(`hit-${at}`)?.scrollIntoView({ block: "nearest" });
}

function shut() {
  byId("hits").hidden = true;
  byId("words").setAttribute("aria-expanded", "false");
  byId("words").removeAttribute("aria-activedescendant");
}

function take(number) {
  const hit = hits[number];
  if (!hit) return;
  shut();
  hit.act();
}

function key(event) {
  event.stopPropagation();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && hits.length) {
    event.preventDefault();
    at = (at + step + hits.length) % hits.length;
    mark();
  } else if (event.key === "Enter" && at >= 0) {
    take(at);
    byId("evidence").focus();
  } else if (event.key === "Escape") {
    byId("words").value = "";
    shut();
    byId("graph").focus();
  }
}
