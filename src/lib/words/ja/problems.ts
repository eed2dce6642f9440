import type { Flaws } from '../../base/flaw';
import type { FieldFaults } from '../../takehome/readers';
import type { problems as en } from '../en/problems';
import { sentenceOf, type Sentences } from '../sentence';
import type { Wording } from '../words';

const mebibytes = (bytes: number): string => `${bytes / 2 ** 20} MiB`;

/** What a line or a file should give. */
const SUBJECTS: Readonly<Record<Flaws['missing']['what'], string>> = {
  cell: '格子定数',
  'column-name': '列の名前',
  grid: 'このスキャンの格子点',
  group: '空間群または点群',
  height: 'パターソンピークの高さ',
  images: '画像数（nimages）',
  pin: 'ピン番号',
  resolution: '分解能限界',
  sample: 'パック・ピン・試料名',
  start: '開始時刻'
};

/** Why a file or folder was not given. */
const REFUSALS: Readonly<Record<Flaws['refused']['fault'], string>> = {
  'not-found': '一覧にはありましたが、読むときに見つかりませんでした',
  'not-readable': '読み取りエラー（権限がないか、ディスクの損傷）',
  'not-allowed': 'ブラウザーに読み取りが許可されていません',
  elsewhere: 'このビームタイムの別のディスクにあり、そのディスクは接続されていません',
  'odd-name': 'ブラウザーが開けない名前です',
  gone: 'フォルダーが見つからなくなりました',
  'cut-off': 'アーカイブがこのファイルの途中で終わっています'
};

const FIELD_FAULTS: Sentences<FieldFaults> = {
  missing: 'ありません',
  'not-a-text': '文字列ではありません',
  'not-a-number': '数値ではありません',
  'not-a-count': '個数ではありません',
  'not-a-time': '日時ではありません',
  'not-a-list': '一覧ではありません',
  'not-an-object': 'オブジェクトではありません',
  'neither-true-nor-false': 'true でも false でもありません',
  'outside-beamtime': 'ビームタイム内のパスではありません',
  'not-one-of': ({ words }) => `${words.join('、')} のいずれでもありません`,
  'other-length': ({ length }) => `値が ${length} 個ではありません`,
  'empty-or-too-long': '空か、長すぎます',
  'no-measure': '基準に使える数値ではありません',
  'weight-below-0': '重みが 0 未満です',
  'no-index': '書き出したインデックスではありません',
  'other-version': ({ known }) => `読めるのは ${known} だけです`,
  'not-json': ({ text }) => `JSON ではありません：${text}`
};

