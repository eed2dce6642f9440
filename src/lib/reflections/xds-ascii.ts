import hklHeader, { type HklHeader } from '../formats/hkl-header';
import type { Bytes } from '../formats/format';
import { FormatError, type Problem } from '../formats/lines';
import { present } from '../formats/present';
import { RecordRoom } from './record-room';
import type { ReflectionFile } from './reflection-file';
import { largestIndices, layoutOf } from './record-layout';
import { XdsRecords } from './xds-records';

declare module '../base/flaw' {
  interface Flaws {
    /** MERGE=TRUE. */
    'merged-reflections': unknown;
  }
}

/** Bytes read at a time. */
const BLOCK = 2 ** 20;

/**
 * XDS_ASCII.HKL (also HKL_noscale and copies with frames removed) or xscale.hkl. Records stay as they are: rejected ones (σ ≤ 0) and
 * systematic absences too. They are written into `room`, behind those that it holds. Throws `FormatError` where the columns have no names, or the file holds
 * merged reflections.
 */
export async function readXdsAscii(
  path: string,
  bytes: Bytes,
  room = new RecordRoom(bytes.size)
): Promise<ReflectionFile> {
  const ofHeader: Problem[] = [];
  const header = await hklHeader.parse(bytes, ofHeader);
  const layout = layoutOf(header.items);
  if (layout === undefined) throw noColumns(header, ofHeader);
  if (header.merge === true) throw new FormatError({ code: 'merged-reflections' }, 1, '');
  const records = new XdsRecords(layout, room, largestIndices(header.unitCell, shortestWavelength(header)));
  for (let at = 0; at < bytes.size && !records.ended; at += BLOCK)
    records.push(await bytes.slice(at, Math.min(at + BLOCK, bytes.size)));
  const first = room.n;
  const n = records.finish();
  room.passed(bytes.size);
  const problems = [...ofHeader, ...records.problems];
  return {
    path,
    kind: layout.set === undefined ? 'xds-ascii' : 'xscale',
    header: {
      ...present({
        cell: header.unitCell,
        spaceGroupNumber: header.spaceGroupNumber,
        wavelength:
          header.wavelength ?? header.sets.find(({ wavelength }) => wavelength !== undefined)?.wavelength,
        friedelsLaw: header.friedelsLaw,
        oscillation: header.oscillation
      }),
      sets: header.sets.map(({ number, inputFile, unitCell, wavelength }) => ({
        number,
        ...present({ inputFile, cell: unitCell, wavelength })
      }))
    },
    columns: room.columns(first, n),
    complete: records.ended,
    problems,
    moreProblems: records.moreProblems
  };
}

/** Of xscale.hkl each set has one of its own; absent where one does not say it. */
function shortestWavelength({ wavelength, sets }: HklHeader): number | undefined {
  if (wavelength !== undefined) return wavelength;
  const all = sets.map((set) => set.wavelength ?? NaN);
  const shortest = all.length > 0 ? Math.min(...all) : NaN;
  return shortest > 0 ? shortest : undefined;
}

/** Why the columns have no names: the header breaks off, or one of its lines was blanked, or there never were any. */
function noColumns({ items, complete }: HklHeader, problems: readonly Problem[]): FormatError {
  const names = items.join(' ').slice(0, 200);
  const line = problems[0]?.line ?? 1;
  if (!complete) return new FormatError({ code: 'text-missing', text: '!END_OF_HEADER' }, line, names);
  if (items.includes('')) return new FormatError({ code: 'missing', what: 'column-name' }, line, names);
  return new FormatError({ code: 'text-missing', text: 'H K L IOBS SIGMA(IOBS)' }, 1, names);
}
