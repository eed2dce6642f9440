import type check from '../../../checks/archive-on-disk';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '速報アーカイブにあるものはすべてディスクにあるか',
  why: '速報アーカイブはこのビームタイムから作られています。速報アーカイブにあってディスクにないファイルは、コピーの際に失われたものです。',
  advice:
    'ディスクをコピーし直すか、欠けているファイルを速報アーカイブから取り出してください（最近開いたビームタイムに残っています）。ディスクでシンボリックリンクになっているファイルはブラウザーから見えないため、欠けているものとして数えます。',
  limits: {},
  found: {
    'no-archive': 'ディスクより前に開いた速報アーカイブはありません',
    'listing-not-whole':
      'ディスクの一覧が完全ではないため、一覧にないファイルもディスクにある可能性があります',
    'all-there': ({ files }) => `速報アーカイブの ${files} ファイルはすべてディスクにあります`,
    missing: ({ missing, files }) =>
      `速報アーカイブの ${files} ファイルのうち ${missing} ファイルがディスクにありません`
  }
} satisfies CheckWords<typeof check>;
