import type check from '../../../checks/pin-on-disk';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'このピンのフォルダーはディスクにあるか',
  why: 'シートにあってフォルダーのないピンは、測定されなかったか、別のディスクにあります（大きな送付データは分割されます）。',
  advice: 'ほかの送付ディスクを確認し、ビームラインに問い合わせてください。',
  limits: {},
  found: {
    there: 'フォルダーがあります',
    archive: '速報アーカイブにピンのフォルダーは入りません',
    'disk-not-read': 'シートにありますが、ディスクを最後まで読んでいません',
    missing: 'シートにありますが、このディスクにフォルダーがありません'
  }
} satisfies CheckWords<typeof check>;
