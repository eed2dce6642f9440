import { Coverage } from '../coverage';
import { pairAt, pairsOf, type Member } from '../pairs';
import type { ReflectionFile } from '../reflection-file';
import { FileError } from './file-error';
import { UsageError, type Options } from './options';

/** `pairs`: KAMO's cctable of the files, in their order. */
export function pairs(options: Options, files: readonly ReflectionFile[]): object {
  const dMin = required(options.positive('d-min'), 'd-min');
  const group = options.group(files);
  options.done();
  const found = pairsOf(files.map(memberOf), group, dMin);
  const rows: object[] = [];
  for (let i = 0; i < found.n; i++)
    for (let j = i + 1; j < found.n; j++) {
      const at = pairAt(found.n, i, j);
      const cc = found.cc[at] ?? NaN;
      rows.push({ i, j, ...(Number.isFinite(cc) && { cc }), nref: found.common[at] });
    }
  return { pairs: rows };
}

/** `completeness`: KAMO's cluster completeness of groups of files; without `--groups` of all. */
export function completeness(options: Options, files: readonly ReflectionFile[]): object {
  const dMin = required(options.positive('d-min'), 'd-min');
  const text = options.text('groups');
  const group = options.group(files);
  options.done();
  const groups =
    text === undefined ? [files.map((_, n) => n)] : text.split(';').map((one) => one.split(',').map(Number));
  for (const member of groups.flat())
    if (!Number.isInteger(member) || member < 0 || member >= files.length)
      throw new UsageError(`--groups ${text ?? ''}: files are counted from 0 to ${files.length - 1}`);
  const coverage = new Coverage(files.map(memberOf), group, dMin);
  return { groups: groups.map((one) => coverage.of(one)) };
}

export function memberOf({ path, columns, header: { cell } }: ReflectionFile): Member {
  if (cell === undefined) throw new FileError(`${path}: no cell`);
  return { columns, cell };
}

function required(value: number | undefined, name: string): number {
  if (value === undefined) throw new UsageError(`--${name} is needed`);
  return value;
}
