import type { DecisionRow } from '$lib/analysis/decision-rows';
import type { RelPath } from '$lib/base/rel-path';
import type { Beamtime } from '$lib/beamtime/types';
import type { Finding, Limits } from '$lib/checks/check';
import type { Told } from '$lib/takehome/conclusions';
import type { Question } from '$lib/takehome/questions';

/** Parts of the dialog. */
export const PARTS = ['data', 'table1', 'subset', 'report'] as const;
export type Part = (typeof PARTS)[number];

export interface TakeHomeProps {
  readonly beamtime: Beamtime;
  /** The row in hand first, with the user's judgement; further ones stand beside it in Table 1 and the report. */
  readonly rows: readonly DecisionRow[];
  /** On the row in hand and all that it stands in. */
  readonly findings: readonly Finding[];
  /** On the other runs themselves: Table 1 tells of them what a paper should. */
  readonly beside: readonly Finding[];
  readonly questions: readonly Question[];
  /** In force on the screen, the user's own among them: the files say on which limits the findings rest. */
  readonly limits: Limits;
  /** What became of the data sets, and whether the delivery is whole: made when a file is saved. */
  readonly conclusions: () => Told;
  /** Data sets that the user chose in a linked view: the subset to begin with. */
  readonly chosen?: readonly number[];
  /** What was read from one file, of a format that the caller knows; `undefined` where there is nothing. */
  readonly record: (path: RelPath) => Promise<unknown>;
  /** A file of the disk; absent while the disk is not connected. */
  readonly read: ((path: RelPath) => Promise<File>) | undefined;
  /** Shown first. */
  readonly part: Part;
  readonly onclose: () => void;
}

/** What every part of the dialog is given to save with: it asks for the place first, then makes the content. */
export type Save = (
  name: string,
  make: () => Promise<Blob | ReadableStream<Uint8Array<ArrayBuffer>>>
) => Promise<void>;
