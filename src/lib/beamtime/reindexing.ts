/** Index transformations as KAMO and POINTLESS print them: `l,h,k`, `[k,l,h]`, `1/2*h+1/2*k,1/2*h-1/2*k,-l`. New indices in terms of old ones. */

/** Row by row: coefficients of h, k and l. */
export type Reindexing = readonly (readonly number[])[];

const INDICES = ['h', 'k', 'l'] as const;
const TERM = /([+-]?)(?:(\d{1,3}(?:\.\d{1,9})?)(?:\/(\d{1,3}))?\*?)?([hkl])(?:\/(\d{1,3}))?/gy;

/** Undefined for what is no such text. */
export function reindexingOf(text: string): Reindexing | undefined {
  const rows = text.replaceAll(/[[\]\s]/g, '').split(',');
  if (rows.length !== 3) return undefined;
  const read = rows.map((row) => {
    const line = [0, 0, 0];
    let length = 0;
    for (const [term, sign, whole, below, index, over] of row.matchAll(TERM)) {
      length += term.length;
      const at = INDICES.findIndex((one) => one === index);
      const size = Number(whole ?? 1) / Number(below ?? 1) / Number(over ?? 1);
      line[at] = (line[at] ?? 0) + (sign === '-' ? -size : size);
    }
    return length === row.length && row !== '' && line.every(Number.isFinite) ? line : undefined;
  });
  const known = read.filter((line) => line !== undefined);
  return known.length === 3 ? known : undefined;
}

/** `first`, and `then` of what that gives. */
export function afterEachOther(first: Reindexing, then: Reindexing): Reindexing {
  return then.map((row) =>
    INDICES.map((_, at) => row.reduce((sum, value, n) => sum + value * (first[n]?.[at] ?? 0), 0))
  );
}

/** Which old index each new one is, whatever its sign; undefined where it is a mixture. */
export function permutationOf(reindexing: Reindexing): readonly (number | undefined)[] {
  return reindexing.map((row) => {
    const used = row.flatMap((value, at) => (value === 0 ? [] : [at]));
    return used.length === 1 && Math.abs(row[used[0] ?? 0] ?? 0) === 1 ? used[0] : undefined;
  });
}

/** `k,l,h`; halves as `0.5*h`. */
export function reindexingText(reindexing: Reindexing): string {
  return reindexing
    .map((row) => {
      const terms = row.flatMap((value, at) => {
        const size = Math.abs(value) === 1 ? '' : `${String(Math.abs(value))}*`;
        return value === 0 ? [] : `${value < 0 ? '-' : '+'}${size}${INDICES[at] ?? ''}`;
      });
      return terms.join('').replace(/^\+/, '');
    })
    .join(',');
}
