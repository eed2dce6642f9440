import type check from '../../../checks/isa';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'データセットの系統誤差は小さいか（ISa）',
  why: 'ISa は最も強い反射でも超えられない I/σ です。',
  advice: 'マージで棄却されたかを確認し、画像でスプリット（割れ）や氷リングの有無を見てください。',
  limits: {
    'isa-attention': {
      label: 'これ未満は要確認',
      origin: 'KAMO は ISa 10 未満を CORRECT の問題とします（dp/auto/html_report.py）'
    }
  },
  found: {
    'no-error-model': '誤差モデルが決まらなかったか、読み込んだファイルにありません',
    'not-processed': '完了した処理がないため、値がありません',
    value: ({ isa }) => `ISa = ${isa}`
  }
} satisfies CheckWords<typeof check>;
