// Lists of numbers in one array.

/** The numbers of a column grouped by what stands there: `of(i)` are the places at which either column holds i. */
export function grouped(count, column, second = null) {
  const start = new Int32Array(count + 1);
  for (let at = 0; at < column.length; at++) {
    start[column[at] + 1]++;
    if (second && second[at] !== column[at]) start[second[at] + 1]++;
  }
  for (let i = 0; i < count; i++) start[i + 1] += start[i];
  const next = start.slice();
  const list = new Int32Array(start[count]);
  for (let at = 0; at < column.length; at++) {
    list[next[column[at]]++] = at;
    if (second && second[at] !== column[at]) list[next[second[at]]++] = at;
  }
  return { of: (i) => list.subarray(start[i], start[i + 1]) };
}
