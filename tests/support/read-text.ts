import { FormatError, Lines, type Problem } from '../../src/lib/formats/lines';
import type { FormatName, Records, TextFormat } from '../../src/lib/formats/format';

/** What a format makes of a text, as `parse` does of a file. */
interface ReadText<Name extends FormatName> {
  readonly record: Records[Name];
  /** `line code`, in order. */
  readonly problems: readonly string[];
}

const brief = ({ line, flaw }: Pick<Problem, 'line' | 'flaw'>): string => `${line} ${flaw.code}`;

/** The record of a text; lines as an array are joined and ended as a program writes them. Throws what the format throws. */
export function readText<Name extends FormatName>(
  format: TextFormat<Name>,
  text: string | readonly string[]
): ReadText<Name> {
  const lines = new Lines(typeof text === 'string' ? text : text.map((line) => `${line}\n`).join(''));
  const record = format.parse(lines);
  return { record, problems: lines.problems.map(brief) };
}

/** `line code` of the flaw that a text is refused with; 'read' where it is not. */
export function refusal<Name extends FormatName>(
  format: TextFormat<Name>,
  text: string | readonly string[]
): string {
  try {
    readText(format, text);
    return 'read';
  } catch (error) {
    if (error instanceof FormatError) return brief(error);
    throw error;
  }
}
