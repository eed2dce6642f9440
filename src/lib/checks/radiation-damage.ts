import { memberFigures } from '../analysis/member-figures';
import { sweepDecays, type SweepDecay } from '../analysis/damage';
import { count } from '../base/count';
import type { RelPath } from '../base/rel-path';
import type { Limit, Text } from './check';
import { unknown } from './check';
import { defineCheck, outcome, valueOf } from './define';

const B_RISE: Limit = {
  id: 'radiation-damage-b',
  value: 2.5,
  min: 0.5,
  max: 50,
  step: 0.5,
  unit: '',
  label: {
    en: "attention above a rise of XSCALE's B of (Å²)",
    ja: 'XSCALE の B の増加（Å²）がこれを超えたら要確認'
  },
  origin: {
    en: "Kamome's default: 5 Å² of the usual B, of which XSCALE prints half",
    ja: 'Kamome の既定値：通常の B で 5 Å²（XSCALE の B はその半分）'
  }
};
const D_RISE: Limit = {
  id: 'radiation-damage-d',
  value: 0.3,
  min: 0.05,
  max: 5,
  step: 0.05,
  unit: 'Å',
  label: {
    en: 'or above a loss of resolution (I/σ = 1) of',
    ja: 'または分解能（I/σ = 1）の低下がこれを超えたら要確認'
  },
  origin: { en: "Kamome's default", ja: 'Kamome の既定値' }
};
const RD_RATIO: Limit = {
  id: 'radiation-damage-rd',
  value: 1.41,
  min: 1.05,
  max: 5,
  step: 0.01,
  unit: '',
  label: { en: 'or where R_d grows by a factor above', ja: 'または R_d の増加率がこれを超えたら要確認' },
  origin: {
    en: 'XDSSTAT: √2 between nearby and distant frames (Diederichs 2006)',
    ja: 'XDSSTAT：近いフレームと遠いフレームの比で √2（Diederichs 2006）'
  }
};

export default defineCheck({
  id: 'radiation-damage',
  subject: 'merge-run',
  question: { en: 'Are the sweeps free of radiation damage?', ja: '放射線損傷の兆候はないか' },
  why: {
    en: 'Late frames of a damaged crystal add noise and change the structure.',
    ja: '損傷した結晶の後半のフレームはノイズとなり、構造も変化しています。'
  },
  advice: {
    en: 'Merge the early wedges only and compare completeness and CC1/2.',
    ja: '前半の wedge だけをマージし、コンプリートネスと CC1/2 を比べてください。'
  },
  limits: [B_RISE, D_RISE, RD_RATIO],
  test: ({ beamtime, trial, run }, limits) => {
    const members = memberFigures(beamtime, trial, run);
    const sweeps = sweepDecays(members, {
      bRise: valueOf(B_RISE, limits),
      dRise: valueOf(D_RISE, limits),
      rdRatio: valueOf(RD_RATIO, limits)
    });
    const sources = [
      run.files.xscaleLp,
      ...members.flatMap(({ processingRun }) => processingRun?.files.xdsstatLp ?? [])
    ]
      .filter((path): path is RelPath => path !== undefined)
      .slice(0, MOST_SOURCES);
    if (sweeps.length === 0)
      return unknown(
        'no sweep of this merge is cut into three or more wedges, and XDSSTAT.LP gives no R_d',
        '3 つ以上の wedge に分割されたスイープがなく、XDSSTAT.LP にも R_d がありません',
        sources
      );
    const damaged = sweeps
      .filter(({ signs }) => signs.length > 0)
      .sort((a, b) => b.signs.length - a.signs.length || (b.bRise ?? 0) - (a.bRise ?? 0));
    const worst = damaged[0];
    if (worst === undefined) return outcome('pass', undamaged(sweeps), sources);
    return outcome(worst.signs.length > 1 ? 'fail' : 'attention', damage(damaged, sweeps.length), sources);
  }
});

/** A list of hundreds of files is no evidence that one can look at. */
const MOST_SOURCES = 12;
const MOST_NAMED = 3;

function undamaged(sweeps: readonly SweepDecay[]): Text {
  const rises = sweeps.flatMap(({ bRise }) => bRise ?? []);
  const most = rises.length === 0 ? undefined : Math.max(...rises).toFixed(1);
  return {
    en: `${count(sweeps.length, 'sweep')}, none decays${most === undefined ? '' : ` (B rises by ${most} Å² at most)`}`,
    ja: `${sweeps.length} スイープに減衰は見られません${most === undefined ? '' : `（B の増加は最大 ${most} Å²）`}`
  };
}

function damage(damaged: readonly SweepDecay[], all: number): Text {
  const one = ({ name, bRise, dRise, rdRatio, signs }: SweepDecay): string =>
    [
      `${name}:`,
      signs.includes('B') ? `B +${bRise?.toFixed(1) ?? ''} Å²` : undefined,
      signs.includes('d') ? `d +${dRise?.toFixed(2) ?? ''} Å` : undefined,
      signs.includes('R_d') ? `R_d × ${rdRatio?.toFixed(2) ?? ''}` : undefined
    ]
      .filter((part) => part !== undefined)
      .join(' ');
  const named = damaged.slice(0, MOST_NAMED).map(one).join('; ');
  return {
    en: `${damaged.length} of ${all} sweeps decay: ${named}${damaged.length > MOST_NAMED ? '; …' : ''}`,
    ja: `${all} スイープのうち ${damaged.length} が減衰しています：${named}${damaged.length > MOST_NAMED ? '、…' : ''}`
  };
}
