import type { terms as en } from '../en/terms';
import type { Wording } from '../words';

/** Terms of the field that more than one page says; the Japanese is the beamline's own. */
export const terms: Wording<typeof en> = {
  verdict: {
    pass: '合格',
    attention: '要確認',
    fail: '不合格',
    unknown: '不明',
    'not-applicable': '対象外'
  },
  subject: {
    beamtime: 'ビームタイム',
    pin: 'ピン',
    'processing-run': '処理',
    merge: 'マージ',
    trial: '各分解能でのマージ',
    cluster: 'クラスター',
    'merge-run': 'マージの run'
  },
  beamtime: 'ビームタイム',
  sample: '試料',
  merge: 'マージ',
  merges: 'マージ',
  pin: 'ピン',
  completeness: 'コンプリートネス',
  redundancy: 'リダンダンシー',
  resolution: '分解能',
  area: '処理',
  clustering: {
    blend: '格子定数によるクラスタリング（BLEND）',
    cc: '回折強度の相関によるクラスタリング（CC）',
    cumulative: '累積マージ',
    none: '全データ（クラスタリングなし）'
  },
  mergeState: {
    finished: '完了',
    'no-cluster-passed': 'KAMO の基準値を満たすクラスターなし',
    'too-few-datasets': 'データセット不足',
    unfinished: '未完了',
    unknown: '不明',
    failed: '失敗'
  },
  kamoChoice: 'KAMO の選択',
  bestHere: 'この分解能での最良',
  notSaid: '読み込んだファイルに記録がありません。',
  noAnomalous: '異常分散差は測定されていません（Nano = 0）。'
};
