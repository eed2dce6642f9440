import type check from '../../../checks/cycles-explained';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '棄却サイクル run_01・run_02・run_03 の有無は説明がつくか',
  why: 'run_02（bad frame 除去）は run_01 が成功すれば必ず作られます。run_03（bad dataset 除去）は除かれたデータセットがあるときだけ作られます。',
  advice:
    'run_03 がなければ最後のサイクルを使ってください。run_02 がなければ run_01 の XSCALE.LP のエラーを読んでください。',
  limits: {},
  found: {
    'cluster-failed': 'クラスター全体が失敗しています',
    'no-cycle': 'このクラスターのサイクルが読み込んだ範囲にありません',
    'cycle-not-recorded':
      'どのサイクルの数値かの記録がありません（速報アーカイブにはクラスターごとに 1 行しかありません）',
    'later-cycles-only': ({ names }) =>
      `${names} だけがあります（速報アーカイブには 1 サイクルしか入りません）`,
    'no-frame-rejection': ({ method }) => `フレーム棄却は指定されていません（reject_method= ${method}）`,
    'no-rejection': '棄却は指定されていません（reject_method）：サイクルは 1 回だけです',
    'no-dataset-lost': ({ method }) =>
      `run_02 がないのは正常です：棄却するのはフレームだけで（reject_method= ${method}）、全フレームを失ったデータセットはありませんでした`,
    gap: ({ names, missing }) =>
      `${names} があるのに ${missing} がありません（削除されたか、コピーされていません）`,
    'not-listed': '一覧にあるファイル（全体ではありません）に run_02 がなく、作られたかどうか不明です',
    'no-run-02': 'run_02 がありません：run_01 で XSCALE が失敗したか、棄却が指定されていません',
    'no-run-03': 'run_03 がないのは正常です：run_02 の後に外れ値のデータセットがありませんでした',
    'all-there': ({ names }) => `${names} がそろっています`
  }
} satisfies CheckWords<typeof check>;
