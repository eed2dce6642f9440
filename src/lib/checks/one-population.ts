import { meanCell } from '../analysis/cell-clouds';
import { cellsOf, mergedWithin, populationsOf, type PopulationEvidence } from '../analysis/populations';
import { count } from '../base/count';
import type { RelPath } from '../base/rel-path';
import type { Trial } from '../beamtime/types';
import type { Limit, Text } from './check';
import { unknown } from './check';
import { cellText, defineCheck, outcome, valueOf } from './define';

const SEPARATION: Limit = {
  id: 'one-population-separation',
  value: 8.5,
  min: 2,
  max: 50,
  step: 0.5,
  unit: '',
  label: { en: 'cells: distance of means / spread from', ja: '格子定数：平均の差 ÷ ばらつき（以上）' },
  origin: {
    en: "Kamome's default: one form gives at most 7.8, two forms about 9 to 14 (simulated beamtimes)",
    ja: 'Kamome の既定値：1 つの結晶形では最大 7.8、2 つでは 9～14 程度（シミュレーション）'
  }
};
const DIFFERENCE: Limit = {
  id: 'one-population-difference',
  value: 0.5,
  min: 0,
  max: 10,
  step: 0.1,
  unit: '%',
  label: { en: 'and difference in one parameter from', ja: 'かつ 1 つの格子定数の差（以上）' },
  origin: {
    en: "Kamome's default: wedges of one crystal are tight clouds a few 0.1 % apart",
    ja: 'Kamome の既定値：同じ結晶の wedge は 0.1 % 程度しか離れません'
  }
};
/** Also where the page suggests a cut of the tree. */
export const CC_GAP: Limit = {
  id: 'one-population-cc-gap',
  value: 0.1,
  min: 0.02,
  max: 1,
  step: 0.01,
  unit: '',
  label: { en: 'CC: between branches below within by', ja: 'CC：群間が群内より低い差' },
  origin: {
    en: "Kamome's default: isomorphous branches differ by less than 0.05",
    ja: 'Kamome の既定値：同形の枝どうしの差は 0.05 未満'
  }
};
const ISA: Limit = {
  id: 'one-population-isa',
  value: 5,
  min: 0,
  max: 30,
  step: 0.5,
  unit: '',
  label: {
    en: 'ISa in the merge below (and a third of its own)',
    ja: 'マージ内の ISa（未満、かつ単独の 1/3 未満）'
  },
  origin: {
    en: "Kamome's default: data sets of another structure fall from 15–31 to about 1.5",
    ja: 'Kamome の既定値：別構造のデータセットは 15～31 から 1.5 程度に下がります'
  }
};

export default defineCheck({
  id: 'one-population',
  subject: 'merge-run',
  question: {
    en: 'Do the data sets belong to one crystal form?',
    ja: 'データセットは 1 つの結晶形か'
  },
  why: {
    en: 'A merge of two forms averages two structures. Its completeness and multiplicity look good.',
    ja: '2 つの結晶形をマージすると 2 つの構造の平均になります。コンプリートネスやリダンダンシーでは分かりません。'
  },
  advice: {
    en: 'Take a cluster below the join, one form at a time.',
    ja: '結合より下のクラスターを、結晶形ごとに選んでください。'
  },
  limits: [SEPARATION, DIFFERENCE, CC_GAP, ISA],
  test: ({ beamtime, trial, run }, limits) => {
    const evidence = populationsOf(beamtime, trial, run, {
      separation: valueOf(SEPARATION, limits),
      difference: valueOf(DIFFERENCE, limits),
      ccGap: valueOf(CC_GAP, limits),
      isa: valueOf(ISA, limits)
    });
    const { members, cells, correlation, collapsed } = evidence;
    const sources = sourcesOf(trial, evidence, run.files.xscaleLp);
    if (members.length === 1)
      return outcome('not-applicable', { en: 'one data set', ja: 'データセットは 1 つです' });
    if (members.length === 0)
      return unknown(
        'the data sets of this run are not known: XSCALE.INP and XSCALE.LP were not read',
        'この run のデータセットが分かりません（XSCALE.INP、XSCALE.LP が読まれていません）',
        sources
      );
    const said = statements(evidence, trial);
    const signs = [cells, correlation, collapsed].filter(
      (sign) => sign !== undefined && sign !== false
    ).length;
    if (signs > 0) return outcome(signs > 1 ? 'fail' : 'attention', joined(said), sources);
    // Cells are blind to forms of one cell, so they cannot clear a merge alone; two data sets have no cloud.
    if (correlation === undefined && collapsed === undefined)
      return unknown(
        'neither correlations (cctable.dat) nor ISa of each data set (XSCALE.LP, CORRECT.LP) are on the disk',
        'データセット間の相関（cctable.dat）も、データセットごとの ISa（XSCALE.LP、CORRECT.LP）も読み込んだ範囲にありません',
        sources
      );
    return outcome('pass', onePopulation(evidence), sources);
  }
});

