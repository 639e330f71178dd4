// The data of the page, in two parts, "picture" and "words": plain JSON, or compressed where it is large.
import { byId } from "./dom.js";

/** Whether it takes a moment to read the page's data. */
export const isLarge = () => byId("picture-data").dataset.encoding !== "json";

/** A part of the data; the element that held it is removed. */
export async function unpack(part) {
  const holder = byId(`${part}-data`);
  const text = holder.dataset.encoding === "json" ? holder.textContent : await inflated(holder.textContent);
  holder.remove();
  return JSON.parse(text);
}

async function inflated(base64) {
  const binary = atob(base64.trim());
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
