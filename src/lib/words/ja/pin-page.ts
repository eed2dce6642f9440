import type { pinPage as en } from '../en/pin-page';
import type { Wording } from '../words';

/** The page of one pin: its images, scans, collections and processing. */
export const pinPage: Wording<typeof en> = {
  back: 'ピン一覧',
  next: '次のピン',
  previous: '前のピン',
  unknownPin: 'このピンは、開いているビームタイムにありません。',
  unknownPinHint: 'フォルダーにもシートにもありません。',
  unknownPinScanning: 'まだ見つかっていません。ディスクを読み込み中です。',
  happened: '経過',
  sources: (count: number) => `根拠 ${count} 件`,
  images: 'センタリング画像',
  noImages: 'センタリング画像は見つかりません。',
  roles: {
    'before-warmup': '霜取り前',
    'after-warmup': '霜取り後',
    raster: 'ラスター範囲',
    before: 'センタリング後',
    'loop-zoom': '拡大',
    'loop-zoom-ln2': '拡大（LN2 吹き付け後）',
    other: '画像'
  },
  imageDisconnected: 'ディスクを接続すると表示されます。',
  imageBad: 'この画像は表示できません。',
  scan: 'スキャン',
  noScans: 'スキャンのフォルダーは見つかりません。',
  kinds: {
    '2d': '2D ラスタースキャン',
    'left-vertical': '結晶左端の縦スキャン',
    'right-vertical': '結晶右端の縦スキャン',
    vertical: '縦スキャン',
    ssrox: 'SS-ROX スキャン',
    other: 'スキャン'
  },
  scanName: (kind: string, crystal: number | undefined, attempt: number | undefined) =>
    kind +
    (crystal === undefined ? '' : `、結晶 ${crystal + 1}`) +
    (attempt === undefined || attempt === 0 ? '' : `、${attempt + 1} 回目`),
  grid: (vertical: number, horizontal: number) => `${vertical} × ${horizontal} 点（縦 × 横）`,
  noSpotFinding: 'このスキャンのスポット検出（SHIKA）は見つかりません。',
  map: {
    reading: 'スキャンのスコアを読み取り中…',
    disconnected:
      'ディスクが接続されていません。マップはスキャンのファイルから描きます。画面上部から接続してください。',
    failed: (why: string) => `スコアを読めませんでした：${why}`,
    noGrid: '画像の位置が格子をなさないため、マップはありません。',
    label: (rows: number, columns: number) =>
      `ヒートマップ、${rows} 行 ${columns} 列。矢印キーで移動し、選択中の点は下に表示します`,
    score: '色',
    scores: { nSpots: 'スポット数', total: '強度の合計', median: '強度の中央値' },
    accepted: (least: number) => `基準値：${least} スポット（score_min）`,
    overOf: (over: number, all: number) => `${all} 点中 ${over} 点が該当`,
    point: '点',
    name: 'スキャンマップ',
    imageNumber: '画像番号',
    file: 'ファイル',
    mirrored: '左右を反転',
    framed: (least: number) => `枠：${least} スポット以上（score_min）`,
    image: (number: number) => `画像 ${number}`,
    spots: (count: string) => `${count} スポット`,
    at: (x: string, y: string) => `x ${x} µm、y ${y} µm`,
    mirror: '左右を反転（カメラ画像と見比べるため）',
    choose: '点をクリックすると、画像番号、スポット数、サムネイルを表示します。',
    placeless: (count: number) => `位置のない画像が ${count} 枚あり、マップにはありません。`,
    hitsOnly: 'スポットがあったフレームだけがディスクにあります',
    noPictures: 'このスキャンの画像は見つかりません。',
    takenHere: (prefix: string) => `ここで測定：${prefix}`,
    thumb: '回折像のサムネイル',
    noThumb: 'この点のサムネイルは見つかりません。'
  },
  collections: '回折データ',
  noCollections: '回折画像は見つかりません。',
  collection: {
    prefix: '名前',
    format: '形式',
    found: 'フレーム数',
    expected: '予定',
    files: 'ファイル',
    oscillation: 'Δφ',
    wavelength: 'λ',
    faults: '欠け・破損',
    points: 'ラスターの点',
    point: (image: number) => `画像 ${image}`,
    morePoints: (n: number) => `ほか ${n} 点`
  },
  formats: { 'eiger-hdf5': 'EIGER HDF5', cbf: 'CBF', other: 'その他' },
  frameCheck: {
    start: '画像ファイルを検査',
    hint: 'このピンのすべての画像ファイルの先頭とサイズを調べ、EIGER のデータファイルは開いてフレーム数を数えます。',
    checking: 'このピンの画像ファイルを調べています…',
    cancel: '中止',
    disconnected: 'ディスクを接続すると画像ファイルを検査できます。',
    none: '画像ファイルは見つかりませんでした。',
    whole: (files: number) => `画像ファイル ${files} 件、すべて正常です。`,
    damaged: (damaged: number, files: number) => `画像ファイル ${files} 件中 ${damaged} 件が破損：`,
    more: (more: number) => `ほか ${more} 件`,
    counted: (series: number) =>
      `EIGER の ${series} シリーズのデータファイルを開きました。中のフレーム数はチェックリストをご覧ください。`,
    notCounted: (series: number) =>
      `EIGER の ${series} シリーズはフレーム数を確認できませんでした。データファイルを開けないか、時間がかかりすぎています。`,
    stopped: '中止したため、調べていないファイルがあります。',
    refused: '読めないフォルダーがありました。',
    failed: (why: string) => `検査できませんでした：${why}`
  },
  complete: '欠けなし',
  missing: (count: number) => `欠け ${count} 件`,
  damaged: (count: number) => `破損 ${count} 件`,
  short: (count: number) => `${count} フレーム不足`,
  processing: '処理',
  noProcessing: 'このピンの処理結果は見つかりません。',
  conditions: 'シートの測定条件',
  noConditions: 'シートにもデータベースにも測定条件がありません。'
};
