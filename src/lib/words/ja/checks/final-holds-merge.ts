import type check from '../../../checks/final-holds-merge';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: '_final フォルダーに、マージされたクラスターがあるか',
  why: '_final は「最後に試した分解能」という意味にすぎず、空の試行でも _final と名付けられます。',
  advice: 'このマージの前の試行と、同じ試料のもう一方のクラスタリングを見てください。',
  limits: {},
  found: {
    'folder-not-read': findings.notAllRead('_final フォルダーがありません'),
    'no-folder': '_final フォルダーがありません（マージは完了していません）',
    'too-few': '_final フォルダーがありません（データセットが少なすぎるため、KAMO はマージしていません）',
    'made-alone': ({ trials }) =>
      `_final フォルダーはありませんが、正常です。kamo.auto_multi_merge のログがないため、KAMO の画面または kamo.multi_merge から実行されたマージです（完了した試行 ${trials} 個）`,
    'result-not-read': findings.notAllRead('_final の結果がありません'),
    empty: '_final はありますが、マージされたクラスターがありません',
    merged: ({ merged }) => `_final に ${merged} 個のマージされたクラスターがあります`
  }
} satisfies CheckWords<typeof check>;
