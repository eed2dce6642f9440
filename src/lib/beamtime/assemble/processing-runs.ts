import { naturalOrder } from '../../base/natural-order';
import { baseName, child, isWithin, resolve, segments, type RelPath } from '../../base/rel-path';
import type { CorrectedRun } from '../../formats/correct-html';
import type { ReportedRun } from '../../formats/kamo-report';
import { present } from '../../formats/present';
import { pinOfRun } from '../layout';
import { parseRunName } from '../names';
import type { Reads } from '../reads';
import { spaceGroupSymbol } from '../space-groups';
import { storedPath } from '../stored-paths';
import type { ProcessingRun } from '../types';
import { fileIn, filesLike } from './merge-context';
import { reportPath } from './run-folders';
import { decayOf } from './decay';
import { problemsOfRun } from './processing-problems';
import { processingState } from './processing-state';
import { overallOf, shellsOf } from './shells';
import { resolutionIOverSigma1 } from './strong-resolution';

/** One XDS job (kamo.md 1). Statistics are CORRECT.LP's; the beamline's correct.html stands in where that file is not here. */
export function assembleProcessingRun(reads: Reads, run: RelPath): ProcessingRun {
  const name = parseRunName(baseName(run));
  const area = segments(run)[0] ?? '';
  const ccp4 = child(run, 'ccp4');
  const correctLp = fileIn(reads, run, 'CORRECT.LP');
  const decisionLog = fileIn(reads, run, 'decision.log');
  const correct = reads.record(child(run, 'CORRECT.LP'), 'correct-lp');
  const page = correct === undefined ? pageOf(reads, area, run) : undefined;
  const row = correct === undefined ? rowOf(reads, area, run) : undefined;
  const table = correct?.final ?? page?.run.table;
  const xdsstatLp = fileIn(reads, run, 'XDSSTAT.LP') ?? fileIn(reads, run, 'xdsstat.log');
  const mtz = filesLike(reads.list(ccp4), ccp4, /\.mtz$/i).sort(naturalOrder);
  const spaceGroupNumber = correct?.spaceGroupNumber;
  const sources = [
    correct === undefined ? page?.path : correctLp,
    row === undefined ? undefined : reportPath(area),
    reads.record(child(run, 'decision.log'), 'decision-log') === undefined ? undefined : decisionLog
  ];
  return certain(reads, {
    path: run,
    area,
    prefix: name?.prefix ?? baseName(run),
    firstFrame: name?.firstFrame ?? 0,
    lastFrame: name?.lastFrame ?? 0,
    ...processingState(
      reads,
      run,
      table?.total !== undefined || mtz.length > 0 || row?.completeness !== undefined,
      row === undefined ? undefined : { path: reportPath(area), row }
    ),
    ...present({
      cutFrom: cutFrom(reads, run),
      pin: pinOfRun(run),
      spaceGroup: spaceGroupSymbol(spaceGroupNumber) ?? row?.spaceGroup ?? page?.run.spaceGroup,
      spaceGroupNumber,
      unitCell: correct?.unitCell ?? page?.run.cell,
      radiation: radiationOf(reads, run),
      detectorDistance: distanceOf(reads, run),
      xdsVersion: correct?.version,
      isa: correct === undefined ? (page?.run.isa ?? row?.isa) : correct.errorModel?.isa,
      mosaicity: correct?.mosaicity,
      resolutionIOverSigma1: correct === undefined ? undefined : resolutionIOverSigma1(correct),
      decay: xdsstatLp === undefined ? undefined : decayOf(reads.record(xdsstatLp, 'xdsstat-lp')),
      overall:
        table !== undefined
          ? overallOf(table)
          : row?.completeness === undefined
            ? undefined
            : { completeness: row.completeness },
      shells: table === undefined || table.shells.length === 0 ? undefined : shellsOf(table)
    }),
    problems: reads.list(run) === undefined ? (row?.problems ?? []) : problemsOfRun(reads, run),
    files: {
      mtz,
      ...present({
        correctLp,
        decisionLog,
        xdsstatLp,
        xdsAscii: fileIn(reads, run, 'XDS_ASCII.HKL') ?? fileIn(reads, run, 'DIALS.HKL')
      })
    },
    sources: sources.filter((path): path is RelPath => path !== undefined)
  });
}

