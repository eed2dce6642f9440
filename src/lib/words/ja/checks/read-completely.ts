import type check from '../../../checks/read-completely';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '送付データはすべて読めたか',
  why: '読んでいないものは確認できず、「見つからない」ことからは何も言えません。',
  advice: 'ディスク全体を読み込み直し、「ファイル」の「問題」を見てください。',
  limits: {},
  found: {
    'archive-incomplete':
      'アーカイブが壊れているか、一部しか読まれていないため、ファイルが欠けています。「ファイル」の問題一覧を参照してください',
    archive:
      'アーカイブを開いています。収められたファイルだけがあり（速報アーカイブでは各マージの一つのクラスターの一つの run）、残りはディスクにあります',
    'part-opened': ({ folder }) => `${folder} だけを開いています`,
    'not-listed': ({ folders, files }) =>
      `一覧を取得できないフォルダー ${folders} 件、見つからないファイル ${files} 件があります`,
    'disk-not-read': 'ディスクを最後まで読んでいないか、一覧が不完全な可能性があります',
    read: ({ files, parsed }) => `${files} ファイル検出、${parsed} ファイル解析`,
    unreadable: ({ files }) => `${files} ファイルが読めません`,
    disconnected: ({ folder }) =>
      `読み込み中にディスクが切断されました（${folder === '' ? '最上位のフォルダー' : folder}）`,
    forbidden: ({ folder }) =>
      `読み込み中にフォルダーの読み取り許可が取り消されました（${folder === '' ? '最上位のフォルダー' : folder}）`
  }
} satisfies CheckWords<typeof check>;
