import type { datasetWords as en } from '../en/datasets';
import type { Wording } from '../words';

/** The page of all data sets: every processing run of the delivery, and what became of it. */
export const datasetWords: Wording<typeof en> = {
  title: 'データセット',
  columns: {
    pin: 'ピン',
    dataset: 'データセット',
    area: '処理',
    sample: '試料',
    state: '状態',
    fate: '結果',
    says: '根拠',
    spaceGroup: '空間群',
    isa: 'ISa',
    resolution: 'I/σ = 1 の d',
    completeness: 'Cmpl',
    ccHalf: 'CC1/2',
    redundancy: 'Redun',
    mosaicity: 'モザイク度',
    a: 'a',
    b: 'b',
    c: 'c',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    merges: '使用マージ'
  },
  about: {
    pin: '画像を測定したパックとピン。',
    dataset: '処理のプレフィックスとフレーム。クリックでページを開きます。',
    area: '処理のフォルダー：標準処理、または 30°ぶった切り処理。',
    sample: 'シートまたは ZOO のデータベースの試料名。',
    state: '処理がどう終わり、どこで止まったか。',
    fate: 'マージ済み、棄却、マージに渡されていない、とその理由。最も先まで進んだマージの、最終分解能での KAMO の選択によります。',
    says: '根拠となるファイルと行。',
    spaceGroup: 'CORRECT の空間群。',
    isa: 'CORRECT の誤差モデルによる I/σ の漸近値。モデルが決まらなければ記録なし。',
    resolution: 'CORRECT の誤差表で ⟨I/σ⟩ が 1 になる d (Å)（KAMO のレポートと同じ）。',
    completeness: '全分解能のコンプリートネス (%)（CORRECT）。',
    ccHalf: '全分解能の CC1/2 (%)（CORRECT）。* は 0.1 % 水準で有意。',
    redundancy: 'リダンダンシー（多重度）：独立な反射 1 つあたりの観測数（CORRECT）。',
    mosaicity: 'CORRECT が精密化した反射幅 (°)。',
    a: 'CORRECT の a (Å)。',
    b: 'CORRECT の b (Å)。',
    c: 'CORRECT の c (Å)。',
    alpha: 'CORRECT の α (°)。',
    beta: 'CORRECT の β (°)。',
    gamma: 'CORRECT の γ (°)。',
    merges: '選択された run（結果のある最終分解能での KAMO の選択）が使っているマージ。'
  },
  taken: { path: 'パス', first: '最初のフレーム', last: '最後のフレーム' },
  filter: {
    sample: '試料',
    area: '処理',
    state: '状態',
    fate: '結果',
    group: '空間群',
    all: (of: string) => `${of}：すべて`,
    clear: '絞り込みを解除'
  },
  presets: {
    name: 'よく使う絞り込み',
    unmerged: '未マージ',
    form: '別の結晶形',
    failed: '失敗',
    chosen: 'KAMO の選択でマージ済み',
    isa: 'ISa の高い順'
  },
  presetAbout: {
    unmerged:
      'どのマージにも使われていないもの。KAMO が別の処理でマージするものと、理由がファイルから分からないものは除きます。',
    form: 'マージされたものとは別の、KAMO の格子定数の群に属するもの。',
    failed:
      'スケーリング済みデータセットがないもの：プログラムの失敗、スケーリング結果なし、またはジョブが未完了。',
    chosen: 'マージの最終分解能で KAMO が選んだ run に使われたもの。',
    isa: 'ISa のあるデータセットを高い順に。'
  },
  empty: {
    scanning: '処理はまだ見つかっていません。読み込み中です。',
    none: '処理が見つかりませんでした。ビームタイム全体ではなく、画像だけを開いていませんか。',
    filtered: '条件に合うデータセットがありません。'
  },
  keys: '↑ ↓ 移動 · Space 選択、Shift Space ここまで、Ctrl A 表示分すべて、Esc 解除 · Enter データセットを開く · / 絞り込み',
  tick: (name: string) => `${name} を選択`,
  tickAll: '表示中のものをすべて選択',
  selection: {
    name: '平均格子定数（選択・表示中）',
    shown: (n: number) => `${n} 個のデータセットを表示中`,
    selected: (n: number) => `${n} 個のデータセットを選択中`,
    hidden: (n: number) => `うち ${n} 個は非表示`,
    clear: '選択を解除',
    mean: '平均格子定数',
    about: '格子定数の平均 ± 標準偏差（n − 1）。空間群ごとに計算します。',
    onlyGroup: (group: string) => `${group} だけを表示`,
    cells: '格子の数',
    noGroup: '空間群なし',
    noCells: 'これらの格子定数は分かりません。'
  },
  hand: {
    name: '選択中のデータセット',
    run: 'データセットを開く',
    pin: 'ピンを開く',
    close: '閉じる',
    merges: '各マージで'
  },
  pane: {
    label: '表の下',
    cells: '格子定数',
    columns: '2 つの列',
    'what-if': 'まとめた統計値',
    noCells: '表示中のデータセットの格子定数は分かりません。',
    x: '横軸',
    y: '縦軸',
    colour: '色',
    byColour: {
      none: 'なし',
      fate: '結果',
      spaceGroup: '空間群',
      sample: '試料',
      area: '処理'
    },
    scatter: '2 つの列の散布図',
    histogram: 'ヒストグラム',
    partly: (known: number, of: number) => `${of} 個中 ${known} 個のデータセットに両方の値があります`,
    others: (n: number) => `他 ${n} 種`,
    noValues: '表示中のデータセットには、両方の値を持つものがありません。'
  }
};
