import { baseName, type RelPath } from '../base/rel-path';
import type { Beamtime, IntensityTest, MergeRun, Trial } from '../beamtime/types';
import { unknown, type Says } from './check';
import { defineCheck, defineLimit, outcome, placesOf, valueOf } from './define';

const ATTENTION = defineLimit({
  id: 'ice-rings-attention',
  value: 2,
  min: 1,
  max: 10,
  step: 1,
  unit: ''
});

/** What is found: code → values. */
interface Found {
  'seen-on-images': { readonly datasets: number; readonly names: readonly string[] };
  'not-tested': unknown;
  /** The data end before the first ring. `data`: in Å. */
  'beyond-data': { readonly data: string };
  flagged: { readonly rings: string };
  'one-ring': { readonly rings: string };
  'none-flagged': { readonly programs: string };
  /** No ring stands out, and some hold fewer reflections. */
  sparse: { readonly rings: string };
}

export default defineCheck({
  id: 'ice-rings',
  subject: 'merge-run',
  limits: [ATTENTION],
  test: ({ beamtime, trial, run }, limits): Says<Found> => {
    const seen = membersWithIce(beamtime, trial, run);
    if (seen.length > 0)
      return outcome(
        'attention',
        { code: 'seen-on-images', datasets: seen.length, names: seen.slice(0, 4).map(baseName) },
        seen.slice(0, 4)
      );
    const tests = run.diagnostics?.intensities.filter(({ iceRings }) => iceRings !== undefined) ?? [];
    const data = run.outer?.dMin ?? trial.resolution;
    if (tests.length === 0 && data !== undefined && data > FIRST_RING)
      return outcome('not-applicable', { code: 'beyond-data', data: data.toFixed(2) });
    if (tests.length === 0) return unknown({ code: 'not-tested' }, []);
    const sources = tests.flatMap((test) => placesOf(test, 'ice'));
    const flagged = tests.filter(({ iceRings = [] }) => iceRings.length > 0);
    const certain = flagged.filter(
      ({ program, iceRings = [] }) => program !== 'xtriage' || iceRings.length >= valueOf(ATTENTION, limits)
    );
    const said = (certain.length > 0 ? certain : flagged).map(ringsText).join('; ');
    if (certain.length > 0) return outcome('attention', { code: 'flagged', rings: said }, sources);
    if (flagged.length > 0) return outcome('pass', { code: 'one-ring', rings: said }, sources);
    const sparse = tests.flatMap(({ program, sparseRings }) =>
      sparseRings === undefined ? [] : [ringsText({ program, iceRings: sparseRings })]
    );
    if (sparse.length > 0) return outcome('pass', { code: 'sparse', rings: sparse.join('; ') }, sources);
    const programs = tests.map(({ program }) => program).join(', ');
    return outcome('pass', { code: 'none-flagged', programs }, sources);
  }
});

function ringsText({ program, iceRings = [] }: Pick<IntensityTest, 'program' | 'iceRings'>): string {
  return `${program}: ${iceRings.map((d) => d.toFixed(2)).join(', ')} Å`;
}

/** The ring of hexagonal ice at 3.90 Å, with its width. */
const FIRST_RING = 3.95;

/** Data sets of the run on whose images somebody saw ice. */
function membersWithIce(
  { frameLooks }: Pick<Beamtime, 'frameLooks'>,
  trial: Trial,
  run: MergeRun
): readonly RelPath[] {
  if (frameLooks === undefined) return [];
  const used = new Set(run.members.map(({ dataset }) => dataset));
  return trial.datasets.flatMap(({ number, processingRun }) =>
    processingRun !== undefined && used.has(number) && (frameLooks.ice[processingRun]?.ice.length ?? 0) > 0
      ? [processingRun]
      : []
  );
}
