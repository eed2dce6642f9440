import type { linked as en } from '../en/linked';
import type { Wording } from '../words';

/** The linked views of a merge: matrix, histograms, cells, and the selection that they share. */
export const linked: Wording<typeof en> = {
  views: '連動表示',
  viewsHint: '図をドラッグ、または表でチェックすると全ての図で選択 · Shift：追加 · Alt：除外',
  inRange: (count: number) => `範囲内のデータセット ${count} 個`,
  select: {
    name: '選択',
    unlisted: '読み込んだファイルにこのマージのデータセットの一覧がないため、ここでは選択できません。',
    count: (count: number, of: number) => `${of} 個中 ${count} 個のデータセットを選択中`,
    none: (of: number) => `${of} 個中 0 個のデータセットを選択中`,
    cell: (n: number) => `平均格子定数（${n} データセット）`,
    cellHint: '平均 ± 標準偏差（n − 1）。単位は Å と度。マージでの格子定数です',
    rotation: (degrees: string, known: number, of: number) =>
      `回転角の合計 ${degrees}°${known === of ? '' : `（${of} のうち ${known} データセット）`}`,
    cluster: 'このクラスター',
    clusterHint: '選択中のクラスターのデータセットを選択',
    both: 'クラスターとの共通部分',
    bothHint: '選択のうち、選択中のクラスターにも含まれるものだけ残す',
    invert: '反転',
    clear: '解除',
    rejected: '棄却分',
    rejectedHint: '選択中のクラスターから棄却されたものを選択',
    tick: (number: string) => `データセット ${number} を選択`
  },
  tree: {
    line: '切断する高さ',
    lineHint: 'デンドログラムをこの高さで切ります：線をドラッグ、または線の上で矢印キー',
    slider: (height: string, parts: number) => `切断する高さ ${height}：${parts} グループ`,
    kamo: '0.7 × 最大高さ',
    kamoHint: 'KAMO 自身の図（tree.png）で色が変わる高さ',
    suggested: '推奨の切断',
    suggestedHint:
      '群どうしの相関が群内より低い結合のうち、最も低い結合の下で切ります（基準値：チェックリスト「データセットは 1 つの結晶形か」）。最大の分かれ方に比べて小さい群は切り離しません。',
    parted: (
      joins: readonly {
        cluster: number;
        between: number;
        within: number;
        sizes: readonly [number, number];
      }[],
      cutOff: number,
      strays: number,
      through: number
    ) =>
      joins
        .slice(0, 2)
        .map(
          ({ cluster, between, within, sizes: [small, large] }) =>
            `結合 ${cluster}：${large} と ${small} データセットの間の CC ${between.toFixed(2)}、群内は ${within.toFixed(2)}`
        )
        .join('。') +
      (joins.length > 2 ? `（ほか ${joins.length - 2} か所）` : '') +
      (cutOff === 0
        ? ''
        : `。どちらの群とも相関しない ${cutOff} データセットも切り離されます（結晶形とみなすには少なすぎます）`) +
      (strays === 0 ? '' : `。切断より下に、小さい群の同様の結合が ${strays} か所あります`) +
      (through === 0 ? '' : `。群どうしが相関している結合も ${through} か所切れます`),
    noCut: {
      one: '切断の推奨なし：2 つの群のどの結合でも、群どうしが相関しています',
      unknown: '推奨の切断は不明：このデンドログラムの相関（cctable.dat）が不足しています'
    },
    strays: (datasets: number) =>
      `切断の推奨なし：小さな群の ${datasets} データセットが他と相関していませんが、結晶形とみなすには少なすぎます`,
    lent: (trial: string, missing: number) =>
      `${trial} の相関によります${missing === 0 ? '（同じデータセット）' : `（このデンドログラムの ${missing} データセットは含まれません）`}`,
    parts: (parts: number, alone: number) =>
      alone === 0 ? `${parts} グループ` : `${parts} グループと単独 ${alone} 個`,
    colour: 'データセットの色',
    by: {
      none: 'なし',
      part: '切断後のグループ',
      pin: 'ピン',
      sample: '試料',
      wedge: 'wedge の角度',
      group: '空間群',
      rejected: '棄却の有無'
    },
    rejected: '棄却',
    kept: '採用',
    notSaid: '記載なし',
    others: (count: number) => `ほか ${count} 種`,
    frames: (count: number) => `${count} フレーム`,
    brush: '下端に沿ってドラッグ：選択'
  },
  matrix: {
    name: '相関行列',
    partName: (rows: number, columns: number, of: number) =>
      `相関行列の一部：データセット ${of} 個中 ${rows} × ${columns}`,
    about: (size: number) =>
      `データセット ${size} 個の各ペアの回折強度の相関、デンドログラムの順。矢印キーで移動、Shift で範囲を広げ、Enter で選択、Space で追加、Esc で解除、＋と－で拡大縮小、0 で全体。`,
    scale: (low: string, high: string) => `CC ${low}～${high}`,
    scaleHint: '全ペアの 2 % 分位から 98 % 分位まで',
    undefinedPairs: (count: number) => `未定義のペア ${count}`,
    hatch: '斜線：KAMO が nan と書いたペア（共通反射が 2 未満など）、またはファイルにないペア',
    fewPairs: (count: number, least: number) => `共通反射が ${least} 未満のペア ${count}`,
    fewHint:
      '共通反射がこれほど少ない相関には意味がありません（1 個なら 0、2 個なら 1 か −1）。斜線で示し、色の範囲とヒストグラムから除いています。KAMO もクラスタリングから除きます（min_common_refs）。',
    least: '共通反射の最小数',
    fewColumn: (least: number) => `CC（共通反射 ${least} 未満）`,
    fewValue: (cc: string, nref: number, least: number) =>
      `CC ${cc}、共通反射 ${nref}：少なすぎます（最小 ${least}）`,
    left: (count: number) => `デンドログラムに入らなかった ${count} 個は末尾`,
    pair: (first: number, second: number) => `${first} と ${second}`,
    cells: (rows: number, columns: number) => `${rows} × ${columns} マス`,
    value: (cc: string, nref: number) => `CC ${cc}、共通反射 ${nref}`,
    noValue: (nref: number) => `CC 未定義、共通反射 ${nref}`,
    noPair: 'ファイルにありません',
    self: '同じデータセット',
    averaged: (pairs: string) => `1 画素は約 ${pairs} ペアの平均です：拡大すると 1 ペアずつ見えます`,
    zoom: 'ドラッグで拡大',
    zoomHint: 'ドラッグを選択ではなく拡大に使う（ホイールは常に拡大縮小）',
    all: '全体',
    inView: (rows: number, columns: number, of: number) =>
      `表示中：データセット ${of} 個中 ${rows} × ${columns}`,
    axis: 'データセット（デンドログラムの順）',
    common: '共通反射',
    ofSelection: '選択中のデータセットどうしのペア',
    most: (shown: number, of: number) =>
      `${of} ペアのうち最初の ${shown} ペア：データセットを選択すると、その間のペアを表示します`,
    loading: '相関を読んでいます…',
    arranging: '相関を並べています…',
    noneCluster:
      '相関なし：このマージは格子定数でクラスタリングされました。KAMO は回折強度の相関でクラスタリングしたときだけ cctable.dat を書きます。',
    noSister:
      '相関なし：格子定数でクラスタリングされたマージで、同じデータセットの回折強度の相関によるマージも見つかりません。',
    noFile: '相関なし：読み込んだ範囲に cctable.dat も相関を載せたレポートもありません。',
    noDisk: '相関はこのブラウザーに保存されていません：ディスクを接続すると cctable.dat を読みます。',
    unreadable: 'cctable.dat を読めませんでした。行はファイルのページにあります。'
  },
  lent: {
    from: '相関の出典：',
    about: (d: string | undefined, missing: number) =>
      `${d === undefined ? '' : `（${d} Å まで計算）`}。${
        missing === 0
          ? 'このマージの全データセットが含まれます。'
          : `このマージのデータセット ${missing} 個は含まれません（斜線）。`
      }`,
    short: (from: string) => `相関の出典：${from}。`,
    choose: '相関の出典',
    none: 'なし',
    rule: 'このマージは格子定数でクラスタリングされたため、KAMO は cctable.dat を書いていません。同じ試料・同じ処理（標準／30°ぶった切り）を回折強度の相関でクラスタリングしたマージの相関を表示しています（_final があればそれ、なければ d_min が最も近い試行）。データセットは処理ごとに対応させています。'
  },
  ccs: {
    name: 'グループごとの相関',
    a: 'A',
    b: 'B',
    groups: {
      cluster: '選択中のクラスター',
      selection: '選択',
      rest: 'それ以外すべて',
      sibling: '同じ結合のもう一方のクラスター',
      part: (n: number, size: number) => `グループ ${n}（${size} 個）`
    },
    aa: (pairs: number) => `A 内（${pairs}）`,
    ab: (pairs: number) => `A と B（${pairs}）`,
    bb: (pairs: number) => `B 内（${pairs}）`,
    axis: 'CC',
    from: 'CC 下端',
    to: 'CC 上端',
    share: 'ペアの割合（%）',
    log: '対数',
    logHint: '高さを対数目盛にします：少ないペアも見えます',
    about: (name: string) =>
      `${name}のヒストグラム。矢印キーで棒を移動、Shift で範囲を広げ、Enter で選択、Space で追加、Esc で解除。`,
    brush: 'ドラッグすると、A 内のペアの半数以上がその範囲にある A のデータセットを選択します。',
    lower: '最初の棒は、それより低いペア（全体の 1 %）も含みます。',
    empty: 'ペアがありません：クラスターかデータセットを選んでください。',
    bar: (from: string, to: string) => `${from}～${to}`
  },
  cells: {
    name: '格子定数',
    scatter: '格子定数の散布図',
    factor: '外れ値の基準',
    filter: '2.5 × IQR（KAMO の格子定数フィルター）',
    narrow: '1.5 × IQR',
    fence: (low: string, high: string) => `基準 ${low}～${high}`,
    outside: (count: number) => `基準外 ${count}`,
    selectOutside: '基準外を選択',
    median: (value: string) => `中央値 ${value}`,
    none: '格子定数なし：このマージのレポートにも cells.dat にも、データセットの格子定数がありません。',
    partly: (known: number, of: number) => `${of} データセット中 ${known} の格子定数が分かっています。`,
    fixed:
      '基準は表示中のデータセットから計算しています（KAMO のフィルターは除外した分も含めて計算）。対称性で決まる定数は省いています。',
    several: '複数の空間群をまとめた中央値や基準には意味がないため、空間群を 1 つに絞り込むと表示します。',
    all: '全データセット',
    selected: '選択中',
    count: 'データセット数',
    number: 'データセット',
    pin: 'ピン',
    fences: '外れ値の基準',
    inside: '基準内',
    out: '基準外',
    x: '横軸',
    y: '縦軸',
    about: (x: string, y: string, points: number) =>
      `データセット ${points} 個の ${x} に対する ${y}。矢印キーで点を移動、Shift で帯状に広げ、Enter で選択、Space で追加、Esc で解除。`,
    point: (name: string, x: string, y: string) => `${name}：${x}、${y}`,
    lengths: 'Å',
    angles: '°'
  }
};
