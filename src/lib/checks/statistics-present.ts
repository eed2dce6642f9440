import { defineCheck, outcome, statisticsSource } from './define';
import type { MergeRun } from '../beamtime/types';

const NUMBERS: readonly (readonly [string, (run: MergeRun) => number | undefined])[] = [
  ['Wilson B', (run) => run.wilsonB],
  ['Aniso.bst', (run) => run.anisotropy?.best],
  ['Aniso.wst', (run) => run.anisotropy?.worst],
  ['dmin.est', (run) => run.resolutionEstimate]
];

export default defineCheck({
  id: 'statistics-present',
  subject: 'merge-run',
  question: {
    en: 'Could Wilson B, anisotropy and d_min est. be computed?',
    ja: 'Wilson B・異方性・d_min est. は計算されたか'
  },
  why: {
    en: 'nan in the summary means that xtriage or a fit failed (cubic crystals have no anisotropy): the number is unknown, not zero.',
    ja: '要約の nan は xtriage か当てはめの失敗（立方晶には異方性がない）で、値は 0 ではなく不明です。'
  },
  advice: {
    en: 'Read ccp4/logfile.log and aniso.log of the run.',
    ja: 'ccp4/logfile.log と aniso.log を読んでください。'
  },
  limits: [],
  test: ({ run }) => {
    const sources = statisticsSource(run);
    const missing = NUMBERS.filter(([, number]) => number(run) === undefined).map(([name]) => name);
    return missing.length === 0
      ? outcome('pass', { en: 'all four are there', ja: '4 つともあります' }, sources)
      : outcome(
          'unknown',
          { en: `not computed: ${missing.join(', ')}`, ja: `計算されていません：${missing.join('、')}` },
          sources
        );
  }
});
