import { problems as sentences } from '../../words/en/problems';
import { sentenceOf } from '../../words/sentence';
import type { Flaws } from '../../base/flaw';
import type { Bytes } from '../../formats/format';
import type { Problem } from '../../formats/lines';
import { FilesTogether } from '../read-reflections';
import type { ReflectionFile } from '../reflection-file';
import type { SpaceGroup } from '../space-group';
import { isCell, obeysRotations } from '../unit-cell';
import type { Disk } from './disk';
import { Options, UsageError } from './options';
import { completeness, pairs } from './clusters';
import { diagnoseFiles } from './diagnose';
import { fileError, namesOf } from './file-error';
import { merge } from './merge';
import { reindexFiles } from './reindex';
import { statistics } from './statistics';
import { verifyLog } from './verify';

export { UsageError } from './options';
export { FileError } from './file-error';

type Command = (options: Options, files: readonly ReflectionFile[], disk: Disk) => object | Promise<object>;

/** The commands of `npm run reflections`, each an answer in JSON. */
const COMMANDS: Readonly<Record<string, Command>> = {
  statistics,
  pairs,
  completeness,
  reindex: reindexFiles,
  merge,
  verify: verifyLog,
  diagnose: diagnoseFiles
};

/** Runs a command line: `COMMAND [--options] FILE…`. Throws `UsageError` or `FileError`. */
export async function run(args: readonly string[], disk: Disk): Promise<object> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`COMMAND is one of ${Object.keys(COMMANDS).join(', ')}`);
  const options = new Options(rest);
  if (options.files.length === 0) throw new UsageError('no FILE given');
  const files = await readAll(options.files, disk, name);
  const answer = await answered(command, options, files, disk);
  const [first] = files;
  const group = options.groupUsed;
  const problems = files.flatMap((file) => {
    const { path, moreProblems } = file;
    const all = [
      ...file.problems.map(inEnglish),
      ...(first === undefined ? [] : otherCrystal(file, first)),
      ...(group === undefined ? [] : otherAxes(file, group))
    ];
    return all.length > 0 ? [{ file: path, problems: all, ...(moreProblems > 0 && { moreProblems }) }] : [];
  });
  return { ...answer, ...(problems.length > 0 && { problems }) };
}

/** Cells that are so far apart belong to other crystals; an answer is still given. */
const OTHER_CELL = 0.1;

function otherCrystal(
  { header }: ReflectionFile,
  first: ReflectionFile
): readonly ReturnType<typeof inEnglish>[] {
  const [own, usual] = [header.cell, first.header.cell];
  if (own === undefined) return [{ line: 0, says: 'no cell', excerpt: '' }];
  if (usual === undefined) return [];
  const isOther = [0, 1, 2].some((axis) => {
    const [a, b] = [own[axis] as number, usual[axis] as number];
    return Math.abs(a / b - 1) > OTHER_CELL;
  });
  return isOther
    ? [{ line: 0, says: `its cell is far from that of ${first.path}`, excerpt: own.join(' ') }]
    : [];
}

/** A group's number means its standard axes: what is computed with a cell that does not fit them means nothing. */
function otherAxes(
  { header: { cell } }: ReflectionFile,
  { rotations, symbol }: SpaceGroup
): readonly ReturnType<typeof inEnglish>[] {
  if (cell === undefined || !isCell(cell) || obeysRotations(cell, rotations)) return [];
  return [{ line: 0, says: `its cell does not fit ${symbol} on its usual axes`, excerpt: cell.join(' ') }];
}

/** Faults of the files that are found only when they are used are theirs too. */
async function answered(
  command: Command,
  options: Options,
  files: readonly ReflectionFile[],
  disk: Disk
): Promise<object> {
  try {
    return await command(options, files, disk);
  } catch (error) {
    throw fileError(error, namesOf(files));
  }
}

async function readAll(paths: readonly string[], disk: Disk, command: string): Promise<ReflectionFile[]> {
  const opened: { path: string; bytes: Bytes }[] = [];
  for (const path of paths) opened.push({ path, bytes: await disk.open(path) });
  const size = opened.reduce((sum, { bytes }) => sum + bytes.size, 0);
  const together = command === 'merge' ? FilesTogether.toMerge(size) : new FilesTogether(size);
  for (const { path, bytes } of opened)
    try {
      await together.read(path, bytes);
    } catch (error) {
      throw fileError(error, path);
    }
  return together.files();
}

function inEnglish({ line, flaw, excerpt }: Problem): { line: number; says: string; excerpt: string } {
  return { line, says: sentenceOf<Flaws>(sentences, flaw), excerpt };
}
