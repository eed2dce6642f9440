import type check from '../../../checks/completeness-inner';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '最内殻（低分解能側）のコンプリートネスは十分か',
  why: '低分解能の反射が欠ける（飽和、ビームストップ、フレーム棄却）と、弱い反射の欠損よりも電子密度が悪くなります。',
  advice: 'サイクルを比べて棄却で失われていないかを見て、画像でビームストップの影や飽和を確認してください。',
  limits: {
    'completeness-inner-fail': { label: 'これ未満は不合格', origin: 'SynchWeb は 80 % 未満を赤で示します' },
    'completeness-inner-attention': {
      label: 'これ未満は要確認',
      origin: 'Kamome の既定値：9 シェルのうち最内殻は反射数が少なくなります'
    }
  },
  found: {
    'not-in-files': 'この run のファイルに最内殻のコンプリートネスがありません',
    value: ({ value, at }) => `最内殻のコンプリートネス ${value} %${at}`
  }
} satisfies CheckWords<typeof check>;
