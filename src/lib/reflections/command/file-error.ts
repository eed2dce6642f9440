import type { Flaws } from '../../base/flaw';
import { FormatError } from '../../formats/lines';
import { problems } from '../../words/en/problems';
import { sentenceOf } from '../../words/sentence';

/** A file that gives no reflections, or no table: its path, the reason and the line, in one line of English. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** What a reader threw, with the path of the file where it is the file's fault. */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof FormatError)) return error;
  const { flaw, line, excerpt } = error;
  const sentence = sentenceOf<Flaws>(problems, flaw);
  return new FileError(`${path}, line ${line}: ${sentence}${excerpt ? ` (${excerpt})` : ''}`, {
    cause: error
  });
}
