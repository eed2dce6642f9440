import type { processing as en } from '../en/processing';
import type { Wording } from '../words';

/** Processing runs: the page of one, and where a pin's runs are listed. */
export const processing: Wording<typeof en> = {
  back: (pin: string) => `ピン ${pin}`,
  collectedAt: (image: number) => `ラスターの画像 ${image} の位置で測定`,
  backToPins: 'ピン一覧',
  backToDatasets: 'データセット一覧',
  unknownRun: 'この処理は、開いているビームタイムにありません。',
  unknownRunHint: 'フォルダーが見つかりません。',
  unknownRunScanning: 'まだ見つかっていません。ディスクを読み込み中です。',
  frames: (first: number, last: number) => `フレーム ${first}–${last}`,
  phi: (from: string, to: string) => `φ ${from}–${to}°`,
  phiHint: '測定開始からの回転角：フレーム番号 × Δφ。',
  states: {
    finished: '完了',
    'gave-up': 'スケーリング結果なし',
    failed: '失敗',
    unfinished: '未完了',
    unknown: '不明'
  },
  stateSentence: {
    finished: 'スケーリング済みのデータセットがあります。',
    'gave-up': 'KAMO は終了しましたが、スケーリング済みデータセットはありません。',
    failed: 'プログラムがエラーで停止しました。',
    unfinished: 'ジョブが完了していません。中断されたか、ディスク作成時に実行中でした。',
    unknown: 'どう終わったかを示すファイルが、読み込んだ範囲にありません。'
  },
  failedAt: {
    'spot-finding': 'スポット検出で停止しました。',
    indexing: '指数付けで停止しました。',
    integration: '積分で停止しました。',
    symmetry: '対称性の決定で停止しました。',
    scaling: 'スケーリングで停止しました。'
  },
  advice: {
    'spot-finding': '画像を確認してください。回折がないか、ビーム中心が違う可能性があります。',
    indexing:
      'IDXREF.LP を確認してください。複数の格子、氷、スポット不足がよくある原因です。既知の格子定数を与えると解けることがあります。',
    integration: 'INTEGRATE.LP の該当行を確認してください。',
    symmetry: 'POINTLESS のログを確認してください。',
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
  noProblems: 'KAMO の規則では問題ありません。ただし成功を意味しません（存在しないログは問題とされません）。',
  problem: {
    IDXREF:
      '指数付けに疑問があります：IDXREF.LP または XPARM.XDS の欠如、第 1 格子に属するスポットが 90 % 未満、または整数から外れた指数（0.9 未満）のいずれかです。',
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
  alone: '同じ画像の他の処理は見つかりません。',
  wedges: 'このスイープの 30° wedge',
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
};
