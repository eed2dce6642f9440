import { count } from '../../base/count';
import type { Flaws } from '../../base/flaw';
import { FormatError } from '../../formats/lines';
import { problems } from '../../words/en/problems';
import { sentenceOf } from '../../words/sentence';
import type { ReflectionFile } from '../reflection-file';
import { isCell } from '../unit-cell';

const MOST_NAMED = 3;

/** A file that gives no reflections, or no table: its path, the reason and the line, in one line of English. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** What a reader threw, with the path of the file where it is the file's fault; line 0: no single line's. */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof FormatError)) return error;
  const { flaw, line, excerpt } = error;
  const sentence = sentenceOf<Flaws>(problems, flaw);
  const shown = excerpt.replace(/\s+/g, ' ').trim();
  const place = line > 0 ? `${path}, line ${line}` : path;
  return new FileError(`${place}: ${sentence}${shown ? ` (${shown})` : ''}`, { cause: error });
}

/** Files by path, of many the first. */
export function namesOf(files: readonly ReflectionFile[]): string {
  const named = files.slice(0, MOST_NAMED).map(({ path }) => path);
  const others = files.length - named.length;
  return `${named.join(', ')}${others > 0 ? ` and ${count(others, 'other')}` : ''}`;
}

/** Why no record of the files has a place: nothing was accepted, the cell is not known, or all lies outside of the limits. */
export function nothingMapped(files: readonly ReflectionFile[]): FileError {
  if (files.every(({ columns }) => columns.sigma.every((sigma) => !(sigma > 0))))
    return new FileError(`${namesOf(files)}: no accepted record (σ > 0)`);
  const without = files.filter(({ header: { cell } }) => cell === undefined || !isCell(cell));
  return without.length > 0
    ? new FileError(`${namesOf(without)}: no cell: --cell`)
    : new FileError(`${namesOf(files)}: no accepted record inside the limits`);
}
