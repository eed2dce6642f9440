import type check from '../../../checks/completeness-outer';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '最外殻のコンプリートネスは十分か',
  why: '公表する分解能は、最外殻のコンプリートネスが十分な場合にだけ意味があります。',
  advice: 'シェルがそろっているところで分解能を切るか、データセットの多いクラスターを選んでください。',
  limits: {
    'completeness-outer-fail': { label: 'これ未満は不合格', origin: 'Kamome の既定値' },
    'completeness-outer-attention': { label: 'これ未満は要確認', origin: 'Kamome の既定値' }
  },
  found: {
    'not-in-files': 'この run のファイルに最外殻のコンプリートネスがありません',
    value: ({ value, at }) => `最外殻のコンプリートネス ${value} %${at}`
  }
} satisfies CheckWords<typeof check>;
