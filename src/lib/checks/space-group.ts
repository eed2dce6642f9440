import { undecidedFrom } from '../analysis/space-group-pairs';
import { sameSpaceGroup } from '../beamtime/space-groups';
import type { ScrewZone, SymmetryTest } from '../beamtime/types';
import type { Limit, Text } from './check';
import { unknown } from './check';
import { defineCheck, outcome, valueOf } from './define';

const CONFIDENCE: Limit = {
  id: 'space-group-confidence',
  value: 0.5,
  min: 0,
  max: 1,
  step: 0.05,
  unit: '',
  label: { en: 'attention below a confidence of', ja: '信頼度がこれ未満は要確認' },
  origin: { en: "Kamome's default", ja: 'Kamome の既定値' }
};

/** Fewer reflections on an axis than this do not test it. */
const FEWEST_AXIAL = 4;

export default defineCheck({
  id: 'space-group',
  subject: 'merge-run',
  question: {
    en: 'Does the symmetry of the data support the space group?',
    ja: 'データの対称性は空間群と合っているか'
  },
  why: {
    en: 'KAMO gives POINTLESS the Laue group of the merge, so only screw axes are tested here.',
    ja: 'KAMO は POINTLESS にマージのラウエ群を与えるため、ここで調べられるのはらせん軸だけです。'
  },
  advice: {
    en: 'Try all groups of the point group in molecular replacement; look at the axial reflections.',
    ja: '分子置換では同じ点群の空間群をすべて試し、軸上反射を確認してください。'
  },
  limits: [CONFIDENCE],
  test: ({ run }, limits) => {
    const test = run.diagnostics?.symmetry;
    if (run.spaceGroup === undefined)
      return unknown(
        'the space group of the merge is not in its files',
        'マージの空間群がファイルにありません',
        run.sources
      );
    const undecided = undecidedFrom(run.spaceGroup);
    if (test === undefined)
      return unknown(
        `scaled in ${run.spaceGroup}; POINTLESS (pointless.log) gives no result`,
        `${run.spaceGroup} でスケーリング。POINTLESS の結果（pointless.log）がありません`,
        run.files.pointless === undefined ? [] : [run.files.pointless]
      );
    const differs =
      !sameSpaceGroup(test.group, run.spaceGroup) &&
      (undecided === undefined || !sameSpaceGroup(test.group, undecided));
    const probable = test.confidence ?? test.totalProbability;
    const weak = probable !== undefined && probable < valueOf(CONFIDENCE, limits);
    const said = sentence(run.spaceGroup, test, undecided);
    return outcome(differs || weak ? 'attention' : 'pass', said, [test.path]);
  }
});

function sentence(used: string, test: SymmetryTest, undecided: string | undefined): Text {
  const figures = [
    test.totalProbability === undefined ? undefined : `p = ${test.totalProbability.toFixed(3)}`,
    test.confidence === undefined ? undefined : `confidence ${test.confidence.toFixed(3)}`
  ].filter((figure) => figure !== undefined);
  const numbers = figures.length === 0 ? '' : ` (${figures.join(', ')})`;
  const numbersJa = numbers.replace('confidence', '信頼度');
  const only: Text = test.kind === 'point-group' ? { en: 'point group ', ja: '点群 ' } : { en: '', ja: '' };
  const axes = axesSaid(test.zones);
  const pair: Text =
    undecided === undefined
      ? { en: '', ja: '' }
      : {
          en: `; ${used} or ${undecided}: the data cannot say`,
          ja: `。${used} と ${undecided} はデータからは区別できません`
        };
  return {
    en: `scaled in ${used}; POINTLESS: ${only.en}${test.group}${numbers}${axes.en}${pair.en}`,
    ja: `${used} でスケーリング。POINTLESS：${only.ja}${test.group}${numbersJa}${axes.ja}${pair.ja}`
  };
}

/** Which axes were tested, and which have too few reflections to be. */
function axesSaid(zones: readonly ScrewZone[]): Text {
  const name = ({ zone, reflections }: ScrewZone): string =>
    reflections === undefined ? zone : `${zone} (${reflections})`;
  const thin = zones.filter(({ reflections = 0 }) => reflections < FEWEST_AXIAL);
  const tested = zones.filter((zone) => !thin.includes(zone));
  const list = (some: readonly ScrewZone[]): string => some.map(name).join(', ');
  return {
    en:
      (tested.length === 0 ? '' : `; axes tested: ${list(tested)}`) +
      (thin.length === 0 ? '' : `; not tested, too few reflections: ${list(thin)}`),
    ja:
      (tested.length === 0 ? '' : `。調べた軸：${list(tested)}`) +
      (thin.length === 0 ? '' : `。反射が少なく調べられない軸：${list(thin)}`)
  };
}
