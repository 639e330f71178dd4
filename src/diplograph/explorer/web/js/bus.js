// News between the parts of the page: "filtered", "chosen", "view", "moved".
const heard = new Map();

export function on(news, act) {
  if (!heard.has(news)) heard.set(news, []);
  heard.get(news).push(act);
}

export function tell(news, ...what) {
  for (const act of heard.get(news) || []) act(...what);
}