/** Of a run that could not be read as a whole, "unfinished" is not concluded from what is not there. */
function certain(reads: Reads, run: ProcessingRun): ProcessingRun {
  if (!reads.isUnread(run.path)) return run;
  return { ...run, unread: true, ...(run.state === 'unfinished' && { state: 'unknown' }) };
}

/** The run of another area whose frames hold this run's and more: same pin, same visit, same prefix. */
function cutFrom(reads: Reads, run: RelPath): RelPath | undefined {
  const [area = '', ...below] = segments(run);
  const own = parseRunName(baseName(run));
  if (own === undefined || below.length < 2) return undefined;
  const length = own.lastFrame - own.firstFrame;
  let found: { readonly path: RelPath; readonly length: number } | undefined;
  for (const other of reads.areas) {
    if (other === area) continue;
    const folder = resolve(other, below.slice(0, -1).join('/'));
    for (const path of runFolders(reads, other, folder)) {
      const whole = parseRunName(baseName(path));
      if (
        whole?.prefix !== own.prefix ||
        whole.firstFrame > own.firstFrame ||
        whole.lastFrame < own.lastFrame
      )
        continue;
      const frames = whole.lastFrame - whole.firstFrame;
      // Of several the shortest: what the frames were cut from last.
      if (frames > length && frames < (found?.length ?? Infinity)) found = { path, length: frames };
    }
  }
  return found?.path;
}

/** Runs in a folder of an area; in an archive those that the area's report names. */
function runFolders(reads: Reads, area: RelPath, folder: RelPath): readonly RelPath[] {
  const listing = reads.list(folder);
  if (listing !== undefined) return listing.directories.map((name) => child(folder, name));
  return (reads.record(reportPath(area), 'kamo-report')?.runs ?? [])
    .map((row) => child(area, row.run))
    .filter((path) => isWithin(path, folder));
}

function radiationOf(reads: Reads, run: RelPath): ProcessingRun['radiation'] {
  for (const [name, format] of [
    ['CORRECT.LP', 'correct-lp'],
    ['XDS.INP', 'xds-inp']
  ] as const) {
    const path = child(run, name);
    const wavelength = reads.record(path, format)?.wavelength;
    if (wavelength !== undefined && wavelength > 0) return { wavelength, path };
  }
  return undefined;
}

function distanceOf(reads: Reads, run: RelPath): ProcessingRun['detectorDistance'] {
  const [inp, lp] = [child(run, 'XDS.INP'), child(run, 'CORRECT.LP')];
  for (const [path, distance] of [
    [inp, reads.record(inp, 'xds-inp')?.detectorDistance],
    [lp, reads.record(lp, 'correct-lp')?.distance]
  ] as const)
    // The sign says which way the detector looks.
    if (distance !== undefined && distance !== 0) return { distance: Math.abs(distance), path };
  return undefined;
}

function pageOf(
  reads: Reads,
  area: string,
  run: RelPath
): { readonly path: RelPath; readonly run: CorrectedRun } | undefined {
  const path = child('' as RelPath, `${area}/correct.html`);
  const context = { areas: reads.areas, area, from: child('' as RelPath, area) };
  const found = reads.record(path, 'correct-html')?.runs.find(({ correctLp }) => {
    const stored = correctLp.startsWith(`${area}/`) ? `/${correctLp}` : correctLp;
    return storedPath(stored, context) === child(run, 'CORRECT.LP');
  });
  return found === undefined ? undefined : { path, run: found };
}

/** The run's row in KAMO's own report of the area. */
function rowOf(reads: Reads, area: string, run: RelPath): ReportedRun | undefined {
  return reads
    .record(reportPath(area), 'kamo-report')
    ?.runs.find((row) => child(area as RelPath, row.run) === run);
}
