import type { Hkl } from './operator';

const ROW = /^\s*(-?\d{1,5})\s+(-?\d{1,5})\s+(-?\d{1,5})\s+(\S{1,20})\s+(\S{1,20})\s.*"alien"/;
const COUNT = /NUMBER OF UNIQUE ALIEN REFLECTIONS WITH A Z-SCORE ABOVE LIMIT\s+(\d{1,9})/;

/**
 * Unique reflections that CORRECT found impossibly strong and, after printing its tables, marked by -σ. The log lists more than it marks; as
 * many as it says were marked, those of the highest Z-scores.
 */
export function alienList(text: string): readonly Hkl[] {
  const rows: { readonly hkl: Hkl; readonly z: number }[] = [];
  for (let at = text.indexOf('"alien"'); at >= 0; at = text.indexOf('"alien"', at + 7)) {
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at + 7);
    const [, h, k, l, , z] = ROW.exec(line) ?? [];
    if (h !== undefined) rows.push({ hkl: [Number(h), Number(k), Number(l)], z: Number(z) });
  }
  const marked = Number(COUNT.exec(text)?.[1] ?? 0);
  return rows
    .sort((a, b) => b.z - a.z)
    .slice(0, marked)
    .map(({ hkl }) => hkl);
}
