import { meanCell } from '../analysis/cell-clouds';
import {
  cellsOf,
  hasCollapsed,
  mergedWithin,
  populationsOf,
  type PopulationEvidence
} from '../analysis/populations';
import type { RelPath } from '../base/rel-path';
import type { Trial } from '../beamtime/types';
import { unknown, type Says } from './check';
import { cellText, defineCheck, defineLimit, outcome, valueOf } from './define';

const SEPARATION = defineLimit({
  id: 'one-population-separation',
  value: 8.5,
  min: 2,
  max: 50,
  step: 0.5,
  unit: ''
});
const DIFFERENCE = defineLimit({
  id: 'one-population-difference',
  value: 0.5,
  min: 0,
  max: 10,
  step: 0.1,
  unit: '%'
});
/** Also where the page suggests a cut of the tree. */
export const CC_GAP = defineLimit({
  id: 'one-population-cc-gap',
  value: 0.1,
  min: 0.02,
  max: 1,
  step: 0.01,
  unit: ''
});
const ISA = defineLimit({
  id: 'one-population-isa',
  value: 5,
  min: 0,
  max: 30,
  step: 0.5,
  unit: ''
});

/** What speaks for two forms; what does not is absent. */
export interface FormSigns {
  /** Clouds of cells, their mean cells, and the difference of the two nearest in per cent. */
  readonly cells?: {
    readonly groups: readonly Cloud[];
    readonly difference: string;
  };
  /** CC between two branches of so many data sets, and the least within them. */
  readonly correlation?: {
    readonly between: string;
    readonly within: string;
    readonly parts: readonly [number, number];
  };
  /** Data sets whose ISa falls in the merge; from and to. */
  readonly isa?: { readonly collapsed: number; readonly own: string; readonly merged: string };
}
interface Cloud {
  readonly datasets: number;
  readonly cell: string;
}

/** What is found: code → values. */
interface Found {
  'one-dataset': unknown;
  'members-unknown': unknown;
  'no-measures': unknown;
  /** The ISa of one of two data sets collapses in the merge. */
  'one-of-two': unknown;
  'two-forms': { readonly datasets: number; readonly signs: FormSigns; readonly clusters: readonly string[] };
  /** By which measures there is one. */
  'one-form': { readonly datasets: number; readonly measures: readonly ('cells' | 'correlations' | 'isa')[] };
}

export default defineCheck({
  id: 'one-population',
  subject: 'merge-run',
  limits: [SEPARATION, DIFFERENCE, CC_GAP, ISA],
  test: ({ beamtime, trial, run }, limits): Says<Found> => {
    const evidence = populationsOf(beamtime, trial, run, {
      separation: valueOf(SEPARATION, limits),
      difference: valueOf(DIFFERENCE, limits),
      ccGap: valueOf(CC_GAP, limits),
      isa: valueOf(ISA, limits)
    });
    const { members, cells, correlation, collapsed } = evidence;
    const sources = sourcesOf(trial, evidence, run.files.xscaleLp);
    if (members.length === 1) return outcome('not-applicable', { code: 'one-dataset' });
    if (members.length === 0) return unknown({ code: 'members-unknown' }, sources);
    const signs = [cells, correlation, collapsed].filter(
      (sign) => sign !== undefined && sign !== false
    ).length;
    if (signs > 0)
      return outcome(
        signs > 1 ? 'fail' : 'attention',
        {
          code: 'two-forms',
          datasets: members.length,
          signs: signsOf(evidence),
          clusters: clustersOfOneForm(evidence, trial)
        },
        sources
      );
    // Cells are blind to forms of one cell, so they cannot clear a merge alone; two data sets have no cloud.
    if (correlation === undefined && collapsed === undefined)
      return unknown(
        members.length === 2 && members.some((figures) => hasCollapsed(figures, valueOf(ISA, limits)))
          ? { code: 'one-of-two' }
          : { code: 'no-measures' },
        sources
      );
    return outcome(
      'pass',
      {
        code: 'one-form',
        datasets: members.length,
        measures: [
          ...(cells === false ? (['cells'] as const) : []),
          ...(correlation === false ? (['correlations'] as const) : []),
          ...(collapsed === false ? (['isa'] as const) : [])
        ]
      },
      sources
    );
  }
});

function sourcesOf(trial: Trial, { correlation }: PopulationEvidence, lp: RelPath | undefined): RelPath[] {
  const tree = correlation === undefined || correlation === false ? trial : correlation.trial;
  return [trial.files.fileList, tree.files.cctable, lp].filter((path): path is RelPath => path !== undefined);
}

/** What speaks for two forms. */
function signsOf({ members, cells, correlation, collapsed }: PopulationEvidence): FormSigns {
  const place = (numbers: readonly number[]): string => cellText(meanCell(cellsOf(members, numbers)));
  return {
    ...(cells !== undefined &&
      cells !== false && {
        cells: {
          groups: cells.numbers.map((numbers) => ({ datasets: numbers.length, cell: place(numbers) })),
          difference: cells.difference.toFixed(1)
        }
      }),
    ...(correlation !== undefined &&
      correlation !== false && {
        correlation: {
          between: correlation.between.toFixed(2),
          within: correlation.within.toFixed(2),
          parts: [correlation.parts[0].length, correlation.parts[1].length]
        }
      }),
    ...(collapsed !== undefined &&
      collapsed !== false && {
        isa: {
          collapsed: collapsed.length,
          own: rangeOf(collapsed.flatMap(({ processingRun }) => processingRun?.isa ?? [])),
          merged: rangeOf(collapsed.flatMap(({ member }) => member.isa ?? []))
        }
      })
  };
}

/** `15.2–31.0`. */
function rangeOf(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${sorted[0]?.toFixed(1) ?? '?'}–${sorted.at(-1)?.toFixed(1) ?? '?'}`;
}

/** The largest merged clusters of one form each. */
function clustersOfOneForm({ cells, correlation }: PopulationEvidence, trial: Trial): string[] {
  const parts =
    cells !== undefined && cells !== false
      ? cells.numbers
      : correlation !== undefined && correlation !== false
        ? correlation.parts
        : [];
  return parts
    .flatMap((part) => mergedWithin(trial, part)[0]?.number ?? [])
    .map((number) => `cluster_${String(number).padStart(4, '0')}`);
}
