// Numbers, dates and names as a person reads them.

export const NEVER = -(10 ** 7);
const DAY = 864e5;

const WHOLE = new Intl.NumberFormat("en");
export const number = (value) => WHOLE.format(value);

/** "1 statement", "2 statements". */
export const many = (count, one, more = `${one}s`) => `${number(count)} ${count === 1 ? one : more}`;

/** A day (since 1970) as 2008-04-06; empty where it is not known. */
export const iso = (day) => (day === NEVER ? "" : new Date(day * DAY).toISOString().slice(0, 10));

/** The day of an ISO date, or null where it is none. */
export function dayOf(text) {
  const found = /^\d{4}-\d{2}-\d{2}$/.test(text || "") ? Date.parse(text) : NaN;
  return Number.isFinite(found) ? Math.round(found / DAY) : null;
}

const LONG = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** A day as 6 Apr 2008. */
export const date = (day) => {
  if (day === NEVER) return "no date";
  const part = Object.fromEntries(LONG.formatToParts(day * DAY).map(({ type, value }) => [type, value]));
  return `${part.day} ${part.month} ${part.year}`;
};

const TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** A text cut to so many characters; of one that is written to the left the mark of the cut stands at its left. */
export function clip(text, length) {
  const letters = [...text];
  if (letters.length <= length) return text;
  return `${letters.slice(0, length - 1).join("")}…${TO_LEFT.test(text) ? "\u200f" : ""}`;
}

/** HOLDS_OFFICE as "holds office". */
export const plain = (word) => word.replace(/_/g, " ").toLowerCase();

/** REJECT as "Reject", enter_into_force as "Enter into force". */
export const title = (word) => {
  const words = plain(word);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Text without accents and capitals, for comparing. */
export const folded = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
