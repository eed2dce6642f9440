import type check from '../../../checks/completeness-overall';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '全体のコンプリートネスは十分か',
  why: '自動マージは、必ず何らかの結果を返すために 10 % でも通します。そのため、利用者がコンプリートネスを必ず確認する必要があります。',
  advice:
    'より大きいクラスター、別の分解能、もう一方のクラスタリングを見てください。なければ結晶を追加して測定してください。',
  limits: {
    'completeness-overall-fail': {
      label: 'これ未満は不合格',
      origin: 'KAMO を手動で使うときの既定値 min_cmpl=90（kamo.multi_merge）'
    },
    'completeness-overall-attention': {
      label: 'これ未満は要確認',
      origin: 'SynchWeb は 95 % 未満を黄色で示します'
    }
  },
  found: {
    'not-in-files': 'この run のファイルに全体のコンプリートネスがありません',
    value: ({ value, at }) => `全体のコンプリートネス ${value} %${at}`
  }
} satisfies CheckWords<typeof check>;
