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
  smallCopy: 'このブラウザーに保存した縮小画像です（ディスク未接続）',
  compare: {
    kinds: { 'warm-up': '霜取り', ln2: 'LN2 吹き付け' },
    edge: (what: string) => `前後の比較：${what}`,
    shown: (left: number, before: string, right: number, after: string) =>
      `左 ${left} % ${before}、右 ${right} % ${after}`
  },
  tries: (n: number, of: number) =>
    `${of} 回中 ${n} 回目です。ZOO は端で結晶が見つからないと、回転軸に沿って 10 µm 動かしてスキャンし直します（最初を含めて最大 6 回、mixed モードでは 3 回）。最後の回で結晶が見つかったか、見つからないまま探索を終えています。`,
  overlay: {
    label: (rows: number, columns: number, collected: number) =>
      `ループ画像に重ねたラスター（${rows} × ${columns} 点）、測定点 ${collected} 点`,
    over: 'マップの濃さ',
    axis: 'ラスター中心からの距離 µm',
    scale: (perPixel: string, width: string, height: string) =>
      `1 画素 ${perPixel} µm：画像に描かれた枠は ${width} × ${height} µm です（横 × 縦、scan_width と scan_height）。出典：`,
    mirror:
      'このビームラインのカメラに合わせてマップを左右反転すべきかは、どのファイルにも書かれていません。見比べて、マップの上のスイッチで切り替えてください。',
    mark: (number: number, image: number, series: readonly string[]) =>
      `測定点 ${number}、画像 ${image}：${series.join('、')}`,
    collected: (n: number) => `測定点 ${n} 点`,
    missing: {
      'not-face-on': 'ループ画像には重ねられません：このスキャンはループを横から、画像は正面から見ています。',
      'no-picture': 'ループ画像には重ねられません：このピンには raster.jpg がありません。',
      'older-visit':
        'ループ画像には重ねられません：ピンは後でもう一度測定されており、raster.jpg は最後の測定のものです。',
      'picture-away':
        'ループ画像には重ねられません：raster.jpg はディスクにあり、縮小画像はこのブラウザーに保存されていません。ディスクを接続してください。',
      'no-rectangle':
        'ループ画像には重ねられません：raster.jpg に枠が見つからず、1 画素の大きさが分かりません。',
      'no-size':
        'ループ画像には重ねられません：raster.jpg の枠の大きさ（scan_width、scan_height）が ZOO のデータベースになく、1 画素の大きさが分かりません。',
      'no-grid':
        'ループ画像には重ねられません：1 行または 1 列のスキャンには、raster.jpg の枠と比べる面積がありません。',
      'two-scales': (across: string, up: string) =>
        `ループ画像には重ねられません：ファイルの間に矛盾があります。raster.jpg の枠と ZOO のデータベースの大きさからは、1 画素が幅 ${across} µm、高さ ${up} µm になります。`,
      'other-size': (raster: string, loop: string) =>
        `ループ画像には重ねられません：ファイルの間に矛盾があります。ラスターの範囲は ${raster} µm（横 × 縦）、raster.jpg の枠は ZOO のデータベースによれば ${loop} µm です。ZOO は枠に各方向 3 点を加えた範囲をスキャンします。`
    }
  },
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
    collectedHere: (prefix: string) => `ここで測定：${prefix}`,
    thumb: '回折画像のサムネイル',
    noThumb: 'この点のサムネイルは見つかりません。'
  },
  collections: '回折データ',
  noCollections: '回折画像は見つかりません。',
  collection: {
    prefix: 'プレフィックス',
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
