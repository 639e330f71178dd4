// The data of the page: plain JSON, or compressed where it is large.
import { byId } from "./dom.js";

/** The data; the element that held it is removed. */
export async function unpack() {
  const holder = byId("payload");
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
