import type check from '../../../checks/completeness-anomalous';
import type { CheckWords } from '../../check-words';

export const words = {
  question: '異常分散コンプリートネスは十分か',
  why: '異常分散による位相決定には両方の反射が必要です。通常のコンプリートネスからは分かりません。',
  advice: 'データセットを増やすか、インバースビームで測定してください。',
  limits: {
    'completeness-anomalous-fail': {
      label: 'これ未満は不合格',
      origin: 'Kamome の既定値。自動マージは 10 % でも通します'
    },
    'completeness-anomalous-attention': { label: 'これ未満は要確認', origin: 'Kamome の既定値（全体と同じ）' }
  },
  found: {
    'friedel-unknown':
      'フリーデル対を区別したかどうか不明です（読み込んだ範囲に XSCALE.INP もマージのパラメーターもありません）',
    'friedel-merged': "フリーデル対は区別されていません（FRIEDEL'S_LAW= TRUE）",
    'not-in-files':
      '異常分散コンプリートネスがありません（読み込んだ範囲にデンドログラムの要約ファイルがありません）',
    value: ({ value }) => `フリーデル対を分けて ${value} %（棄却前）`
  }
} satisfies CheckWords<typeof check>;
