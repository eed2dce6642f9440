import type { framesWords as en } from '../en/frames';
import type { Wording } from '../words';

const GEOMETRY: Readonly<Record<string, string>> = {
  wavelength: '波長',
  qx: '画素サイズ',
  qy: '画素サイズ',
  width: '検出器の大きさ',
  height: '検出器の大きさ',
  orgX: 'ORGX',
  orgY: 'ORGY',
  distance: 'カメラ長',
  beam: 'ビームの方向',
  'detector axes': '検出器の軸',
  'detector segments': '検出器のセグメント'
};

/** The page of raw diffraction frames. */
export const framesWords: Wording<typeof en> = {
  title: '回折画像',
  open: '回折画像',
  openHint: 'このデータセットの回折画像を表示します',
  from: {
    name: 'この画像の所属',
    pin: (pin: string) => `ピン ${pin}`,
    scan: (pin: string, scan: string) => `${pin} のラスタースキャン ${scan}`,
    merge: (trial: string, cluster: number, member: number | undefined) =>
      `マージ ${trial}、クラスター ${cluster}${member === undefined ? '' : `、データセット ${member}`}`,
    dataset: (run: string) => `データセット ${run}`,
    asOf: (run: string) => `データセット ${run} の画像として表示`,
    asOfHint: 'このデータセットのジオメトリー・予測位置・スポットで表示します'
  },
  frame: (number: number, last: number) => `フレーム ${number} / ${last}`,
  frameAmong: (number: number, position: number, many: number) =>
    `フレーム ${number}（${many} 枚中 ${position} 枚目）`,
  frameNumber: (number: number) => `フレーム ${number}`,
  sum: (first: number, last: number) => `フレーム ${first}～${last} の和`,
  loading: (number: number) => `フレーム ${number} を読み込み中…`,
  opening: '画像ファイルを開いています…',
  disconnected:
    'ディスクが接続されていません。画像はディスクから読み込みます。画面上部から接続してください。',
  noSeries: 'フォルダーにこのシリーズの画像ファイルがありません。',
  refused: 'フォルダーを読めません：',
  previous: '前のフレーム',
  next: '次のフレーム',
  number: 'フレーム番号',
  play: '再生',
  stop: '停止',
  again: 'もう一度試す',
  add: '積算',
  addFrames: (n: number, degrees: number | undefined) =>
    `${n} フレーム${degrees === undefined ? '' : `（${Number(degrees.toFixed(3))}°）`}`,
  contrast: 'コントラスト',
  darker: 'コントラストを上げる',
  lighter: 'コントラストを下げる',
  automatic: 'コントラスト自動',
  fit: '全体表示',
  oneToOne: '等倍',
  inverse: '白黒反転',
  rings: '分解能リング',
  ice: '氷リング',
  predictions: '予測位置',
  spots: '検出スポット',
  beam: 'ダイレクトビーム',
  lock: '固定',
  lockHint: 'すべてのフレームをこの画像のコントラストで表示します',
  beside: '最初｜最後',
  cutOff: {
    dataset: (d: string) => `${d} Å：このデータセットの I/σ = 1`,
    merge: (d: string) => `${d} Å：マージのカットオフ`
  },
  removed: (n: number) => `マージで除外された ${n} フレーム`,
  thisRemoved: 'このフレームも除外',
  profileHint: '平均カウント対 d（Å）。スポットは除外、青は氷の位置です',
  caption: {
    sum: (first: number, last: number) => `フレーム ${first}～${last} の和`,
    edge: (d: string) => `端 ${d} Å`,
    rings: (d: string) => `リング ${d} Å`,
    contrast: (top: string) => `黒 = ${top} カウント以上`
  },
  notSaved: (why: string) => `画像を保存できませんでした：${why}`,
  save: 'PNG を保存',
  keys: 'ホイールまたはピンチで拡大・縮小、Ctrl + ドラッグで範囲を拡大します。? でキー一覧を表示します。',
  picture: (number: number, valid: string, saturated: string) =>
    `回折画像 ${number}：有効 ${valid} 画素、飽和 ${saturated} 画素`,
  facts: {
    size: '大きさ',
    sum: 'カウントの合計',
    max: '最大カウント',
    masked: 'マスクされた画素',
    maskedBy: 'マスクの由来',
    saturated: '飽和画素',
    black: '黒になるカウント',
    held: '固定中',
    geometry: 'ジオメトリーの出典',
    edge: '端の分解能',
    corner: '隅の分解能',
    phi: 'φ',
    predicted: '予測',
    predictedFrom: '予測位置の出典',
    observed: 'うち強い反射',
    box: '枠の一辺',
    mosaicity: 'モザイク度（e.s.d.）',
    divergence: 'ビーム発散（e.s.d.）',
    spreadFrom: '広がりの出典'
  },
  notKnown: '不明',
  spreadFrom: {
    'INTEGRATE.LP': 'INTEGRATE.LP',
    'hkl-header': '反射ファイルのヘッダー',
    'CORRECT.LP': 'CORRECT.LP'
  },
  predictedFrom: { 'INTEGRATE.HKL': 'INTEGRATE.HKL', geometry: 'ジオメトリーから計算' },
  maskedBy: {
    mask: '検出器のマスク',
    'largest-value': '最大値（検出器のマスクなし）',
    'unread-mask': '最大値（検出器のマスクを読めません）',
    'other-mask': '最大値（検出器のマスクの大きさが違います）',
    'negative-values': '負の値',
    none: 'なし'
  },
  geometryFrom: {
    'GXPARM.XDS': 'GXPARM.XDS',
    'XPARM.XDS': 'XPARM.XDS',
    'hkl-header': '反射ファイルのヘッダー',
    'frame-header': '画像のヘッダー'
  },
  noCrystal: 'なし（このジオメトリーには結晶の情報がありません）',
  xdsRefused: (why: string) => `XDS のファイルは使っていません（${why}）`,
  segments: (count: number) => `セグメント${count}枚`,
  noGeometry: {
    unreadable: (why: string) => `ジオメトリー不明：${why}`,
    incomplete: (what: string) => `ジオメトリー不明：${GEOMETRY[what] ?? what} がないか使えません`,
    swungOut: (degrees: string) => `検出器が ${degrees}° 振られており、ジオメトリーは不明です`,
    otherDetector: (width: number, height: number) =>
      `XDS のファイルは ${width} × ${height} 画素の検出器のものです`
  },
  noPointer: '画像の上にポインターを置いてください。',
  at: (x: number, y: number) => `x ${x}, y ${y}`,
  counts: (n: string) => `${n} カウント`,
  states: { gap: '隙間', bad: '不良画素', above: '飽和', overflow: '値なし（オーバーフロー）' },
  iceVerdict: {
    title: '氷',
    ice: '氷リングがあります',
    perhaps: '氷リングの可能性があります',
    no: '氷リングはありません',
    unknown: '不明：検出器上の氷リングが 3 本未満です'
  },
  iceInSet: {
    title: 'データセットの氷',
    look: '氷リングを調べる',
    again: 'もう一度調べる',
    hint: '最初から最後まで最大 5 フレームを判定します。結果は保存され、チェックリストにも載ります',
    looking: (n: number, of: number) => `${of} フレーム中 ${n} 枚目を判定中…`,
    ice: (ice: number, of: number) => `${of} フレーム中 ${ice} 枚に氷リングがあります。`,
    perhaps: (n: number, of: number) => `${of} フレーム中 ${n} 枚に氷リングの可能性があります。`,
    none: (of: number) => `${of} フレームに氷リングはありません。`,
    unjudged: (n: number) => `${n} フレームは判定できませんでした。`,
    frames: 'フレーム：'
  },
  iceRing: (d: string, ratio: string) => `${d} Å：バックグラウンドの ${ratio} 倍`,
  stripColumns: {
    frame: 'フレーム',
    spots: 'スポット',
    indexed: '指数付けされたスポット',
    removed: 'マージで除外'
  },
  strip: 'フレームごとのスポット数（SPOT.XDS）',
  stripGap: (first: number, last: number) =>
    `フレーム ${first === last ? first : `${first}–${last}`} はディスクにありません`,
  spotsOn: (frame: number, all: number, indexed: number) =>
    `フレーム ${frame}：${all} スポット（うち指数付け ${indexed}）`,
  profile: '分解能ごとのバックグラウンド',
  oddities: {
    cutOff: (rows: number) =>
      `この画像の途中でファイルが切れています。先頭の ${rows} 行だけを表示しています。`,
    binarySize: (said: string, found: string) =>
      `ヘッダーでは画素のデータは ${said} バイトですが、実際には ${found} バイトあります。画像は全体を読めました。`
  },
  faults: {
    empty: 'ファイルが空です。',
    'not-cbf': 'CBF 画像ではありません。',
    'not-hdf5': 'HDF5 ファイルではありません。',
    'no-frames': 'ファイルに画像がありません。',
    'out-of-memory': 'この画像を表示するメモリーがブラウザーに足りません。',
    'too-slow': '読み込みに時間がかかりすぎたため中止しました（1 フレームにつき 5 秒まで）。',
    'disk-gone': 'ディスクからこのファイルを読めなくなりました。ディスクを接続し直してください。',
    notAHit:
      'このフレームはファイルにありません。このファイルにはラスタースキャンでスポットのあったフレームだけが入っています。',
    'worker-died': 'この画像の読み込みが途中で終了しました。別のフレームに移るか、もう一度お試しください。',
    otherFormat: (ending: string) =>
      `${ending} 形式の画像は表示できません。表示できるのは CBF と HDF5（PILATUS、EIGER）です。`,
    tooLarge: (most: string) => `ファイルが ${most} MB を超えています。`,
    packed: (how: string) => `圧縮ファイル（${how}）のため表示できません。`,
    compression: (name: string) => `圧縮形式 ${name} は読めません。`,
    elementType: (name: string) => `画素の型 ${name} は読めません。`,
    size: (width: number, height: number) => `${width} × ${height} 画素は検出器の大きさではありません。`,
    dimensions: (shape: string) => `形 ${shape} のデータは画像ではありません。`,
    chunkSize: (shape: string) => `チャンク ${shape} が大きすぎます。`,
    cutOff: 'この画像の途中でファイルが切れています。',
    elementCount: (found: number, expected: number) => `画素数が ${expected} ではなく ${found} です。`,
    missingFile: (file: string) => `${file} がディスクにありません。`,
    missingFiles: (files: string) => `次のファイルがディスクにありません：${files}`,
    noSuchFrame: (number: number, first: number, last: number) =>
      `フレーム ${number} はありません（${first}～${last}）。`,
    notWritten: (number: number) => `フレーム ${number} はファイルに書かれていません。`,
    filter: (id: number, name: string) => `圧縮フィルター ${id}（${name}）は読めません。`,
    undecodable: (says: string) => `画像を復号できません（${says}）。`,
    unreadableFile: (file: string, says: string) => `${file} を読み込めません（${says}）。`,
    otherSize: (number: number) => `フレーム ${number} は大きさが違うため積算できません。`
  }
};
