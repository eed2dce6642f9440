import { count } from '../base/count';
import { defineWords } from './words';

/** The page of one merge. */
export const merge = defineWords({
  en: {
    back: 'All merges',
    unknownMerge: 'This merge is not in the beamtime that is open.',
    unknownMergeHint: 'The address names a folder that was not found on this disk.',
    unknownMergeScanning: 'It has not been found yet: the disk is still being read.',
    start: (d: string) => `start resolution ${d} Å`,
    funnel: {
      name: 'Data sets from the list of this merge to this run',
      steps: {
        found: 'found by KAMO',
        given: 'of the crystal form merged',
        filtered: 'after the cell filter',
        tree: 'in the tree',
        cluster: 'in this cluster',
        used: 'used in this run'
      },
      lost: (n: number) => `(−${n})`,
      lostFor: (n: number, explained: number, reason: string) =>
        explained === n ? `(−${n}: ${reason})` : `(−${n}, ${explained} of them: ${reason})`,
      reasons: {
        found: '',
        given: 'other crystal form or symmetry',
        filtered: 'cell filter',
        tree: 'too few common reflections',
        cluster: 'not in this cluster',
        used: 'rejected, see Members'
      }
    },
    cutoffs: {
      title: 'Why this resolution: CC1/2 of the outermost of nine shells, fitted by KAMO (multi_merge.log)',
      run: (trial: string, cluster: string, cycle: string) => `${trial}, cluster ${cluster} ${cycle}`,
      ccHalf: (found: string, target: string) => `CC1/2 ${found} % (target ${target} %)`,
      undecided: 'no limit could be decided',
      other: (d: string, chosen: string, fitted: string) =>
        `At ${d} Å KAMO chose cluster ${chosen}; the limit was fitted to cluster ${fitted}.`
    },
    symmetry: (merged: string, scaled: string) => `merged in point group ${merged}, scaled in ${scaled}`,
    symmetryHint:
      'multi_merge.log names the point group that all data sets share. XSCALE.INP has the space group of the input files. For the MTZ KAMO takes what pointless suggests (pointless.log).',
    trials: 'Resolution',
    final: 'final',
    finalHint: 'KAMO renamed this folder to …_final: the last one tried, which does not mean success.',
    lastLine: 'Last line of the log:',
    state: {
      finished: 'Finished.',
      'no-cluster-passed': 'Nothing was merged: no cluster met the limits of completeness and redundancy.',
      'too-few-datasets': 'Nothing was merged: too few data sets.',
      unfinished: 'This merge did not come to its end.',
      unknown:
        'How this merge ended is not known: what would say it could not be read, or is not in the archive.',
      failed: 'This merge failed.'
    },
    next: {
      finished: '',
      'no-cluster-passed':
        'Look at the completeness of the clusters in the tree below; merging the whole tree by hand with lower limits, or more crystals, is what remains.',
      'too-few-datasets':
        'At least two data sets that could be indexed are needed: see the processing runs of this sample.',
      unfinished:
        'The job was stopped or was still running when the disk was written. Use an earlier resolution if one has results, or ask the beamline to run the merge again.',
      unknown:
        'Of an archive: open the disk itself. Of a disk: connect it again and rescan; Files names the folders that could not be read.',
      failed: 'Read the log at the quoted line; the folder of an earlier resolution may hold results.'
    },
    tree: 'Dendrogram',
    partOfTree: (leaves: number, of: number) =>
      `Part of the dendrogram: ${leaves} of ${count(of, 'data set')}`,
    treeSigns: (choice: string) => `Yellow: ${choice}`,
    treeCrosses: '✕: rejected up to the run in hand',
    clusters: 'Clusters',
    asList: 'As a list',
    asTree: 'As a tree',
    treeOf: (method: string, equation: string | undefined) =>
      method === 'blend'
        ? 'Clustering by unit cell (BLEND): Ward heights of standardised cells, without unit'
        : `Clustering by intensity correlation: heights of the linkage of ${equation ?? 'the CC distance'}`,
    beforeRejection:
      'Completeness and redundancy of clusters in the tree are those before any rejection; those of runs are after it.',
    inHand: (cluster: string, members: number) => `Cluster ${cluster}: ${count(members, 'data set')}`,
    pick: 'Choose a cluster in the tree to see its runs and members.',
    runs: 'Rejection cycles',
    runHead: (cycle: string) => cycle,
    cycleMeaning: {
      one: 'all data sets',
      two: 'without bad frames',
      three: 'without bad data sets',
      other: 'rejection cycle'
    },
    noThird: 'No run_03: no data set was an outlier, so run_02 is the last. This is not a fault.',
    noSecond: 'No run_02: XSCALE failed on run_01, or no rejection was asked for.',
    notMerged:
      'KAMO did not merge this cluster: it merges only those that meet its limits, best first, up to a number.',
    clusterFailed: 'KAMO tried to merge this cluster and got no result.',
    changed: (change: string) => `${change} against the cycle before`,
    overall: 'Overall',
    outer: 'Outer shell',
    inner: 'Inner shell',
    used: 'Data sets used',
    spaceGroup: 'Space group',
    cell: 'Unit cell',
    choose: 'Show this run',
    shells: 'Shells',
    draw: 'Runs drawn',
    drawCycles: 'all cycles of this cluster',
    drawChoice: 'KAMO’s choice',
    members: 'Members',
    figure: 'Figure',
    remark: 'Merged',
    unit: 'Unit',
    storedPath: 'Path in the file list',
    member: {
      number: 'No.',
      pin: 'Pin',
      run: 'Processing run',
      cell: 'Unit cell',
      scaleB: 'B',
      isa: 'ISa',
      state: 'In this run',
      used: 'used',
      reference: 'scaling reference',
      trimmed: (state: string, removed: number | undefined, of: number | undefined) =>
        removed === undefined || of === undefined
          ? `${state} (bad frames removed)`
          : `${state} (${removed} of ${count(of, 'frame')} removed)`,
      rejected: (cycle: string, reason: string) => `rejected in ${cycle}: ${reason}`,
      notScaled: 'not in this run',
      notJoined: 'Its processing run was not found on this disk.',
      pathOnly: (path: string) => `Path in the file list: ${path}`
    },
    reason: (name: string, meaning: string) => `${name} (${meaning})`,
    and: ', ',
    reasons: {
      no_common_refls: 'too few common reflections with the others',
      useless: 'refused by XSCALE as useless data',
      allbadframe: 'all frames bad by frame CC',
      bad_B: 'B factor an outlier, 1.5 × IQR',
      'bad_em.b': 'error model b an outlier, 1.5 × IQR',
      'bad_em.ab': 'error model ab an outlier',
      bad_R: 'R factor an outlier',
      bad_pwcc: 'low pairwise CC',
      bad_cchalf: 'lowers CC1/2',
      badcc: 'lowers CC1/2',
      unknown: 'reason not said'
    },
    files: 'Files of this run and merge',
    filesMerge: 'Files of this merge'
  },
  ja: {
    back: 'マージ一覧',
    unknownMerge: 'このマージは、開いているビームタイムにありません。',
    unknownMergeHint: 'このフォルダはディスクに見つかりませんでした。',
    unknownMergeScanning: 'まだ見つかっていません。ディスクを読み取り中です。',
    start: (d: string) => `スタート分解能 ${d} Å`,
    funnel: {
      name: 'このマージの入力からこの run までのデータセット数',
      steps: {
        found: 'KAMO が見つけたもの',
        given: 'マージされた結晶形',
        filtered: '格子定数フィルター後',
        tree: 'デンドログラム内',
        cluster: 'このクラスター内',
        used: 'この run で使用'
      },
      lost: (n: number) => `（−${n}）`,
      lostFor: (n: number, explained: number, reason: string) =>
        explained === n ? `（−${n}：${reason}）` : `（−${n}、うち ${explained} は${reason}）`,
      reasons: {
        found: '',
        given: '別の結晶形・対称性',
        filtered: '格子定数フィルター',
        tree: '共通反射不足',
        cluster: 'デンドログラムの別の枝',
        used: '棄却、データセットの表を参照'
      }
    },
    cutoffs: {
      title: 'この分解能の理由：9 シェルの最外殻の CC1/2 による KAMO の決定（multi_merge.log）',
      run: (trial: string, cluster: string, cycle: string) => `${trial}、クラスター ${cluster} ${cycle}`,
      ccHalf: (found: string, target: string) => `CC1/2 ${found} %（目標 ${target} %）`,
      undecided: '限界を決められませんでした',
      other: (d: string, chosen: string, fitted: string) =>
        `${d} Å で KAMO が選択したのはクラスター ${chosen} ですが、限界はクラスター ${fitted} に合わせて決められました。`
    },
    symmetry: (merged: string, scaled: string) => `点群 ${merged} でマージ、${scaled} でスケーリング`,
    symmetryHint:
      'multi_merge.log は全データセットに共通の点群を示す。XSCALE.INP の空間群は入力ファイルのもの。MTZ の空間群は KAMO が pointless の提案（pointless.log）に従って決める。',
    trials: '分解能',
    final: '最終',
    finalHint: 'KAMO が …_final に改名したフォルダ：最後に試したものという意味で、成功を意味しません。',
    lastLine: 'ログの最後の行：',
    state: {
      finished: '完了。',
      'no-cluster-passed': 'マージなし：完全度とリダンダンシーの基準を満たすクラスターがありませんでした。',
      'too-few-datasets': 'マージなし：データセットが少なすぎました。',
      unfinished: 'このマージは最後まで終わっていません。',
      unknown: 'このマージの結末は不明です。それを示すファイルを読めなかったか、アーカイブに入っていません。',
      failed: 'このマージは失敗しました。'
    },
    next: {
      finished: '',
      'no-cluster-passed':
        '下のデンドログラムで各クラスターの完全度を確認してください。基準を下げて手動でマージするか、結晶を増やす必要があります。',
      'too-few-datasets':
        '指数付けできたデータセットが 2 個以上必要です。この試料の処理結果を確認してください。',
      unfinished:
        'ジョブが中断されたか、ディスクへの書き出し時にまだ実行中でした。前の分解能に結果があればそれを使うか、ビームラインに再マージを依頼してください。',
      unknown:
        'アーカイブの場合はディスクそのものを開いてください。ディスクの場合は接続し直して再スキャンしてください。読めなかったフォルダーは「ファイル」に示します。',
      failed: '引用した行のログを確認してください。前の分解能のフォルダに結果があるかもしれません。'
    },
    tree: 'デンドログラム',
    partOfTree: (leaves: number, of: number) => `デンドログラムの一部：データセット ${of} 個中 ${leaves} 個`,
    treeSigns: (choice: string) => `黄：${choice}`,
    treeCrosses: '✕：表示中の run までに棄却',
    clusters: 'クラスター',
    asList: '一覧で見る',
    asTree: 'デンドログラムで見る',
    treeOf: (method: string, equation: string | undefined) =>
      method === 'blend'
        ? '格子定数によるクラスタリング（BLEND）：標準化した格子の Ward 法による高さ（無次元）'
        : `回折強度の相関によるクラスタリング：${equation ?? 'CC の距離'} による高さ`,
    beforeRejection: 'クラスターの完全度とリダンダンシーは棄却前の値、run の値は棄却後のものです。',
    inHand: (cluster: string, members: number) => `クラスター ${cluster}：データセット ${members} 個`,
    pick: 'デンドログラムでクラスターを選ぶと、run とデータセットが表示されます。',
    runs: '棄却サイクル',
    runHead: (cycle: string) => cycle,
    cycleMeaning: {
      one: '全データ',
      two: 'bad frame を除去',
      three: 'bad dataset を除去',
      other: '棄却サイクル'
    },
    noThird:
      'run_03 はありません：外れ値のデータセットがなかったので run_02 が最後です。異常ではありません。',
    noSecond: 'run_02 はありません：run_01 で XSCALE が失敗したか、棄却が指定されていませんでした。',
    notMerged:
      'このクラスターは KAMO がマージしていません。KAMO は基準を満たすものだけを、良い順に決められた数までマージします。',
    clusterFailed: 'KAMO はこのクラスターのマージを試みましたが、結果が得られませんでした。',
    changed: (change: string) => `前のサイクルから ${change}`,
    overall: '全体',
    outer: '最外殻',
    inner: '最内殻',
    used: '使用データセット数',
    spaceGroup: '空間群',
    cell: '格子定数',
    choose: 'この run を表示',
    shells: '分解能シェル',
    draw: '描く run',
    drawCycles: 'このクラスターの全サイクル',
    drawChoice: 'KAMO の選択',
    members: 'データセット',
    figure: '項目',
    remark: 'マージ',
    unit: '単位',
    storedPath: 'ファイル一覧でのパス',
    member: {
      number: '番号',
      pin: 'ピン',
      run: '処理',
      cell: '格子定数',
      scaleB: 'B',
      isa: 'ISa',
      state: 'この run で',
      used: '使用',
      reference: 'スケーリングの基準',
      trimmed: (state: string, removed: number | undefined, of: number | undefined) =>
        removed === undefined || of === undefined
          ? `${state}（bad frame を除去）`
          : `${state}（${of} フレーム中 ${removed} を除去）`,
      rejected: (cycle: string, reason: string) => `${cycle} で棄却：${reason}`,
      notScaled: 'この run にはない',
      notJoined: '対応する処理がこのディスクに見つかりません。',
      pathOnly: (path: string) => `ファイル一覧でのパス：${path}`
    },
    reason: (name: string, meaning: string) => `${name}（${meaning}）`,
    and: '、',
    reasons: {
      no_common_refls: '他と共通の反射が少なすぎる',
      useless: 'XSCALE が useless data として受け付けない',
      allbadframe: 'フレーム CC では全フレームが不良',
      bad_B: 'B 因子が外れ値、1.5 × IQR',
      'bad_em.b': '誤差モデル b が外れ値、1.5 × IQR',
      'bad_em.ab': '誤差モデル ab が外れ値',
      bad_R: 'R 値が外れ値',
      bad_pwcc: 'データセット間の相関が低い',
      bad_cchalf: 'CC1/2 を下げる',
      badcc: 'CC1/2 を下げる',
      unknown: '理由の記録なし'
    },
    files: 'この run とマージのファイル',
    filesMerge: 'このマージのファイル'
  }
});
