// How many for and against: a bar, and the same in words.
import { el } from "../dom.js";
import { SIGNS } from "../signs.js";
import { number } from "../words.js";
import { sum } from "../positions.js";

/** A bar of the four signs' shares. */
export function balance(counts) {
  const all = sum(counts) || 1;
  const parts = counts.map((count, sign) => part(count / all, SIGNS[sign].colour));
  return el("div", { class: "balance", "aria-hidden": "true" }, ...parts);
}

function part(share, colour) {
  const made = el("i", { class: colour });
  made.style.width = `${100 * share}%`;
  return made;
}

/** "+3 −1 ○2" with a spoken form. */
export function figures(counts) {
  const kept = counts.map((count, sign) => [count, SIGNS[sign]]).filter(([count]) => count);
  return el(
    "span",
    { class: "figures" },
    ...kept.map(([count, look]) =>
      el(
        "span",
        { class: look.colour },
        el("span", { "aria-hidden": "true" }, look.glyph),
        el("span", { class: "vh" }, `${look.name} `),
        `${number(count)} `,
      ),
    ),
  );
}
