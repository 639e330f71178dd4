// The colours of the style sheet, for what is painted on a canvas; they follow the reader's light or dark setting.
const names = ["for", "against", "neutral", "denied", "tie", "mixed", "page", "ink", "soft", "chosen"];
const kinds = ["country", "leader", "alliance", "organization", "treaty", "issue", "event", "other"];
export const colours = { fill: {}, edge: {} };
const heard = [];

export function readColours() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(`--${name}`).trim();
  for (const name of names) colours[name] = value(name);
  for (const kind of kinds) {
    colours.fill[kind] = value(`${kind}-fill`);
    colours.edge[kind] = value(`${kind}-edge`);
  }
}

/** Call when the colours change. */
export function onColours(act) {
  heard.push(act);
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  readColours();
  for (const act of heard) act();
});

export const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
