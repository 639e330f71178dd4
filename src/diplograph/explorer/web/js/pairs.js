// Pairs of linked nodes, numbered as they come; found again through a table of our own, a tenth of a Map's time.

/** Number the pairs of two columns of nodes: { pairOf, pairA, pairB, pairCount, between }; A is the smaller number. */
export function numbered(from, to) {
  const size = 2 ** Math.ceil(Math.log2(2 * from.length + 2));
  const slots = new Int32Array(size).fill(-1);
  const pairOf = new Int32Array(from.length);
  const [pairA, pairB] = [new Int32Array(from.length), new Int32Array(from.length)];
  let pairCount = 0;

  /** The slot of a pair, or the empty one where it belongs. */
  function slotOf(low, high) {
    let slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (size - 1);
    while (slots[slot] >= 0 && (pairA[slots[slot]] !== low || pairB[slots[slot]] !== high))
      slot = (slot + 1) & (size - 1);
    return slot;
  }

  for (let link = 0; link < from.length; link++) {
    const [low, high] = from[link] < to[link] ? [from[link], to[link]] : [to[link], from[link]];
    const slot = slotOf(low, high);
    if (slots[slot] < 0) {
      [pairA[pairCount], pairB[pairCount]] = [low, high];
      slots[slot] = pairCount++;
    }
    pairOf[link] = slots[slot];
  }
  return {
    pairOf,
    pairA: pairA.slice(0, pairCount),
    pairB: pairB.slice(0, pairCount),
    pairCount,
    between: (one, other) => slots[slotOf(Math.min(one, other), Math.max(one, other))],
  };
}
