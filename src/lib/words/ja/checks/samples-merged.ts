import type check from '../../../checks/samples-merged';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: '測定したすべての試料がマージされたか',
  why: 'マージのない試料はどのレポートにも現れず、忘れられやすいです。',
  advice:
    'multi の試料は _kamoproc、helical・single は _kamo_30deg だけでマージされることが多いです。どちらにもなければ自分でマージしてください。',
  limits: {},
  found: {
    'no-record': 'どの試料が測定されたかを示すシートやデータベースがありません',
    'all-merged': ({ samples }) => `${samples} 試料すべてにマージがあります`,
    'not-read': ({ missing }) => findings.notAllRead(`${missing.join('、')} のマージがありません`),
    missing: ({ missing }) => `${missing.join('、')} のマージがありません`
  }
} satisfies CheckWords<typeof check>;
