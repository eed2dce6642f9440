import { folded } from '$lib/beamtime/search';
/** How a file can be shown, from its name; the first way is the one it opens with. */
export type WayToShow = 'text' | 'table' | 'page' | 'image';

/** More of a file than this is not held by the page. */
export const MOST_SHOWN = 32 * 2 ** 20;

export function waysToShow(path: string): readonly [WayToShow, ...WayToShow[]] {
  if (/\.(jpe?g|png|ppm)$/i.test(path)) return ['image'];
  if (/\.html?$/i.test(path)) return ['page', 'text'];
  if (/\.csv$/i.test(path)) return ['table', 'text'];
  return ['text'];
}

/** Files that the page of frames can open. */
export function isFrameFile(path: string): boolean {
  return /\.cbf(\.gz)?$|_(master|onlyhits|data_\d{6,7})\.h5$/i.test(path);
}

/** A NUL near the beginning: no log holds one. */
export function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0);
}

/** Longer lines are cut where they are drawn. */
const LONGEST_LINE = 4000;

/** Lines of a text without their ends. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
}

/** Numbers (from 0) of the lines that hold the text as it stands, in any case and any Unicode form. */
export function findLines(lines: readonly string[], text: string): readonly number[] {
  if (text === '') return [];
  const wanted = folded(text);
  const found: number[] = [];
  for (const [index, line] of lines.entries()) if (folded(line).includes(wanted)) found.push(index);
  return found;
}
