import { ROOT } from '../base/rel-path';
import { count } from '../base/count';
import { listsAll } from '../beamtime/whole-listing';
import { unknown } from './check';
import { defineCheck, outcome } from './define';

/** Missing files that a finding names. */
const MOST_NAMED = 4;

export default defineCheck({
  id: 'archive-on-disk',
  subject: 'beamtime',
  question: {
    en: 'Does the disk hold everything that the report archive holds?',
    ja: '速報アーカイブにあるものはすべてディスクにあるか'
  },
  why: {
    en: 'The archive was packed from this beamtime. A file that is in the archive and not on the disk was lost in copying.',
    ja: '速報アーカイブはこのビームタイムから作られています。速報アーカイブにあってディスクにないファイルは、コピーの際に失われたものです。'
  },
  advice: {
    en: 'Copy the disk again, or take the missing files from the archive, which stays among the recent beamtimes. A file that the disk holds as a symbolic link is not visible to the browser and is counted as missing.',
    ja: 'ディスクをコピーし直すか、欠けているファイルを速報アーカイブから取り出してください（最近開いたビームタイムに残っています）。ディスクでシンボリックリンクになっているファイルはブラウザーから見えないため、欠けているものとして数えます。'
  },
  limits: [],
  test: ({ beamtime }) => {
    const { promised } = beamtime;
    if (promised === undefined)
      return outcome('not-applicable', {
        en: 'no report archive of it was opened before the disk',
        ja: 'ディスクより前に開いた速報アーカイブはありません'
      });
    const { files, missing } = promised;
    const sources = missing.slice(0, MOST_NAMED);
    if (!listsAll(beamtime, ROOT))
      return unknown(
        'the listing of the disk is not whole: what is not in it may be on the disk',
        'ディスクの一覧が完全ではないため、一覧にないファイルもディスクにある可能性があります',
        []
      );
    if (promised.count === 0)
      return outcome('pass', {
        en: `the disk holds all ${count(files, 'file')} of the report archive`,
        ja: `速報アーカイブの ${files} ファイルはすべてディスクにあります`
      });
    return outcome(
      'attention',
      {
        en: `not on the disk: ${promised.count} of ${count(files, 'file')} of the report archive`,
        ja: `速報アーカイブの ${files} ファイルのうち ${promised.count} ファイルがディスクにありません`
      },
      sources
    );
  }
});
