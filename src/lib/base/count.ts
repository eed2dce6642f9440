/** A number with its noun, as English wants it: `1 data set`, `2 data sets`. Takes numbers as they are written on screen too. */
export function count(n: number | string, one: string, many = `${one}s`): string {
  return `${n} ${String(n) === '1' ? one : many}`;
}
