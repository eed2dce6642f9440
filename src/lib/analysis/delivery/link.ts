/**
 * The chain of a delivery, from the sample sheet to the archive: what of each link agrees and what does not. Codes and values; the sentences
 * stand in `words/<language>/delivery.ts`.
 */
import type { RelPath } from '../../base/rel-path';
import type { FatePlace } from '../fate';

/** In the order of the chain; `files` first, for what could not be read says nothing of all the others. */
export const LINKS = [
  'files',
  'sheet-database',
  'names-folders',
  'folders-frames',
  'frames-files',
  'frames-processing',
  'processing-merges',
  'merges-results',
  'archive-disk'
] as const;
export type LinkId = (typeof LINKS)[number];

/** Whom to ask, or who can do something about it: the beamline staff, KAMO (a rerun), or the reader. */
export type Whom = 'beamline' | 'kamo' | 'self';

/** What does not agree, or is not known, and whom to ask. Codes of checks are their ids. */
export const REMARKS = {
  'read-completely': 'self',
  'file-unreadable': 'beamline',
  'no-sheet': 'beamline',
  'no-database': 'beamline',
  'names-unread': 'beamline',
  'sheet-only': 'beamline',
  'database-only': 'self',
  'sample-differs': 'self',
  'mode-differs': 'self',
  'conditions-differ': 'beamline',
  'named-twice': 'self',
  'pin-on-disk': 'beamline',
  'unnamed-folder': 'self',
  'outcome-agrees': 'beamline',
  'no-folders': 'self',
  'pin-measured': 'self',
  'frames-complete': 'beamline',
  'frames-in-files': 'beamline',
  'images-looked-at': 'self',
  'download-finished': 'beamline',
  'series-not-processed': 'kamo',
  'run-without-images': 'beamline',
  'processing-finished': 'kamo',
  'correct-lp-readable': 'beamline',
  'samples-merged': 'kamo',
  'not-given': 'kamo',
  unexplained: 'kamo',
  'fate-unknown': 'self',
  'merge-finished': 'kamo',
  'final-holds-merge': 'kamo',
  'mtz-present': 'kamo',
  'archive-on-disk': 'beamline',
  'no-archive': 'self'
} as const satisfies Readonly<Record<string, Whom>>;
export type RemarkCode = keyof typeof REMARKS;

/** A finding of the checklist, as far as the chain is concerned. */
export interface Said {
  readonly check: string;
  readonly verdict: 'pass' | 'attention' | 'fail' | 'unknown' | 'not-applicable';
  readonly subject: { readonly kind: string; readonly path: RelPath };
  readonly sources: readonly RelPath[];
  readonly evidence?: readonly FatePlace[];
}

/** One thing that a remark is about. */
export interface Subject<Finding extends Said = Said> {
  readonly kind: 'beamtime' | 'pin' | 'processing-run' | 'merge' | 'merge-run' | 'file' | 'sample';
  /** Of a sample the processing area. */
  readonly path: RelPath;
  /** What the checklist says of it. */
  readonly finding?: Finding;
  /** What the files say against each other (`apo-lyso` in one, `apo` in another); a series; of a sample: name, area, data sets. */
  readonly values?: readonly string[];
  /** Where it is said: with lines where there are lines. */
  readonly places: readonly FatePlace[];
  /** Files that are missing or not whole. */
  readonly files?: readonly RelPath[];
  /** The same images in other processing areas. */
  readonly twins?: readonly RelPath[];
}

export interface Remark<Finding extends Said = Said> {
  readonly code: RemarkCode;
  /** `differs`: the two sides disagree; `unknown`: nothing that was read decides it. */
  readonly state: 'differs' | 'unknown';
  readonly ask: Whom;
  /** What was not read may decide it: nobody is asked before it was. */
  readonly waits?: true;
  readonly subjects: readonly Subject<Finding>[];
}

export interface Link<Finding extends Said = Said> {
  readonly id: LinkId;
  /** `unknown` also where nothing could be held against each other; `not-applicable` where there is nothing to hold. */
  readonly state: 'agrees' | 'differs' | 'unknown' | 'not-applicable';
  /** Of so many things so many agree. */
  readonly agree: number;
  readonly of: number;
  /** The files that the numbers come from, where they are few. */
  readonly counted: readonly RelPath[];
  readonly remarks: readonly Remark<Finding>[];
}

export function remark<Finding extends Said>(
  code: RemarkCode,
  state: Remark['state'],
  subjects: readonly Subject<Finding>[]
): readonly Remark<Finding>[] {
  return subjects.length === 0 ? [] : [{ code, state, ask: REMARKS[code], subjects }];
}

/** These say themselves what is to be read or opened. */
const ABOUT_READING: readonly RemarkCode[] = [
  'read-completely',
  'no-folders',
  'images-looked-at',
  'fate-unknown',
  'no-archive'
];

/** Of a delivery of which not all was read: what is not known waits for the rest of it. */
export function waiting<Finding extends Said>({ remarks, ...rest }: Link<Finding>): Link<Finding> {
  return {
    ...rest,
    remarks: remarks.map((one) =>
      one.state === 'unknown' && !ABOUT_READING.includes(one.code)
        ? { ...one, ask: 'self', waits: true }
        : one
    )
  };
}

/** Never `agrees` while something is not known, or without anything that agrees. */
export function link<Finding extends Said>(
  id: LinkId,
  { agree, of, counted = [] }: { agree: number; of: number; counted?: readonly RelPath[] },
  remarks: readonly Remark<Finding>[]
): Link<Finding> {
  const state = remarks.some((one) => one.state === 'differs')
    ? 'differs'
    : remarks.length > 0
      ? 'unknown'
      : of === 0
        ? 'not-applicable'
        : agree === of
          ? 'agrees'
          : 'unknown';
  return { id, state, agree, of, counted, remarks };
}
