import type { pucks as en } from '../en/pucks';
import type { Wording } from '../words';

/** Pucks as wheels on the Overview. */
export const pucks: Wording<typeof en> = {
  title: 'パック',
  hint: 'ピン番号の順に並べた模式図で、サンプルチェンジャー内での向きは示しません。位置をクリックするか、矢印キーで移動して Enter を押すと、ピンを開きます。',
  by: '色',
  fate: 'ピンの結果',
  fates: {
    merged: 'マージに使用',
    'not-merged': '処理済み、選ばれたマージには不使用',
    'not-processed': '測定済み、処理は未完了',
    'no-data': '結晶なし、または測定なし',
    'not-measured': '未測定（マウント、センタリング、ラスター）',
    unknown: '不明'
  },
  measures: {
    isa: 'ISa（最良のデータセット）',
    resolution: 'I/σ = 1 の d（Å、最良のデータセット）',
    completeness: 'コンプリートネス（%、最良のデータセット）',
    ccHalf: 'CC1/2（%、最良のデータセット）',
    mosaicity: 'モザイク度（°、最良のデータセット）',
    spots: 'スキャン画像 1 枚の最大スポット数',
    crystals: 'ZOO が選んだ結晶の数',
    finished: '完了した処理の数',
    merges: '選ばれた run がこのピンを使うマージの数'
  },
  label: (puck: string, positions: number, pins: number) =>
    `パック ${puck}：${positions} か所にピン ${pins} 本。矢印キーで移動し、Enter でピンを開きます`,
  position: (position: number, pin: string, sample: string, told: string) =>
    [`位置 ${position}`, pin, sample, told].filter(Boolean).join('、'),
  noValue: '値なし',
  noneHas: 'この値を持つピンはありません。',
  empty: 'ピンなし',
  worst: '最低',
  best: '最良',
  list: '一覧で表示',
  elsewhere: '決まった位置のないピン：'
};
