/** The delivery from the sample sheet to the archive, link by link. */
import { group } from 'd3-array';
import { child, ROOT, type RelPath } from '../../base/rel-path';
import type { Beamtime, Pin } from '../../beamtime/types';
import { listsAll } from '../../beamtime/whole-listing';
import type { DatasetFate } from '../dataset-fates';
import type { FateKind, FatePlace } from '../fate';
import { link, remark, waiting, type Link, type Said, type Subject } from './link';
import { sheetAgainstDatabase } from './names';
import { remarksOf, saidBy, tally, type SaidBy } from './said';
import { seriesAgainstRuns } from './series';

export { LINKS, REMARKS, type Link, type LinkId, type Remark, type RemarkCode, type Said } from './link';
export type { Subject, Whom } from './link';

/** Every link of the chain. `findings`: of the whole checklist; `fates`: of every data set. */
export function deliveryLinks<Finding extends Said>(
  beamtime: Beamtime,
  findings: readonly Finding[],
  fates: readonly DatasetFate[]
): readonly Link<Finding>[] {
  const by = saidBy(findings);
  const links = [
    filesRead(beamtime, by),
    sheetAgainstDatabase(beamtime),
    namesAgainstFolders(beamtime, by),
    link('folders-frames', tally(by, 'pin-measured'), remarksOf(by, 'pin-measured', linesOf(beamtime.pins))),
    framesAgainstFiles(beamtime, by),
    framesAgainstProcessing(beamtime, by),
    processingAgainstMerges(beamtime, by, fates),
    mergesAgainstResults(by),
    againstArchive(beamtime, by)
  ];
  return listsAll(beamtime, ROOT) ? links : links.map((one) => waiting(one));
}

function filesRead<Finding extends Said>(beamtime: Beamtime, by: SaidBy<Finding>): Link<Finding> {
  const { unreadable, scan } = beamtime;
  const errors = unreadable.filter(({ severity }) => severity === 'error');
  const broken = [...new Map(errors.map((one) => [one.path, one])).values()];
  // Line 0: the disk refused it, so that no parser saw it.
  const refused = broken.filter(({ line }) => line === 0).length;
  // What was read of an archive, a part or a broken listing is not wrong; it is not all.
  const [partly] = listsAll(beamtime, ROOT) ? [] : (by.get('read-completely') ?? []);
  return link(
    'files',
    { agree: scan.filesParsed - (broken.length - refused), of: scan.filesParsed + refused },
    [
      ...remark(
        'read-completely',
        'unknown',
        partly ? [{ ...WHOLE, finding: partly, places: partly.sources.map((path) => ({ path })) }] : []
      ),
      ...remark<Finding>(
        'file-unreadable',
        'differs',
        broken.map(({ path, line }) => ({
          kind: 'file',
          path,
          places: [{ path, ...(line > 0 && { line }) }]
        }))
      )
    ]
  );
}

function namesAgainstFolders<Finding extends Said>(beamtime: Beamtime, by: SaidBy<Finding>): Link<Finding> {
  const { pins, source } = beamtime;
  const named = pins.filter((pin) => pin.sources.length > 0);
  // Only where something names pins at all.
  const unnamed = named.length === 0 ? [] : pins.filter((pin) => pin.onDisk && pin.sources.length === 0);
  const folderless = source === 'archive' && pins.length > 0;
  return link(
    'names-folders',
    {
      agree: named.filter(({ onDisk }) => onDisk).length,
      of: pins.length,
      counted: distinctPaths(named.flatMap(({ sources }) => sources))
    },
    [
      ...remarksOf(by, 'pin-on-disk', linesOf(pins)),
      ...remark<Finding>('unnamed-folder', 'differs', unnamed.map(pinSubject)),
      ...remarksOf(by, 'outcome-agrees', linesOf(pins)),
      ...remark<Finding>('no-folders', 'unknown', folderless ? [WHOLE] : [])
    ]
  );
}

function framesAgainstFiles<Finding extends Said>({ pins }: Beamtime, by: SaidBy<Finding>): Link<Finding> {
  const pinAt = new Map(pins.map((pin) => [pin.path, pin]));
  const broken = (path: RelPath): Pick<Subject, 'files'> => {
    const files = (pinAt.get(path)?.collections ?? []).flatMap(
      ({ path: folder, missingFiles, damagedFiles }) =>
        [...missingFiles, ...(damagedFiles ?? []).map(({ name }) => name)].map((name) => child(folder, name))
    );
    return files.length === 0 ? {} : { files };
  };
  return link('frames-files', tally(by, 'frames-complete'), [
    ...remarksOf(by, 'frames-complete', broken),
    ...remarksOf(by, 'frames-in-files'),
    ...remarksOf(by, 'images-looked-at'),
    ...remarksOf(by, 'download-finished')
  ]);
}

