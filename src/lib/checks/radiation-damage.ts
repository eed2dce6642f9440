import { memberFigures } from '../analysis/member-figures';
import { FEWEST_WEDGES, sweepDecays, type SweepDecay } from '../analysis/damage';
import type { RelPath } from '../base/rel-path';
import type { MergeRun } from '../beamtime/types';
import { unknown, type Says } from './check';
import { defineCheck, defineLimit, outcome, valueOf } from './define';

const B_RISE = defineLimit({
  id: 'radiation-damage-b',
  value: 2.5,
  min: 0.5,
  max: 50,
  step: 0.5,
  unit: ''
});
const D_RISE = defineLimit({
  id: 'radiation-damage-d',
  value: 0.3,
  min: 0.05,
  max: 5,
  step: 0.05,
  unit: 'Å'
});
const RD_RATIO = defineLimit({
  id: 'radiation-damage-rd',
  value: 1.41,
  min: 1.05,
  max: 5,
  step: 0.01,
  unit: ''
});

/** What is found: code → values. */
interface Found {
  'members-unknown': unknown;
  'not-tested': unknown;
  /** `most`: the largest rise of B in Å². */
  none: { readonly sweeps: number; readonly most?: string };
  /** None of these decays by what is known; of so many, cut into wedges, B is not. */
  'without-b': { readonly sweeps: number; readonly untold: number };
  /** None of these decays, but they hold less than half of the data sets. */
  few: { readonly sweeps: number; readonly tested: number; readonly datasets: number };
  /** So many sweeps whose B rises, no more than it scatters; the largest of these rises in Å². */
  scatter: { readonly rising: number; readonly sweeps: number; readonly most: string };
  decay: { readonly damaged: number; readonly sweeps: number; readonly named: readonly string[] };
}

export default defineCheck({
  id: 'radiation-damage',
  subject: 'merge-run',
  limits: [B_RISE, D_RISE, RD_RATIO],
  test: ({ beamtime, trial, run }, limits): Says<Found> => {
    const members = memberFigures(beamtime, trial, run);
    const sweeps = sweepDecays(members, {
      bRise: valueOf(B_RISE, limits),
      dRise: valueOf(D_RISE, limits),
      rdRatio: valueOf(RD_RATIO, limits)
    });
    if (members.length === 0) return unknown({ code: 'members-unknown' }, []);
    if (sweeps.length === 0) return unknown({ code: 'not-tested' }, filesOf(run, []));
    const damaged = sweeps
      .filter(({ signs }) => signs.length > 0)
      .sort((a, b) => b.signs.length - a.signs.length || (b.bRise ?? 0) - (a.bRise ?? 0));
    const worst = damaged[0];
    const sources = filesOf(run, worst === undefined ? sweeps : damaged.slice(0, MOST_NAMED));
    if (worst === undefined) {
      const rising = sweeps.filter(({ unsure }) => unsure);
      const most = mostRise(rising.length > 0 ? rising : sweeps);
      if (rising.length > 0 && most !== undefined)
        return unknown({ code: 'scatter', rising: rising.length, sweeps: sweeps.length, most }, sources);
      const tested = sweeps.reduce((sum, { wedges }) => sum + wedges, 0);
      if (tested * 2 < members.length)
        return unknown({ code: 'few', sweeps: sweeps.length, tested, datasets: members.length }, sources);
      const untold = sweeps.filter(
        ({ bRise, wedges }) => bRise === undefined && wedges >= FEWEST_WEDGES
      ).length;
      if (untold > 0) return unknown({ code: 'without-b', sweeps: sweeps.length, untold }, sources);
      return outcome('pass', { code: 'none', sweeps: sweeps.length, ...(most && { most }) }, sources);
    }
    return outcome(
      worst.signs.length > 1 ? 'fail' : 'attention',
      {
        code: 'decay',
        damaged: damaged.length,
        sweeps: sweeps.length,
        named: damaged.slice(0, MOST_NAMED).map(decayText)
      },
      sources
    );
  }
});

/** XSCALE.LP where B told something, and the files that the others stand in. */
function filesOf(
  { files: { xscaleLp } }: Pick<MergeRun, 'files'>,
  sweeps: readonly SweepDecay[]
): readonly RelPath[] {
  const isB = sweeps.some(
    ({ bRise, signs }) => bRise !== undefined && (signs.length === 0 || signs.includes('B'))
  );
  return [
    ...(xscaleLp !== undefined && isB ? [xscaleLp] : []),
    ...sweeps.flatMap(({ files }) => files)
  ].slice(0, MOST_SOURCES);
}

function mostRise(sweeps: readonly SweepDecay[]): string | undefined {
  const rises = sweeps.flatMap(({ bRise }) => bRise ?? []);
  return rises.length === 0 ? undefined : Math.max(...rises).toFixed(1);
}

/** A list of hundreds of files is no evidence that one can look at. */
const MOST_SOURCES = 12;
const MOST_NAMED = 3;

/** A sweep that decays, as `name: B +5.1 Å² R_d × 1.62`. */
function decayText({ name, bRise, dRise, rdRatio, signs }: SweepDecay): string {
  return [
    `${name}:`,
    signs.includes('B') ? `B +${bRise?.toFixed(1) ?? ''} Å²` : undefined,
    signs.includes('d') ? `d +${dRise?.toFixed(2) ?? ''} Å` : undefined,
    signs.includes('R_d') ? `R_d × ${rdRatio?.toFixed(2) ?? ''}` : undefined
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}
