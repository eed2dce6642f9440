import { decodeText } from '../../formats/text';
import { fileError, nothingMapped } from './file-error';
import { observationsOf } from '../observations';
import type { ReflectionFile } from '../reflection-file';
import { reportedTable, type ReportedTable } from '../reported-table';
import { verify } from '../verify';
import { UsageError, type Options } from './options';
import type { Disk } from './disk';

/** Larger logs are no logs of ours. */
const LARGEST_LOG = 512 * 2 ** 20;

/** `verify`: the table of `--log` beside the same recomputed from the file. */
export async function verifyLog(
  options: Options,
  files: readonly ReflectionFile[],
  disk: Disk
): Promise<object> {
  const path = options.text('log');
  if (path === undefined) throw new UsageError('--log is needed');
  const group = options.group(files);
  const cell = options.cell(files);
  options.done();
  const bytes = await disk.open(path);
  if (bytes.size > LARGEST_LOG) throw new UsageError(`${path}: too large for a log`);
  const reported = tableOf(path, decodeText(await bytes.slice(0, bytes.size)));
  const found = verify(reported, observationsOf(files), group, cell);
  if (found === undefined) throw nothingMapped(files);
  return { program: reported.program, friedel: reported.apart ? 'apart' : 'merged', ...found };
}

function tableOf(path: string, text: string): ReportedTable {
  try {
    return reportedTable(text);
  } catch (error) {
    throw fileError(error, path);
  }
}
