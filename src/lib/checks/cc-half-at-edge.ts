import { searchBehind } from '../analysis/cutoff-trail';
import { baseName } from '../base/rel-path';
import { cycleName } from '../beamtime/names';
import type { CutoffSearch, Evidence, Merge } from '../beamtime/types';
import type { Limit, Text, Verdict } from './check';
import { unknown } from './check';
import { defineCheck, outcome, shellName, statisticsSource, valueOf } from './define';

const LOW: Limit = {
  id: 'cc-half-at-edge-low',
  value: 30,
  min: 0,
  max: 100,
  step: 1,
  unit: '%',
  label: { en: 'attention below', ja: 'これ未満は要確認' },
  origin: {
    en: 'CC1/2 of about 0.3 is the cut-off of DIALS, autoPROC and CCP4i2',
    ja: 'DIALS・autoPROC・CCP4i2 は CC1/2 約 0.3 で切ります'
  }
};
const HIGH: Limit = {
  id: 'cc-half-at-edge-high',
  value: 80,
  min: 0,
  max: 100,
  step: 1,
  unit: '%',
  label: { en: 'attention above', ja: 'これを超えたら要確認' },
  origin: {
    en: "Kamome's default: KAMO aims at 50 %; far above, resolution was probably given away",
    ja: 'Kamome の既定値：KAMO は 50 % を目標にします。大きく上回る場合は分解能を捨てている可能性が高いです'
  }
};

/** KAMO accepts 0 ≤ CC1/2 − 50 % < 3 % (dp/auto/resolution_cutoff.py). */
const TARGET = 50;

export default defineCheck({
  id: 'cc-half-at-edge',
  subject: 'merge-run',
  question: {
    en: 'Was the resolution cut where CC1/2 is near 50 %?',
    ja: '分解能は CC1/2 がおよそ 50 % のところで切られているか'
  },
  why: {
    en: 'KAMO fits the limit of a resolution to one run only: its choice at the resolution before. All clusters are then merged with it, and where the choice changes, the limit was fitted to another cluster than the one chosen in the end.',
    ja: 'KAMO は分解能の限界を、一つ前の分解能で選択した run だけに合わせて決めます。すべてのクラスターがその限界でマージされるため、選択が変わると、最終的に選択されたクラスターとは別のクラスターに合わせた限界になります。'
  },
  advice: {
    en: 'Far below: scale again with a lower cut. Far above: there is probably more resolution in this cluster than was used.',
    ja: '大きく下回る場合は、低い分解能で再スケールしてください。大きく上回る場合は、このクラスターのデータはもっと高い分解能まで使える可能性があります。'
  },
  limits: [LOW, HIGH],
  test: ({ merge, trial, cluster, run }, limits) => {
    const sources = statisticsSource(run);
    const value = run.outer?.ccHalf;
    if (value === undefined)
      return unknown(
        'CC1/2 of the outermost shell is not in the files',
        '最外殻の CC1/2 がファイルにありません',
        sources
      );
    const at = run.outer === undefined ? '?' : shellName(run.outer);
    const verdict: Verdict =
      value < valueOf(LOW, limits) || value > valueOf(HIGH, limits) ? 'attention' : 'pass';
    const off = Math.abs(value - TARGET).toFixed(1);
    const message: Text = {
      en: `CC1/2 = ${value.toFixed(1)} % in the outermost shell (${at}), ${off} % from 50 %`,
      ja: `最外殻（${at}）の CC1/2 = ${value.toFixed(1)} %（50 % との差 ${off}）`
    };
    const search = searchBehind(merge, trial);
    const fitted = search && fittedText(search, cluster.number);
    return {
      ...outcome(
        verdict,
        fitted ? { en: `${message.en}. ${fitted.en}`, ja: `${message.ja}。${fitted.ja}` } : message,
        sources
      ),
      ...(search && { evidence: evidenceOf(merge, search) })
    };
  }
});

/** Which run the limit was fitted to, and whether it is of this cluster. */
function fittedText({ fitted, resolution, ccHalf }: CutoffSearch, cluster: number): Text | undefined {
  if (fitted === undefined || resolution === undefined) return undefined;
  const run = `cluster_${String(fitted.cluster).padStart(4, '0')} ${cycleName(fitted.cycle)}`;
  const at = `${baseName(fitted.trial)}/${run}`;
  const cc = ccHalf === undefined ? '?' : (ccHalf * 100).toFixed(2);
  const d = resolution.toFixed(2);
  return fitted.cluster === cluster
    ? {
        en: `KAMO fitted ${d} Å to this cluster (${at}: CC1/2 ${cc} %)`,
        ja: `${d} Å はこのクラスターに合わせた限界です（${at}：CC1/2 ${cc} %）`
      }
    : {
        en: `KAMO fitted ${d} Å to another cluster (${at}: CC1/2 ${cc} %)`,
        ja: `${d} Å は別のクラスターに合わせた限界です（${at}：CC1/2 ${cc} %）`
      };
}

function evidenceOf({ files }: Merge, { line, text }: CutoffSearch): readonly Evidence[] {
  return files.log === undefined ? [] : [{ path: files.log, line, text }];
}
