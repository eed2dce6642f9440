import { count } from '../base/count';
import { defineWords } from './words';

/** Processing runs: the page of one, and where a pin's runs are listed. */
export const processing = defineWords({
  en: {
    back: (pin: string) => `Pin ${pin}`,
    backToPins: 'All pins',
    unknownRun: 'This processing run is not in the beamtime that is open.',
    unknownRunHint: 'Its folder was not found on this disk.',
    unknownRunScanning: 'It has not been found yet: the disk is still being read.',
    frames: (first: number, last: number) => `frames ${first}–${last}`,
    phi: (from: string, to: string) => `φ ${from}–${to}°`,
    phiHint: 'Rotation from the start of the sweep: frame number × Δφ.',
    states: {
      finished: 'finished',
      'gave-up': 'gave up',
      failed: 'failed',
      unfinished: 'unfinished',
      unknown: 'unknown'
    },
    stateSentence: {
      finished: 'A scaled data set was made.',
      'gave-up': 'KAMO came to its end without a scaled data set.',
      failed: 'A program stopped with an error.',
      unfinished: 'The job did not come to its end: it was stopped, or still ran when the disk was written.',
      unknown: 'Nothing here says how it ended.'
    },
    failedAt: {
      'spot-finding': 'Stopped at spot finding.',
      indexing: 'Stopped at indexing.',
      integration: 'Stopped at integration.',
      symmetry: 'Stopped at the choice of symmetry.',
      scaling: 'Stopped at scaling.'
    },
    advice: {
      'spot-finding': 'Look at the images: there may be no diffraction, or the beam centre is wrong.',
      indexing:
        'Read IDXREF.LP: several lattices, ice or too few spots are the usual reasons. A known cell may help.',
      integration: 'Read INTEGRATE.LP at the quoted line.',
      symmetry: 'Read the pointless logs.',
      scaling:
        'Read CORRECT.LP: too few reflections for the error model are the usual reason for small wedges.'
    },
    figures: {
      spaceGroup: 'Space group',
      cell: 'Unit cell',
      isa: 'ISa',
      resolution: 'd at I/σ = 1',
      mosaicity: 'Mosaicity',
      completeness: 'Completeness',
      redundancy: 'Redundancy',
      ccHalf: 'CC1/2',
      rMeas: 'Rmeas'
    },
    about: {
      isa: 'Asymptotic I/σ of CORRECT’s error model; KAMO flags below 10. Absent where the model failed.',
      resolution:
        'd where ⟨I/σ⟩ of CORRECT’s error table reaches 1, as KAMO’s report gives it. Unreliable for small wedges.',
      mosaicity: 'Reflecting range e.s.d. that CORRECT refined.'
    },
    problems: 'Problems that KAMO’s rules flag',
    noProblems:
      'KAMO’s rules flag nothing. That does not mean success: a log that is not there is not flagged.',
    problem: {
      IDXREF:
        'Indexing is doubtful: IDXREF.LP or XPARM.XDS is missing, less than 90 % of the spots belong to the first lattice, or the indices are not near integers (below 0.9).',
      INTEGRATE: 'The mosaicity (SIGMAR) is above 1.5° on at least one image.',
      CORRECT: 'The error model failed, or ISa is below 10.'
    },
    taken: { path: 'Path', first: 'First frame', last: 'Last frame', how: 'What became of it' },
    shells: 'Shells of CORRECT.LP',
    noShells: 'No shell table: CORRECT.LP of this run is missing or has none.',
    shell: 'Shell',
    total: 'total',
    charts: 'Charts',
    relations: 'Same images, other processing',
    wedgesOf: (n: number) => `Cut into ${count(n, 'wedge')}`,
    partOf: 'A wedge of',
    sameIn: 'The same range in',
    alone: 'No other processing of these images is on the disk.',
    wedges: '30° wedges under the run that they cut',
    wedge: 'Wedge',
    lanes: {
      state: 'state',
      isa: 'ISa',
      resolution: 'd at I/σ = 1 (Å)',
      completeness: 'completeness (%)',
      mosaicity: 'mosaicity (°)',
      a: 'a − run (Å)',
      b: 'b − run (Å)',
      c: 'c − run (Å)'
    },
    whole: 'whole run',
    dataSet: 'Data set',
    area: 'Area',
    state: 'State',
    sources: 'Files of this run',
    checklist: 'Checklist',
    perImage: 'Image by image',
    perImageHint: 'From INTEGRATE.LP and XDSSTAT.LP, read now from the disk.',
    perImageShow: 'Read and draw',
    perImageReading: 'Reading INTEGRATE.LP and XDSSTAT.LP …',
    perImageDisconnected:
      'The disk is not connected: these plots are read from its files. Connect it from the state at the top.',
    perImageNone: 'Neither INTEGRATE.LP nor XDSSTAT.LP of this run is on the disk.',
    plots: {
      scale: 'Scale factor',
      mosaicity: 'Mosaicity SIGMAR (°)',
      divergence: 'Beam divergence SIGMAB (°)',
      rejected: 'Rejected reflections',
      iOverSigma: 'I/σ (XDSSTAT)',
      rMeas: 'Rmeas (XDSSTAT)',
      rD: 'Rd against frame difference'
    },
    plotAbout: {
      scale: 'Scale of each image; a jump is a shutter, beam or crystal that moved.',
      mosaicity: 'KAMO flags above 1.5°.',
      rD: 'Radiation damage: rising with the distance of frames; above √2 of its start, damage dominates (XDSSTAT).',
      none: ''
    },
    damageLine: '√2 × start',
    kamoLine: 'KAMO’s limit 1.5°',
    image: 'image',
    difference: 'difference of frames',
    readAt: (x: string, value: string) => `${x}: ${value}`,
    plotLabel: (name: string, points: number) =>
      `${name}, ${count(points, 'point')}; arrow keys read it point by point`,
    beyond: (n: number) => `${count(n, 'value lies', 'values lie')} above the axis`,
    usage: 'Which merges use this run?',
    noUsage: 'No merge was given this run.',
    noUsageHint:
      'A run that is not finished, of another sample, or of an area in which the sample was not merged is in no merge.',
    use: {
      excluded: 'Removed by the cell filter before the merge (excluded.lst).',
      'left-out': 'Left out of the tree: too few common reflections with the others (cctable_notused.lst).',
      given: 'Given to the merge, which came to no tree.'
    },
    merge: 'Merge',
    trial: 'Resolution',
    number: 'No.',
    cluster: 'Cluster',
    chosen: 'KAMO’s own choice',
    inClusters: (merged: number, unmerged: number) =>
      `in ${merged} merged ${merged === 1 ? 'cluster' : 'clusters'}${unmerged > 0 ? ` and ${unmerged} that ${unmerged === 1 ? 'was' : 'were'} not merged` : ''}`,
    used: 'used',
    trimmed: 'used, without its bad frames',
    reference: 'used, scaling reference',
    rejected: (cycle: string, reason: string) => `rejected in ${cycle}: ${reason}`,
    still: 'rejected before',
    absent: 'not in this run',
    allTrials: 'Earlier resolutions too',
    finalTrials: 'Final resolution only',
    summary: (using: number, rejecting: number, leaving: number) =>
      [
        using > 0 ? `used by KAMO’s choice of ${using} ${using === 1 ? 'merge' : 'merges'}` : '',
        rejecting > 0
          ? `rejected from KAMO’s choice of ${rejecting} ${rejecting === 1 ? 'merge' : 'merges'}`
          : '',
        leaving > 0 ? `kept out of ${leaving} before merging` : ''
      ]
        .filter(Boolean)
        .join(', ') || 'in no run that KAMO chose'
  },
  ja: {
    back: (pin: string) => `ピン ${pin}`,
    backToPins: 'ピン一覧',
    unknownRun: 'この処理は、開いているビームタイムにありません。',
    unknownRunHint: 'フォルダはこのディスクに見つかりませんでした。',
    unknownRunScanning: 'まだ見つかっていません。ディスクを読み取り中です。',
    frames: (first: number, last: number) => `フレーム ${first}–${last}`,
    phi: (from: string, to: string) => `φ ${from}–${to}°`,
    phiHint: '測定開始からの回転角：フレーム番号 × Δφ。',
    states: {
      finished: '完了',
      'gave-up': '断念',
      failed: '失敗',
      unfinished: '途中まで',
      unknown: '不明'
    },
    stateSentence: {
      finished: 'スケーリング済みのデータセットがあります。',
      'gave-up': 'KAMO は最後まで進みましたが、スケーリング済みデータはできていません。',
      failed: 'プログラムがエラーで停止しました。',
      unfinished: 'ジョブが最後まで終わっていません。中断されたか、ディスク作成時に実行中でした。',
      unknown: 'どう終わったかを示すファイルがありません。'
    },
    failedAt: {
      'spot-finding': 'スポット検出で停止。',
      indexing: '指数付けで停止。',
      integration: '積分で停止。',
      symmetry: '対称性の決定で停止。',
      scaling: 'スケーリングで停止。'
    },
    advice: {
      'spot-finding': '画像を確認してください。回折がないか、ビームセンターが違う可能性があります。',
      indexing:
        'IDXREF.LP を確認してください。複数の格子、氷、スポット不足がよくある原因です。既知の格子定数を与えると解けることがあります。',
      integration: 'INTEGRATE.LP の該当行を確認してください。',
      symmetry: 'pointless のログを確認してください。',
      scaling:
        'CORRECT.LP を確認してください。小さな wedge では反射不足で誤差モデルが決まらないことがよくあります。'
    },
    figures: {
      spaceGroup: '空間群',
      cell: '格子定数',
      isa: 'ISa',
      resolution: 'I/σ = 1 の d',
      mosaicity: 'モザイク度',
      completeness: 'コンプリートネス',
      redundancy: 'リダンダンシー',
      ccHalf: 'CC1/2',
      rMeas: 'Rmeas'
    },
    about: {
      isa: 'CORRECT の誤差モデルによる I/σ の漸近値。KAMO は 10 未満を問題とします。モデルが決まらなければ記録なし。',
      resolution:
        'CORRECT の誤差表で ⟨I/σ⟩ が 1 になる d（KAMO のレポートと同じ）。小さな wedge では当てになりません。',
      mosaicity: 'CORRECT が精密化した反射幅。'
    },
    problems: 'KAMO の規則による問題',
    noProblems: 'KAMO の規則では問題なし。ただし成功を意味しません（存在しないログは問題とされません）。',
    problem: {
      IDXREF:
        '指数付けが疑わしい：IDXREF.LP か XPARM.XDS がない、第 1 格子に属するスポットが 90 % 未満、または指数が整数から外れている（0.9 未満）。',
      INTEGRATE: 'モザイク度（SIGMAR）が 1.5° を超える画像があります。',
      CORRECT: '誤差モデルが決まらないか、ISa が 10 未満です。'
    },
    taken: { path: 'パス', first: '最初のフレーム', last: '最後のフレーム', how: '扱い' },
    shells: 'CORRECT.LP の分解能殻',
    noShells: '分解能殻の表がありません（CORRECT.LP がないか、表を含みません）。',
    shell: '分解能殻',
    total: '全体',
    charts: 'グラフ',
    relations: '同じ画像の他の処理',
    wedgesOf: (count: number) => `${count} 個の wedge に分割`,
    partOf: '元のデータ',
    sameIn: '同じ範囲の処理',
    alone: '同じ画像の他の処理はディスクにありません。',
    wedges: '30°ぶった切り処理と元のデータ',
    wedge: 'wedge',
    lanes: {
      state: '状態',
      isa: 'ISa',
      resolution: 'I/σ = 1 の d (Å)',
      completeness: 'コンプリートネス (%)',
      mosaicity: 'モザイク度 (°)',
      a: 'a − 全体 (Å)',
      b: 'b − 全体 (Å)',
      c: 'c − 全体 (Å)'
    },
    whole: '全体',
    dataSet: 'データセット',
    area: '処理',
    state: '状態',
    sources: 'この処理のファイル',
    checklist: 'チェックリスト',
    perImage: '画像ごとの値',
    perImageHint: 'INTEGRATE.LP と XDSSTAT.LP をディスクから読んで描きます。',
    perImageShow: '読み取って描く',
    perImageReading: 'INTEGRATE.LP と XDSSTAT.LP を読み取り中…',
    perImageDisconnected:
      'ディスクがつながっていません。この図はディスクのファイルから描きます。画面上部の状態からつないでください。',
    perImageNone: 'この処理の INTEGRATE.LP も XDSSTAT.LP もディスクにありません。',
    plots: {
      scale: 'スケール因子',
      mosaicity: 'モザイク度 SIGMAR (°)',
      divergence: 'ビーム発散 SIGMAB (°)',
      rejected: '棄却された反射',
      iOverSigma: 'I/σ（XDSSTAT）',
      rMeas: 'Rmeas（XDSSTAT）',
      rD: 'フレーム差に対する Rd'
    },
    plotAbout: {
      scale: '各画像のスケール。段差はシャッター、ビーム、結晶の動きを示します。',
      mosaicity: 'KAMO は 1.5° を超えると問題とします。',
      rD: '放射線損傷：フレームが離れるほど上がり、始めの √2 倍を超えると損傷が支配的です（XDSSTAT）。',
      none: ''
    },
    damageLine: '始めの √2 倍',
    kamoLine: 'KAMO の基準 1.5°',
    image: '画像',
    difference: 'フレームの差',
    readAt: (x: string, value: string) => `${x}：${value}`,
    plotLabel: (name: string, points: number) => `${name}、${points} 点。矢印キーで 1 点ずつ読めます`,
    beyond: (count: number) => `${count} 個の値は軸の上に外れています`,
    usage: 'どのマージに使われたか',
    noUsage: 'この処理はどのマージにも渡されていません。',
    noUsageHint:
      '未完了の処理、別の試料、またはその試料がマージされなかった種類の処理は、どのマージにも入りません。',
    use: {
      excluded: 'マージ前に格子定数で除かれました（excluded.lst）。',
      'left-out': '共通反射が少なく、デンドログラムから外れました（cctable_notused.lst）。',
      given: 'マージに渡されましたが、クラスタリングには至っていません。'
    },
    merge: 'マージ',
    trial: '分解能',
    number: '番号',
    cluster: 'クラスター',
    chosen: 'KAMO 自身の選択',
    inClusters: (merged: number, unmerged: number) =>
      `マージされた ${merged} クラスターに含まれます${unmerged > 0 ? `（マージされなかったもの ${unmerged}）` : ''}`,
    used: '使用',
    trimmed: '使用（bad frame を除く）',
    reference: '使用（スケーリングの基準）',
    rejected: (cycle: string, reason: string) => `${cycle} で棄却：${reason}`,
    still: '棄却済み',
    absent: 'この run にない',
    allTrials: '途中の分解能も表示',
    finalTrials: '最終の分解能のみ',
    summary: (using: number, rejecting: number, leaving: number) =>
      [
        using > 0 ? `${using} マージで KAMO の選択に使用` : '',
        rejecting > 0 ? `${rejecting} マージで棄却` : '',
        leaving > 0 ? `${leaving} マージでは事前に除外` : ''
      ]
        .filter(Boolean)
        .join('、') || 'KAMO の選択した run には入っていません'
  }
});
