import { ROOT } from '../base/rel-path';
import { listsAll } from '../beamtime/whole-listing';
import { count } from '../base/count';
import { sameSample } from '../beamtime/names';
import { defineCheck, outcome } from './define';

export default defineCheck({
  id: 'samples-merged',
  subject: 'beamtime',
  question: { en: 'Was every measured sample merged?', ja: '測定したすべての試料がマージされたか' },
  why: {
    en: 'A sample without any merge is easily forgotten: no report lists it.',
    ja: 'マージのない試料はどのレポートにも現れず、忘れられやすいです。'
  },
  advice: {
    en: 'Multi samples are merged in _kamoproc, helical and single ones often in _kamo_30deg only. If there is none at all, merge by hand.',
    ja: 'multi の試料は _kamoproc、helical・single は _kamo_30deg だけでマージされることが多いです。どちらにもなければ自分でマージしてください。'
  },
  limits: [],
  test: ({ beamtime }) => {
    const measured = new Set(
      beamtime.pins.flatMap((pin) => (pin.measured && pin.sampleName !== undefined ? [pin.sampleName] : []))
    );
    if (measured.size === 0)
      return outcome('unknown', {
        en: 'no sheet or database says which samples were measured',
        ja: 'どの試料が測定されたかを示すシートやデータベースがありません'
      });
    const merged = [...new Set(beamtime.merges.map((merge) => merge.sampleName))];
    const missing = [...measured].filter((sample) => !merged.some((folder) => sameSample(sample, folder)));
    const sources = beamtime.merges.map((merge) => merge.path).slice(0, 4);
    if (missing.length === 0)
      return outcome(
        'pass',
        {
          en: count(measured.size, 'sample, with a merge', 'samples, all with a merge'),
          ja: `${measured.size} 試料すべてにマージがあります`
        },
        sources
      );
    return !listsAll(beamtime, ROOT)
      ? outcome(
          'unknown',
          {
            en: `no merge of ${missing.join(', ')} is in what was read, which is not all of the disk`,
            ja: `読み込んだ範囲に ${missing.join('、')} のマージがありません（ディスク全体は読み込んでいません）`
          },
          sources
        )
      : outcome(
          'attention',
          { en: `no merge of ${missing.join(', ')}`, ja: `${missing.join('、')} のマージがありません` },
          sources
        );
  }
});
