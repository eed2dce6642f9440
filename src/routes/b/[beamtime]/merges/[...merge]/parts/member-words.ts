/** What became of the members of a cluster, in words, and the columns of their table. */
import type { FrameLoss } from '$lib/analysis/cycles';
import { baseName } from '$lib/base/rel-path';
import { cellText, DIGITS } from '$lib/beamtime/digits';
import { runTail } from '$lib/beamtime/stored-paths';
import type { MergeRun } from '$lib/beamtime/types';
import type { Column } from '$lib/tables/column';
import { savedCell } from '$lib/tables/saved-cell';
import { merge } from '$lib/words/merge';
import type { Language } from '$lib/words/words';
import type { MemberRow } from './members';

/** Used, or when and why it left. `losses`: frames cut away, by the tail of the run; only merge.log says how many. */
export function memberState(
  { inRun, rejected }: MemberRow,
  run: MergeRun | undefined,
  losses: ReadonlyMap<string, FrameLoss>,
  language: Language
): string {
  const told = merge[language].member;
  if (rejected) return told.rejected(`run_0${rejected.cycle}`, reasonText(rejected.reason, language));
  if (inRun === undefined) return run === undefined ? '' : told.notScaled;
  const state = inRun.reference ? told.reference : told.used;
  if (!inRun.framesRemoved) return state;
  const loss = losses.get(runTail(inRun.path) ?? inRun.path);
  return told.trimmed(state, loss?.removed.length, loss && loss.lastFrame - loss.firstFrame + 1);
}

/** KAMO joins several reasons with commas. */
function reasonText(reason: string, language: Language): string {
  const words = merge[language];
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return reason
    .split(',')
    .map((one) => (reasons[one] === undefined ? one : words.reason(one, reasons[one])))
    .join(words.and);
}

/** `stateOf`: see `memberState`. */
export function memberColumns(
  stateOf: (row: MemberRow) => string,
  language: Language
): readonly Column<MemberRow>[] {
  const { storedPath, member } = merge[language];
  return [
    { id: 'tick', head: '', only: 'screen', drawn: true, value: () => undefined },
    { id: 'number', head: member.number, digits: 'all', value: ({ number }) => number },
    { id: 'pin', head: member.pin, value: ({ pin }) => pin },
    {
      id: 'run',
      head: member.run,
      drawn: true,
      value: ({ processingRun }) => processingRun,
      text: ({ processingRun }) => processingRun && baseName(processingRun),
      title: ({ path, processingRun }) =>
        processingRun === undefined ? member.notJoined : path && member.pathOnly(path),
      saved: [
        { name: member.run, cell: ({ processingRun }) => processingRun },
        { name: storedPath, cell: ({ path }) => path }
      ]
    },
    {
      id: 'cell',
      head: member.cell,
      digits: 'all',
      value: ({ unitCell }) => unitCell && cellText(unitCell),
      saved: savedCell(({ unitCell }) => unitCell)
    },
    { id: 'isa', head: member.isa, digits: DIGITS.isa, value: ({ inRun }) => inRun?.isa },
    { id: 'scaleB', head: member.scaleB, digits: DIGITS.scaleB, value: ({ inRun }) => inRun?.b },
    {
      id: 'state',
      head: member.state,
      wraps: true,
      width: 240,
      drawn: true,
      value: stateOf,
      tone: ({ rejected }) => (rejected ? 'fail' : undefined)
    }
  ];
}
