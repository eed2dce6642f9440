import type { pins as en } from '../en/pins';
import type { Wording } from '../words';

/** The list of pins, and what is said of a pin wherever it stands. */
export const pins: Wording<typeof en> = {
  title: 'ピン',
  columns: {
    pin: 'ピン',
    sample: '試料',
    mode: 'モード',
    outcome: '結果',
    steps: '進行状況',
    scans: 'スキャン',
    spots: '最大スポット',
    frames: 'フレーム',
    merges: '使用マージ'
  },
  taken: {
    expected: '予定フレーム',
    given: '渡されたマージ',
    runs: (area: string) => `${area}：全処理数`
  },
  about: {
    pin: 'パックとピン（フォルダー名による）。',
    sample: 'シートまたは ZOO のデータベースの試料名。',
    mode: '測定モード。',
    outcome: 'ZOO がピンについて記録した結果。参考であり、実際のファイルが優先します。',
    steps:
      'マウント、センタリング、ラスター、結晶検出、測定、指数付け、積分、スケーリング、マージ、棄却。✓ 済、✕ 未達、? 不明、! どこかで棄却。',
    scans: 'ラスタースキャンと縦スキャンの数。',
    spots: 'スキャンの 1 画像での最大スポット数（SHIKA）。',
    frames: '見つかった回折画像の数／マスター、スケジュール、シートによる予定枚数。',
    merges:
      'このピンのデータセットが渡されたマージのうち、選択された run（結果のある最後の分解能での KAMO の選択）が使っているもの。',
    area: (area: string) => `${area} での処理：完了数／全数。`
  },
  stages: {
    mounted: 'マウント',
    centred: 'センタリング',
    rastered: 'ラスタースキャン',
    hits: '結晶検出',
    collected: '測定',
    indexed: '指数付け',
    integrated: '積分',
    scaled: 'スケーリング',
    merged: 'マージ',
    rejected: 'マージからの棄却'
  },
  states: { yes: '済', no: '未達', unknown: '不明' },
  step: (stage: string, state: string, reason: string) => `${stage}：${state}${reason && `（${reason}）`}`,
  outcomes: {
    'not-finished': '未測定、または途中で終了',
    finished: '終了',
    'no-crystal-in-raster': '2D ラスターで結晶なし',
    'raster-failed': 'ラスタースキャン失敗',
    'raster-analysis-failed': 'ラスターの解析失敗',
    'raster-unknown-error': 'ラスターで原因不明のエラー',
    'helical-no-crystal': 'Helical：結晶なし',
    'helical-failed': 'Helical：エラーで停止（端が見つからないなど）',
    'no-crystal-in-vertical-scan': '縦スキャンで結晶なし',
    'mount-skipped': 'サンプルチェンジャーの警告によりスキップ',
    'centering-failed': 'ループセンタリング失敗',
    'collection-failed': 'データ測定失敗',
    'collection-no-crystal': 'データ測定：結晶なし',
    'collection-unknown-error': 'データ測定で原因不明のエラー',
    'screening-failed': 'スクリーニングの解析失敗',
    'unknown-mode': '測定モードが不明',
    'sample-changer-accident': 'サンプルチェンジャーの事故',
    'sample-changer-warning': 'サンプルチェンジャーの警告',
    'unknown-error': '原因不明のエラー',
    'unknown-code': '既知の ZOO にないコード'
  },
  modes: { multi: 'Multi', helical: 'Helical', single: 'Single', mixed: 'Mixed', ssrox: 'SS-ROX' },
  onlySheet: 'このピンはシートかデータベースにあるだけで、フォルダーは開いた範囲にありません。',
  onlyProcessed: '開いた範囲には処理結果だけがあり、このピンの画像はありません。',
  usedOf: (using: number | string, given: number) => `${given} 件中 ${using}`,
  filter: {
    sample: '試料',
    mode: 'モード',
    came: '進行状況',
    all: (what) => `${what}：すべて`,
    merged: 'マージ済み',
    lost: 'マージに至らず',
    uncollected: '測定なし',
    unprocessed: '測定済みで未完了の処理あり',
    frames: 'フレーム不足',
    absent: 'このディスクになし',
    clear: '絞り込みを解除'
  },
  funnel: {
    title: 'ピンからマージまで',
    hint: '試料ごとのデータセット数：測定 → 処理 → マージへの入力 → マージされた結晶形・格子定数のもの → いずれかのマージで KAMO の選択に使われたもの（未完了のマージは最後の途中結果で数えます）。数字をクリックすると一覧が開きます。',
    sample: '試料',
    area: '処理',
    pins: 'ピン',
    collected: '測定',
    runs: 'データセット',
    processed: '処理完了',
    given: '入力',
    mergeable: 'マージ可',
    used: '使用',
    unnamed: '名前なし'
  },
  empty: {
    scanning: 'ピンはまだ見つかっていません。読み込みが完了すると表示されます。',
    none: 'ピンのフォルダー（PUCK-01）もシートも見つかりません。処理結果だけでなくビームタイム全体を開きましたか。',
    filtered: '条件に合うピンがありません。'
  },
  keys: '↑ ↓ 移動 · Enter ピンを開く · / 絞り込み',
  checklist: 'チェックリスト'
};
