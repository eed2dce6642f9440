import type { FormatName, Records } from '../formats/format';
import type { RecordRead } from './read-file';

/** The record that `readRecord` gave for a format, typed; `undefined` where another format read the file, or none could. */
export function recordOf<Name extends FormatName>(
  read: RecordRead | undefined,
  format: Name
): Records[Name] | undefined {
  // `read.format` names the type of the record.
  return read?.ok === true && read.format === format ? (read.record as Records[Name]) : undefined;
}