function framesAgainstProcessing<Finding extends Said>(
  beamtime: Beamtime,
  by: SaidBy<Finding>
): Link<Finding> {
  return link('frames-processing', tally(by, 'processing-finished'), [
    ...seriesAgainstRuns(beamtime),
    ...remarksOf(by, 'processing-finished'),
    ...remarksOf(by, 'correct-lp-readable')
  ]);
}

/** Fates that no file gives a reason for, or no merge where one was to be expected. */
const UNEXPLAINED: readonly FateKind[] = ['unexplained'];
const NOT_GIVEN: readonly FateKind[] = ['not-given', 'no-merge'];

function processingAgainstMerges<Finding extends Said>(
  beamtime: Beamtime,
  by: SaidBy<Finding>,
  fates: readonly DatasetFate[]
): Link<Finding> {
  const runs = fates.filter(({ run }) => run?.state === 'finished');
  const lost = (kinds: readonly FateKind[]): readonly Subject<never>[] =>
    bySampleAndArea(runs.filter(({ fate }) => kinds.includes(fate.kind)));
  const open = [...UNEXPLAINED, ...NOT_GIVEN, 'unknown'];
  return link(
    'processing-merges',
    { agree: runs.filter(({ fate }) => !open.includes(fate.kind)).length, of: runs.length },
    [
      ...remarksOf(by, 'samples-merged'),
      ...remark('not-given', listsAll(beamtime, ROOT) ? 'differs' : 'unknown', lost(NOT_GIVEN)),
      ...remark('unexplained', 'differs', lost(UNEXPLAINED)),
      ...remark('fate-unknown', 'unknown', lost(['unknown']))
    ]
  );
}

function mergesAgainstResults<Finding extends Said>(by: SaidBy<Finding>): Link<Finding> {
  return link('merges-results', tally(by, 'merge-finished'), [
    ...remarksOf(by, 'merge-finished'),
    ...remarksOf(by, 'final-holds-merge'),
    ...remarksOf(by, 'mtz-present')
  ]);
}

function againstArchive<Finding extends Said>(
  { promised, source }: Beamtime,
  by: SaidBy<Finding>
): Link<Finding> {
  if (promised === undefined)
    return link('archive-disk', { agree: 0, of: 0 }, [
      ...remark<Finding>('no-archive', 'unknown', source === 'archive' ? [] : [WHOLE])
    ]);
  return link(
    'archive-disk',
    { agree: promised.files - promised.count, of: promised.files },
    remarksOf(by, 'archive-on-disk', () => (promised.count > 0 ? { files: promised.missing } : {}))
  );
}

/** Hundreds of data sets are one subject for each sample and area: that is what is merged again. */
function bySampleAndArea(lost: readonly DatasetFate[]): readonly Subject<never>[] {
  const groups = group(lost, ({ sample, area }) => JSON.stringify([sample, area]));
  return [...groups.values()].flatMap((all): Subject<never>[] => {
    const [first] = all;
    return first === undefined
      ? []
      : [
          {
            kind: 'sample',
            path: (first.area ?? '') as RelPath,
            values: [first.sample ?? '', first.area ?? '', String(all.length)],
            places: first.fate.places.slice(0, MOST_PLACES)
          }
        ];
  });
}
const MOST_PLACES = 4;

/** Where a pin is named, line by line. */
function namedAt({ named, sources }: Pin): readonly FatePlace[] {
  return named === undefined
    ? sources.map((path) => ({ path }))
    : named.map(({ path, line }) => ({ path, ...(line !== undefined && { line }) }));
}

/** Of subjects that are pins: the lines that name them. */
function linesOf(pins: readonly Pin[]): (path: RelPath) => Partial<Pick<Subject, 'places'>> {
  const at = new Map(pins.map((pin) => [pin.path, pin]));
  return (path) => {
    const pin = at.get(path);
    return pin === undefined ? {} : { places: namedAt(pin) };
  };
}

const WHOLE = { kind: 'beamtime', path: ROOT, places: [] } as const;

function pinSubject(pin: Pin): Subject<never> {
  return { kind: 'pin', path: pin.path, places: namedAt(pin) };
}

function distinctPaths(paths: readonly RelPath[]): readonly RelPath[] {
  return [...new Set(paths)];
}
