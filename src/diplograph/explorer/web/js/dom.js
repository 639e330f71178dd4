// Elements, made without any HTML text: a string is always text.

export const byId = (id) => document.getElementById(id);

/** An element with attributes and children; `on` holds listeners, null children are left out. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [event, heard] of Object.entries(value)) made.addEventListener(event, heard);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A button that does something. */
export function button(words, act, attributes = {}) {
  const content = Array.isArray(words) ? words : [words];
  return el("button", { type: "button", on: { click: act }, ...attributes }, ...content);
}

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element. */
export function shape(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A drawing that is decoration only: what it shows stands in words beside it. */
export const drawing = (width, height, ...children) =>
  shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...children);

/** Children shown a part at a time, with a button for the next part. */
export function inParts(make, items, size, words) {
  const box = el("div");
  let shown = 0;
  const more = button("", () => {
    add();
    (box.children[Math.min(shown, items.length) - 1] || box).scrollIntoView({ block: "nearest" });
  });
  function add() {
    for (const item of items.slice(shown, shown + size)) box.insertBefore(make(item), more);
    shown = Math.min(items.length, shown + size);
    more.hidden = shown >= items.length;
    more.textContent = `${words} (${(items.length - shown).toLocaleString("en")} more)`;
  }
  box.append(more);
  add();
  return box;
}