/** What can be wrong with what was opened or read: shown under Files with path and line, and where a reason is given. */
export const problems: Wording<typeof en> = {
  written: ({ text }) => text,

  // Files that are parsed.
  empty: 'ファイルが空です',
  'too-large': ({ limit }) => `${mebibytes(limit)} を超えるため解析しません`,
  'wrong-format': ({ format }) => `${format} 形式ではありません`,
  'other-program': ({ program }) => `${program} の出力が見当たりません`,
  'text-missing': ({ text }) => `「${text}」がありません`,
  'nothing-found': 'データが見つかりません',
  'not-finished': ({ program }) =>
    `ログに ${program} の結果が見つかりません：終了していないか、書式の異なるバージョンです`,
  'library-refused': ({ library, text }) => `${library}：${text}`,
  'too-many': ({ limit }) => `${limit} 件を超えるため解析しません`,
  'rest-not-read': ({ limit }) => `${limit} 行を超える部分は解析していません`,
  'cut-off': '途中で切れています（終わりがありません）',
  'no-free-flags': 'free-R フラグの列がありません',
  'no-line-end': '最後の行に改行がありません（途中で切れている可能性があります）',
  'no-rows': 'この見出しの下に行がありません',
  'row-cut-off': 'この行は途中で切れているか、表の行ではありません',
  'row-width': ({ found, expected }) => `この行の値は ${found} 個です（${expected} 個のはず）`,
  'no-labels': '表に列名がありません',
  'no-table-end': '表の終わりがありません',
  'no-total': '表に全体（total）の行がありません',
  'unknown-columns': '未知の列からなる表です',
  'unknown-column': ({ name }) => `未知の列「${name}」です`,
  'count-differs': ({ found, announced }) =>
    announced === undefined
      ? `${found} 件あります（件数の記載がありません）`
      : `${found} 件あります（記載では ${announced} 件）`,
  'not-a-number': ({ name }) => `「${name}」が数値ではありません`,
  'not-numbers': ({ count, name }) =>
    `${name === undefined ? '' : `「${name}」：`}数値 ${count} 個が必要です`,
  'not-understood': 'この行は解釈できませんでした',
  missing: ({ what }) => `${SUBJECTS[what]}がありません`,
  'broken-data': ({ name }) => `このページのデータ「${name}」が途中で切れているか壊れています`,

  // Single formats.
  'log-of-one-resolution': '1 つの分解能でのマージのログです（試料全体のものではありません）',
  'neither-yes-nor-no': ({ name }) => `「${name}」が yes でも no でもありません`,
  'not-json': 'JSON ではないか、途中で切れています',
  'nested-too-deeply': '入れ子が深すぎます',
  'not-a-node': 'クラスターツリーのノードではありません',
  'node-joins': ({ node, children }) => `ノード ${node} の枝が ${children} 本です（2 本のはず）`,
  'label-out-of-order': 'ラベルの番号が連続していません',
  'not-a-path': 'パスではありません',
  'machine-stamp': '未知の数値形式です（machine stamp）',
  'header-misplaced': '示された位置にヘッダーがありません',
  'header-beyond-end': ({ at, size }) =>
    `途中で切れています：ヘッダーは ${at} バイト目のはずですが、ファイルは ${size} バイトです`,
  'unlisted-dataset': '入力ファイルの一覧にないデータセットです',
  'unpacks-too-large': '展開するとサンプルシートとしては大きすぎます',

  // Reflections.
  'too-many-reflections': ({ cell, dMin }) => `${cell} Å の格子では ${dMin} Å までの反射が多すぎます`,
  'not-reflections': 'XDS_ASCII.HKL でも MTZ ファイルでもありません',
  'no-indices': '最初の 3 列が h, k, l ではありません',
  'not-an-operator': ({ name }) => `${name} が対称操作ではありません`,
  'partial-reflections': ({ partials, records }) =>
    `${records} レコード中 ${partials} が次のバッチに続く部分反射（M/ISYM）です。先に AIMLESS などで合算してください`,
  'partials-left-out': ({ partials }) => `部分反射 ${partials} 件を除外しました`,
  'records-missing': ({ found, announced }) => `途中で切れています：${announced} レコード中 ${found}`,
  'amplitudes-only': '強度がなく、振幅だけです',
  'no-intensities': '強度とその σ がありません',
  'merged-reflections': 'マージ済みの反射です（MERGE=TRUE）',

  // Disk and archive.
  refused: ({ fault }) => REFUSALS[fault],
  'no-format': 'この名前のファイルは解析の対象外です',
  'member-too-large': ({ parsed, other }) =>
    `大きすぎるため展開できません（上限：解析するファイル ${mebibytes(parsed)}、その他 ${mebibytes(other)}）`,
  'archive-full': ({ limit }) =>
    `アーカイブ中の解析対象ファイルが合計 ${mebibytes(limit)} を超えるため、展開していません`,
  'member-name': ({ name }) =>
    `アーカイブの外を指すか、長すぎるファイル名がアーカイブに含まれています：${name}`,
  'more-member-names': ({ more }) => `同様の名前がほかに ${more} 件あります`,
  'member-passed-over': ({ limit }) => `${limit} バイトを超えるため展開していません`,
  'too-many-members': ({ limit }) =>
    `アーカイブに ${limit} を超える数のファイルがあります：残りは読んでいません`,
  'archive-stopped': 'アーカイブの読み取りを中止しました',
  'archive-damaged': ({ at, size, text }) =>
    `アーカイブが ${size} バイト中 ${at} バイト目で壊れています（${text}）：以降は読めません`,
  'archive-breaks-off': ({ after }) => `アーカイブが ${after} バイトで途切れています：残りがありません`,
  'archive-goes-on': ({ bytes }) =>
    `アーカイブの終わりの後に ${bytes} バイトあります（アーカイブの一部ではありません）`,
  'no-end-mark': ({ after }) =>
    `アーカイブの内容 ${after} バイトの後に終端記号がありません：途中で切れている可能性があります`,
  'wrong-archive': 'tar アーカイブではありません',
  'contents-cut-off': ({ at }) => `アーカイブの内容が ${at} バイト目で切れています`,
  'contents-damaged': ({ at }) => `アーカイブの内容が ${at} バイト目で壊れています：以降は読めません`,
  more: ({ count }) => `このファイルにはほかに ${count} 件あります`,
  'disks-differ': ({ first, other }) =>
    `同じ名前で内容の異なるファイルが 2 台のディスクにあります（${first} バイトと ${other} バイト）。1 台目のファイルを読みました`,
  'record-lost': ({ path }) =>
    `${path} の読み取り結果がブラウザーから失われています。もう一度ディスクを読み込むと、このファイルを読み直します`,
  'not-assembled': ({ text }) => `Kamome の不具合により、ファイルの内容をまとめられませんでした：${text}`,

  // An exported index.
  'newer-export-here': ({ exported, here }) =>
    `${exported} に書き出されたものです。このビームタイムのより新しいインデックス（${here}）が一覧にあるため、そちらを残しました。これを開くには、先にそちらを削除してください。`,
  'index-field': ({ place, fault }) =>
    `${place === '' ? '' : `${place}：`}${sentenceOf<FieldFaults>(FIELD_FAULTS, fault)}`,
  'out-of-range': ({ place, value, low, high }) =>
    `${place}：${value} は ${low}～${high} の範囲外のため除外しました`,
  'second-entry': ({ place, name }) => `${place}：${name} の 2 つ目の項目です（最初のものを使います）`,
  'impossible-cell': ({ place }) =>
    `${place}：長さ（1～10000 Å）または角度（1～179°）があり得ない格子定数のため除外しました`
};