function sourcesOf(trial: Trial, { correlation }: PopulationEvidence, lp: RelPath | undefined): RelPath[] {
  const tree = correlation === undefined || correlation === false ? trial : correlation.trial;
  return [trial.files.fileList, tree.files.cctable, lp].filter((path): path is RelPath => path !== undefined);
}

function statements({ members, cells, correlation, collapsed }: PopulationEvidence, trial: Trial): Text[] {
  const said: Text[] = [];
  const place = (numbers: readonly number[]): string => cellText(meanCell(cellsOf(members, numbers)));
  if (cells !== undefined && cells !== false) {
    const [one, other] = cells.numbers;
    said.push({
      en: `${count(one.length, 'data set')} at ${place(one)} and ${other.length} at ${place(other)} (${cells.difference.toFixed(1)} % apart)`,
      ja: `格子定数 ${place(one)} の ${one.length} データセットと ${place(other)} の ${other.length} データセットの 2 群があります（差 ${cells.difference.toFixed(1)} %）`
    });
  }
  if (correlation !== undefined && correlation !== false) {
    const { between, within, parts } = correlation;
    said.push({
      en: `CC ${between.toFixed(2)} between ${parts[0].length} and ${count(parts[1].length, 'data set')}, ${within.toFixed(2)} or more within`,
      ja: `${parts[0].length} と ${parts[1].length} データセットの間の CC は ${between.toFixed(2)}、群内は ${within.toFixed(2)} 以上`
    });
  }
  if (collapsed !== undefined && collapsed !== false) {
    const isas = collapsed.flatMap(({ member }) => member.isa ?? []).sort((a, b) => a - b);
    const own = collapsed.flatMap(({ processingRun }) => processingRun?.isa ?? []).sort((a, b) => a - b);
    const range = (values: readonly number[]): string =>
      `${values[0]?.toFixed(1) ?? '?'}–${values.at(-1)?.toFixed(1) ?? '?'}`;
    said.push({
      en: `ISa of ${collapsed.length} of ${count(members.length, 'data set')} falls from ${range(own)} to ${range(isas)} in the merge`,
      ja: `${members.length} のうち ${collapsed.length} データセットの ISa がマージ内で ${range(own)} から ${range(isas)} に低下しています`
    });
  }
  const parts =
    cells !== undefined && cells !== false
      ? cells.numbers
      : correlation !== undefined && correlation !== false
        ? correlation.parts
        : undefined;
  const take = parts?.flatMap((part) => mergedWithin(trial, part)[0]?.number ?? []) ?? [];
  if (take.length > 0) {
    const names = take.map((number) => `cluster_${String(number).padStart(4, '0')}`).join(', ');
    said.push({ en: `of one form: ${names}`, ja: `1 つの結晶形のクラスター：${names}` });
  }
  return said;
}

function onePopulation({ members, cells, correlation, collapsed }: PopulationEvidence): Text {
  const asked: Text[] = [];
  if (cells === false) asked.push({ en: 'cells', ja: '格子定数' });
  if (correlation === false) asked.push({ en: 'correlations', ja: '相関' });
  if (collapsed === false) asked.push({ en: 'ISa', ja: 'ISa' });
  return {
    en: `${count(members.length, 'data set')}, one population by ${asked.map(({ en }) => en).join(', ')}`,
    ja: `${members.length} データセット、${asked.map(({ ja }) => ja).join('・')}では 1 つの集団です`
  };
}

function joined(said: readonly Text[]): Text {
  return { en: said.map(({ en }) => en).join('; '), ja: said.map(({ ja }) => ja).join('。') };
}
