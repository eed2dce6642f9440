import { count } from '../base/count';
import { defineWords } from './words';

/** The linked views of a merge: matrix, histograms, cells, and the selection that they share. */
export const linked = defineWords({
  en: {
    views: 'Linked views',
    viewsHint: 'Drag in any view or tick members: selected in all · Shift adds · Alt takes away',
    inRange: (n: number) => `${count(n, 'data set')} in the range`,
    select: {
      name: 'Selection',
      count: (n: number, of: number) => `${n} of ${count(of, 'data set')} selected`,
      none: (of: number) => `0 of ${count(of, 'data set')} selected`,
      cluster: 'This cluster',
      clusterHint: 'Select the members of the cluster in hand',
      both: 'In both',
      bothHint: 'Keep of the selection what is in the cluster in hand too',
      invert: 'Invert',
      clear: 'Clear',
      rejected: 'Rejected',
      rejectedHint: 'Select what was rejected from the cluster in hand',
      tick: (number: string) => `Select data set ${number}`
    },
    tree: {
      line: 'Line',
      lineHint: 'Cut the tree at a height: drag the line, or arrow keys on it go from join to join',
      slider: (height: string, parts: number) => `Line at height ${height}: ${count(parts, 'part')}`,
      noLine: 'No line',
      kamo: '0.7 × top',
      kamoHint: 'The height at which KAMO’s own picture of the tree (tree.png) changes its colours',
      parts: (parts: number, alone: number) =>
        `${count(parts, 'part')}${alone === 0 ? '' : `, ${alone} alone`}`,
      colour: 'Leaves by',
      by: {
        none: 'no colour',
        part: 'part below the line',
        pin: 'pin',
        sample: 'sample',
        wedge: 'wedge angle',
        group: 'space group',
        rejected: 'rejected or not'
      },
      rejected: 'rejected',
      kept: 'kept',
      notSaid: 'not said',
      others: (n: number) => count(n, 'other'),
      frames: (n: number) => count(n, 'frame'),
      brush: 'Drag along the leaves: select'
    },
    matrix: {
      name: 'Correlation matrix',
      partName: (rows: number, columns: number, of: number) =>
        `Part of the correlation matrix: ${rows} × ${columns} of ${count(of, 'data set')}`,
      about: (size: number) =>
        `Intensity correlation of each pair of ${count(size, 'data set')}, in the order of the tree. Arrow keys move over the cells, Shift extends, Enter selects, Space adds, Escape clears, plus and minus zoom, 0 shows all.`,
      scale: (low: string, high: string) => `CC ${low} to ${high}`,
      scaleHint: 'From the 2 % to the 98 % quantile of all pairs',
      undefinedPairs: (n: number) => `${count(n, 'pair')} not defined`,
      hatch:
        'Hatched: KAMO printed nan (fewer than two common reflections, or not defined), or no such pair in the file',
      fewPairs: (n: number, least: number) =>
        `${count(n, 'pair')} with fewer than ${count(least, 'common reflection')}`,
      fewHint:
        'A correlation of so few reflections says nothing: of one it is 0, of two it is 1 or −1. Such pairs are hatched and left out of the colour scale and the histogram. KAMO leaves them out of its clustering as well (min_common_refs).',
      least: 'Min. common reflections',
      fewColumn: (least: number) => `CC (fewer than ${count(least, 'common reflection')})`,
      fewValue: (cc: string, nref: number, least: number) =>
        `CC ${cc} of ${count(nref, 'common reflection')}: too few (minimum ${least})`,
      left: (n: number) => `${count(n, 'data set')} left out of the tree: the last ${count(n, 'row')}`,
      pair: (first: number, second: number) => `${first} with ${second}`,
      cells: (rows: number, columns: number) => `${rows} × ${count(columns, 'cell')}`,
      value: (cc: string, nref: number) => `CC ${cc}, ${count(nref, 'common reflection')}`,
      noValue: (nref: number) => `CC not defined, ${count(nref, 'common reflection')}`,
      noPair: 'not in the file',
      self: 'the same data set',
      averaged: (pairs: string) =>
        `A pixel is the mean of about ${count(pairs, 'pair')}: zoom in to see each`,
      zoom: 'Drag zooms',
      zoomHint: 'Drag to zoom instead of selecting (the wheel always zooms)',
      all: 'All',
      inView: (rows: number, columns: number, of: number) =>
        `In view: ${rows} × ${columns} of ${count(of, 'data set')}`,
      axis: 'data sets in the order of the tree',
      common: 'common reflections',
      ofSelection: 'pairs within the selection',
      most: (shown: number, of: number) =>
        `the first ${shown} of ${count(of, 'pair')}: select data sets to see those between them`,
      loading: 'Reading the correlations…',
      arranging: 'Arranging the correlations…',
      noneCluster:
        'No correlations: this merge clustered by unit cell. KAMO writes cctable.dat only where it clusters by intensity correlation.',
      noSister:
        'No correlations: this merge clustered by unit cell, and no merge of the same data sets by intensity correlation is on this disk.',
      noFile: 'No correlations: neither cctable.dat nor a report that lists them is in what was read.',
      noDisk: 'The correlations are not kept in this browser: connect the disk to read cctable.dat.',
      unreadable: 'cctable.dat could not be read; see Files for the line.'
    },
    lent: {
      from: 'Correlations from',
      about: (d: string | undefined, missing: number) =>
        `${d === undefined ? '' : `, calculated to ${d} Å`}; ${
          missing === 0
            ? 'all data sets of this merge are in it.'
            : missing === 1
              ? '1 data set of this merge is not in it (hatched).'
              : `${count(missing, 'data set of this merge is', 'data sets of this merge are')} not in it (hatched).`
        }`,
      short: (from: string) => `Correlations from ${from}.`,
      choose: 'Taken from',
      none: 'none',
      rule: 'This merge clustered by unit cell, so KAMO wrote no cctable.dat. By rule its correlations are those of the merge by intensity correlation of the same sample and area: the final trial first, else the one with the nearest d min. Data sets are joined by their processing run.'
    },
    ccs: {
      name: 'Correlations by group',
      a: 'A',
      b: 'B',
      groups: {
        cluster: 'cluster in hand',
        selection: 'selection',
        rest: 'all others',
        sibling: 'its sister cluster',
        part: (n: number, size: number) => `part ${n} (${size})`
      },
      aa: (pairs: number) => `within A (${pairs})`,
      ab: (pairs: number) => `A with B (${pairs})`,
      bb: (pairs: number) => `within B (${pairs})`,
      axis: 'CC',
      from: 'CC from',
      to: 'CC to',
      share: 'share of pairs (%)',
      log: 'Logarithmic',
      logHint: 'Heights by powers of ten: few pairs show beside many',
      about: (name: string) =>
        `Histogram of ${name}. Arrow keys move over the bars, Shift extends, Enter selects, Space adds, Escape clears.`,
      brush: 'Drag selects the data sets of A with at least half of their pairs within A in the range.',
      lower: 'The first bar holds all lower pairs too (1 % of all).',
      empty: 'No pairs: choose a cluster or select data sets.',
      bar: (from: string, to: string) => `${from} to ${to}`
    },
    cells: {
      name: 'Unit cells',
      scatter: 'Scatter of cells',
      factor: 'Fences',
      filter: '2.5 × IQR (KAMO’s cell filter)',
      narrow: '1.5 × IQR',
      fence: (low: string, high: string) => `fences ${low} to ${high}`,
      outside: (count: number) => `${count} outside`,
      selectOutside: 'Select those outside',
      median: (value: string) => `median ${value}`,
      none: 'No cells: neither the report nor cells.dat of this merge gives unit cells of its data sets.',
      partly: (known: number, of: number) => `cells of ${known} of ${count(of, 'data set')}`,
      fixed:
        'Fences are of the data sets shown; KAMO’s filter counted those that it excluded too. Parameters fixed by symmetry are left out.',
      several: 'Several space groups together have no common median and no fences: filter to one for them.',
      all: 'all data sets',
      selected: 'selected',
      count: 'data sets',
      number: 'data set',
      pin: 'pin',
      fences: 'fences',
      inside: 'inside',
      out: 'outside',
      x: 'across',
      y: 'up',
      about: (x: string, y: string, points: number) =>
        `${y} against ${x} of ${count(points, 'data set')}. Arrow keys move from point to point, Shift draws a band, Enter selects, Space adds, Escape clears.`,
      point: (name: string, x: string, y: string) => `${name}: ${x}, ${y}`,
      lengths: 'Å',
      angles: '°'
    }
  },
  ja: {
    views: '連動表示',
    viewsHint: '図をドラッグ、または表でチェックして選択（全表示連動）· Shift 追加 · Alt 除外',
    inRange: (count: number) => `範囲内のデータセット ${count} 個`,
    select: {
      name: '選択',
      count: (count: number, of: number) => `${of} 個中 ${count} 個のデータセットを選択中`,
      none: (of: number) => `${of} 個中 0 個のデータセットを選択中`,
      cluster: 'このクラスター',
      clusterHint: '表示中のクラスターのメンバーを選択',
      both: '共通部分',
      bothHint: '選択のうち、表示中のクラスターにも含まれるものだけ残す',
      invert: '反転',
      clear: '解除',
      rejected: '棄却分',
      rejectedHint: '表示中のクラスターから棄却されたものを選択',
      tick: (number: string) => `データセット ${number} を選択`
    },
    tree: {
      line: '切断線',
      lineHint: 'デンドログラムをこの高さで切ります：線をドラッグ、または線の上で矢印キー',
      slider: (height: string, parts: number) => `高さ ${height} の線：${parts} グループ`,
      noLine: '線なし',
      kamo: '0.7 × 最大',
      kamoHint: 'KAMO 自身の図（tree.png）で色が変わる高さ',
      parts: (parts: number, alone: number) =>
        alone === 0 ? `${parts} グループ` : `${parts} グループと単独 ${alone} 個`,
      colour: 'データセットの色',
      by: {
        none: 'なし',
        part: '切断後のグループ',
        pin: 'ピン',
        sample: '試料',
        wedge: 'ウェッジ角',
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
        '相関なし：格子定数でクラスタリングされたマージで、同じデータセットの回折強度の相関によるマージもこのディスクにありません。',
      noFile: '相関なし：読み込んだ範囲に cctable.dat も相関を載せたレポートもありません。',
      noDisk: '相関はこのブラウザに保存されていません：ディスクをつなぐと cctable.dat を読みます。',
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
      choose: '使う相関',
      none: 'なし',
      rule: 'このマージは格子定数でクラスタリングされたため、KAMO は cctable.dat を書いていません。規則により、同じ試料・同じ処理領域を回折強度の相関でクラスタリングしたマージの相関を示します：_final を優先し、なければ d min が最も近いもの。データセットは番号ではなく、それぞれの XDS 処理で対応付けます。'
    },
    ccs: {
      name: 'グループごとの相関',
      a: 'A',
      b: 'B',
      groups: {
        cluster: '表示中のクラスター',
        selection: '選択',
        rest: 'それ以外すべて',
        sibling: '隣のクラスター',
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
      factor: '範囲',
      filter: '2.5 × IQR（KAMO の格子定数フィルター）',
      narrow: '1.5 × IQR',
      fence: (low: string, high: string) => `範囲 ${low}～${high}`,
      outside: (count: number) => `範囲外 ${count}`,
      selectOutside: '範囲外を選択',
      median: (value: string) => `中央値 ${value}`,
      none: '格子定数なし：このマージのレポートにも cells.dat にも、データセットの格子定数がありません。',
      partly: (known: number, of: number) => `${of} 個中 ${known} 個の格子定数`,
      fixed:
        '範囲は表示中のデータセットから計算しています（KAMO のフィルターは除外した分も含めて計算）。対称性で決まる定数は省いています。',
      several:
        '複数の空間群をまとめた中央値や許容範囲には意味がないため、空間群を 1 つに絞り込むと表示します。',
      all: '全データセット',
      selected: '選択中',
      count: 'データセット数',
      number: 'データセット',
      pin: 'ピン',
      fences: '範囲判定',
      inside: '範囲内',
      out: '範囲外',
      x: '横',
      y: '縦',
      about: (x: string, y: string, points: number) =>
        `データセット ${points} 個の ${x} に対する ${y}。矢印キーで点を移動、Shift で帯状に広げ、Enter で選択、Space で追加、Esc で解除。`,
      point: (name: string, x: string, y: string) => `${name}：${x}、${y}`,
      lengths: 'Å',
      angles: '°'
    }
  }
});
