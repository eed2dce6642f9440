import { count } from '../base/count';
import { defineWords } from './words';

/** Processing runs: the page of one, and where a pin's runs are listed. */
export const processing = defineWords({
  en: {
    back: (pin: string) => `Pin ${pin}`,
    backToPins: 'All pins',
    backToDatasets: 'All data sets',
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
    taken: { path: 'Path', first: 'First frame', last: 'Last frame' },
    shells: 'Shells of CORRECT.LP',
    noShells: 'No shell table: CORRECT.LP of this run is missing or has none.',
    shell: 'Shell',
    total: 'total',
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
    checklist: 'Checklist'
  },
  ja: {
    back: (pin: string) => `ピン ${pin}`,
    backToPins: 'ピン一覧',
    backToDatasets: 'データセット一覧',
    unknownRun: 'この処理は、開いているビームタイムにありません。',
    unknownRunHint: 'フォルダーはこのディスクに見つかりませんでした。',
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
    taken: { path: 'パス', first: '最初のフレーム', last: '最後のフレーム' },
    shells: 'CORRECT.LP の分解能シェル',
    noShells: '分解能シェルの表がありません（CORRECT.LP がないか、表を含みません）。',
    shell: '分解能シェル',
    total: '全体',
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
    checklist: 'チェックリスト'
  }
});
