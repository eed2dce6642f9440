import type { delivery as en } from '../en/delivery';
import type { Wording } from '../words';

/** The delivery check. */
export const delivery: Wording<typeof en> = {
  title: '送付データの点検',
  intro:
    '送付データがそろっているか、前後の段階が互いに一致しているかを点検します。アーカイブや不完全な一覧に「ない」ことからは何も結論しません。',
  working: '点検中…',
  summary: (agree: number, differ: number, unknown: number) =>
    [
      `一致 ${agree} 項目`,
      differ > 0 ? `相違あり ${differ} 項目` : '',
      unknown > 0 ? `判定できない ${unknown} 項目` : ''
    ]
      .filter(Boolean)
      .join('、'),
  states: {
    agrees: '一致',
    differs: '相違あり',
    unknown: '判定できない',
    'not-applicable': '比べるものがありません'
  },
  column: {
    link: '項目',
    counts: '一致',
    state: '状態',
    remark: '内容',
    ask: '問い合わせ先',
    subject: '対象',
    places: '場所'
  },
  of: (agree: string, all: string, unit: string) => `${all} ${unit}中 ${agree}`,
  countedIn: '数えた元：',
  links: {
    files: { title: '読み込んだファイル', unit: 'ファイル' },
    'sheet-database': { title: 'サンプルシート ↔ ZOO データベース', unit: 'ピン' },
    'names-folders': { title: 'シート・データベース ↔ ピンのフォルダー', unit: 'ピン' },
    'folders-frames': { title: 'ピンのフォルダー ↔ 回折画像', unit: 'ピン' },
    'frames-files': { title: '予定の画像 ↔ 画像ファイル（HDF5、CBF）', unit: 'ピン' },
    'frames-processing': { title: '画像 ↔ データ処理', unit: '処理' },
    'processing-merges': { title: 'データ処理 ↔ マージ', unit: 'スケーリング済みデータセット' },
    'merges-results': { title: 'マージ ↔ 結果（MTZ）', unit: 'マージ' },
    'archive-disk': { title: '速報アーカイブ ↔ ディスク', unit: 'ファイル' }
  },
  waits: 'ディスク全体を読み込んだら、もう一度確認してください。',
  whom: { beamline: 'ビームラインに問い合わせ', kamo: '再処理（KAMO）', self: '自分で確認' },
  open: {
    'sheet-only': 'シートにあり、読んだデータベースにないピン',
    'database-only': 'データベースにあり、読んだシートにないピン',
    'pin-on-disk': '読み込んだ範囲にフォルダーがないピン',
    'outcome-agrees': 'ZOO の記録とファイルを比べられないピン',
    'pin-measured': '読み込んだ範囲に回折画像がないピン',
    'frames-complete': '画像の枚数を比べられないピン',
    'frames-in-files': 'データファイル内の枚数を数えていない測定',
    'download-finished': '検出器からの転送の結果が分からない測定',
    'series-not-processed': '読み込んだ範囲に処理がない画像',
    'run-without-images': '読み込んだ範囲に画像がない処理',
    'processing-finished': '結果が分からない処理',
    'correct-lp-readable': 'CORRECT.LP を読んでいないデータセット',
    'samples-merged': 'すべての試料がマージされたかは不明',
    'not-given': '読み込んだマージのどれにも名前がないスケーリング済みデータセット',
    'merge-finished': '結果が分からないマージ',
    'final-holds-merge': '_final フォルダーが分からないマージ',
    'mtz-present': '読み込んだ範囲に MTZ がないマージ run',
    'archive-on-disk': '速報アーカイブとディスクを比べられません'
  },
  remarks: {
    'read-completely': {
      title: '送付データを最後まで読んでいません',
      means:
        '読んでいないものは、ディスクにある可能性があります。以下は読んだファイルから言えることだけで判定しています。',
      ask: 'ディスク全体を開き、最後まで読み込んでください。'
    },
    'file-unreadable': {
      title: '読めないファイル',
      means:
        '空のファイル、途中で切れたファイル、別の種類のファイルからは何も分かりません。コピーの際に壊れた可能性があります。',
      ask: '次のファイルを再送していただくか、ビームライン側のファイルが同じ状態かどうかを教えていただけますか。'
    },
    'no-sheet': {
      title: 'サンプルシートを読んでいません',
      means: '依頼したピンがすべて測定されたかどうかは判定できません。',
      ask: 'このビームタイムのサンプルシート（csv または xlsx）を送っていただけますか。'
    },
    'no-database': {
      title: 'ZOO データベースを読んでいません',
      means: '各ピンで ZOO が何をしたかは判定できません。',
      ask: 'このビームタイムの ZOO データベース（zoo_*.db）を送っていただけますか。'
    },
    'names-unread': {
      title: '比べられないシートまたはデータベース',
      means: 'ファイルが読めないか、行を記録しない以前の Kamome が書き出したインデックスです。',
      ask: 'このファイルを再送していただけますか。'
    },
    'sheet-only': {
      title: 'シートにあってデータベースにないピン',
      means: 'ZOO の記録がありません。測定が始まらなかったか、別のデータベースにあります。',
      ask: '次のピンは測定されましたか。ほかに ZOO データベースはありますか。'
    },
    'database-only': {
      title: 'データベースにあってシートにないピン',
      means: '送付されたシートが測定に使われたものと異なるか、ビームタイム中にピンが追加されています。',
      ask: '手元のシートと見比べてください。'
    },
    'sample-differs': {
      title: '一つのピンに異なる試料名',
      means:
        'マージはデータベースの試料名ごとに行われ、名前の異なるピンは別のマージに入ります。データベースがない場合、Kamome は最初のシートの名前を使います。',
      ask: '正しい試料名を確認し、別の試料に入っていればマージし直してください。'
    },
    'mode-differs': {
      title: '一つのピンに異なる測定モード',
      means: 'ZOO はデータベースに従って測定します。',
      ask: '実際に撮られた画像を確認してください。'
    },
    'conditions-differ': {
      title: '一つのピンに異なる測定条件',
      means:
        '波長、振動角、カメラ長、線量のいずれかが二つのファイルで異なります。ZOO はデータベースに従って測定します。実際の値は画像のヘッダーにあります。',
      ask: '次のピンはどちらの条件で測定されましたか。'
    },
    'named-twice': {
      title: '一つのシートに複数行あるピン',
      means: '試料名と測定条件はいずれか一行だけが有効です。',
      ask: 'どの行が正しいか確認してください。'
    },
    'pin-on-disk': {
      title: 'フォルダーのないピン',
      means:
        'シートかデータベースにありますが、このディスクにフォルダーがありません。測定されていないか、別の送付ディスクにあります。',
      ask: '次のピンのフォルダーは別のディスクにありますか。それとも測定されていませんか。'
    },
    'unnamed-folder': {
      title: 'どこにも記載のないピンのフォルダー',
      means:
        'シート、データベース、レポートのいずれにもないため試料が分からず、試料ごとのマージに入りません。',
      ask: 'どの試料かを確認してください。'
    },
    'outcome-agrees': {
      title: 'ZOO の記録とファイルの不一致',
      means:
        'ZOO の記録はファイルとは別に書かれます。ある画像は使えます。ない画像はコピーされていない可能性があります。',
      ask: '次のピンの画像はすべてコピーされていますか。'
    },
    'no-folders': {
      title: 'アーカイブにピンのフォルダーはありません',
      means: '写真、スキャン、回折画像はディスクだけにあります。',
      ask: 'ディスクが届いたら、もう一度点検してください。'
    },
    'pin-measured': {
      title: '回折画像のないピン',
      means:
        'スキャンだけで測定はありません。多くは基準値を超える結晶がなかった場合で、送付の際に失われたものではありません。',
      ask: 'ピンのラスタースキャンと基準値（score_min）を確認してください。'
    },
    'frames-complete': {
      title: '欠けているか壊れている画像ファイル',
      means:
        'マスターファイルやスケジュールにある画像の一部が、完全なファイルとして存在しません。再処理に必要です。',
      ask: 'ビームラインに残っているうちに、次のファイルを再送していただけますか。'
    },
    'frames-in-files': {
      title: '予定より画像の少ないデータファイル',
      means: 'HDF5 データファイルの中の画像を数えた結果です。',
      ask: '次のシリーズを再送していただけますか。'
    },
    'images-looked-at': {
      title: 'データファイル内の画像は数えていません',
      means: 'ファイル名の上ではそろっています。中の画像数が分かるのは、ファイルを開いて数えたものだけです。',
      ask: '必要なピンは、ピンのページの「画像ファイルを検査」で調べてください。'
    },
    'download-finished': {
      title: '成功で終わっていない検出器からの転送',
      means:
        '転送のログが成功で終わっていません。画像がビームラインのディスクに届いていない可能性があります。',
      ask: '次の転送は失敗したのでしょうか。画像は後からコピーされましたか。'
    },
    'series-not-processed': {
      title: '処理されていない画像',
      means: 'どの処理フォルダーにもこのシリーズの処理がありません。',
      ask: 'KAMO または XDS で処理してください。'
    },
    'run-without-images': {
      title: '画像のない処理結果',
      means: '処理結果はありますが、元の画像がこのディスクにありません。',
      ask: '次のデータセットの画像を送っていただけますか。'
    },
    'processing-finished': {
      title: '完了していない処理',
      means: 'このデータセットはどのマージにも入りません。',
      ask: 'decision.log の該当行を読み、画像が良ければ格子定数と空間群を与えて再処理してください。'
    },
    'correct-lp-readable': {
      title: '統計表のない CORRECT.LP',
      means:
        'ファイルがない、途中で切れている、壊れている、または列が XDS の別の版のものであるため、データセットの統計値が分かりません。',
      ask: '次のファイルを再送していただけますか。'
    },
    'samples-merged': {
      title: 'マージのない試料',
      means: '測定されていますが、その名前のマージフォルダーがありません。',
      ask: 'kamo.auto_multi_merge でマージしてください。'
    },
    'not-given': {
      title: 'どのマージにも入力されていないスケーリング済みデータセット',
      means: '処理は終わっていますが、どのマージのリストにもありません。',
      ask: 'ほかのデータと合わせてマージし直すか（結果を保存… → 再マージ用の選択）、その処理フォルダーで kamo.auto_multi_merge を実行してください。'
    },
    unexplained: {
      title: 'マージから外れた理由がログにないデータセット',
      means: 'マージされたクラスターに属しますが、スケーリングされておらず、ログに理由がありません。',
      ask: 'クラスターの merge.log を読み、加えてマージし直してください。'
    },
    'fate-unknown': {
      title: '使われたかどうか分からないデータセット',
      means: '読んだファイルからは、マージに使われたかどうかが分かりません。',
      ask: 'ディスク全体を開いてください。'
    },
    'merge-finished': {
      title: '未完了、または結果のないマージ',
      means: 'このようなマージのフォルダーも、結果のように見えることがあります。',
      ask: '試料の別のマージを使うか、kamo.auto_multi_merge を再実行してください。'
    },
    'final-holds-merge': {
      title: '_final に結果のないマージ',
      means: '_final は最後に試した分解能であり、成功を意味しません。',
      ask: '試料のもう一方のクラスタリングを確認し、基準値を下げてマージし直してください。'
    },
    'mtz-present': {
      title: 'MTZ のないマージの run',
      means: '統計値はありますが、読んだ範囲に ccp4/xscale.mtz がありません。',
      ask: 'xscale.hkl から作るか（xds2mtz.py）、アーカイブに入っていない場合はディスクを開いてください。'
    },
    'archive-on-disk': {
      title: '速報アーカイブにあってディスクにないファイル',
      means:
        '速報アーカイブはこのビームタイムから作られています。コピーの際に失われたか、ブラウザーから見えないシンボリックリンクです。',
      ask: '次のファイルは速報アーカイブにありますが、ディスクにありません。再送していただけますか。'
    },
    'no-archive': {
      title: '比べる速報アーカイブがありません',
      means: 'ディスクより前に、このビームタイムの速報アーカイブを開いていません。',
      ask: '速報アーカイブがあれば先に開き、次にディスクを開いてください。'
    }
  },
  subjects: {
    sample: (sample: string, area: string, n: number) =>
      `${sample === '' ? '試料名なし' : sample}（${area}）：${n} データセット`,
    whole: '送付データ全体'
  },
  twins: (areas: string) => `同じ画像は ${areas} にもあります`,
  files: (n: number) => `${n} ファイル`,
  copy: 'ビームラインへの質問をコピー',
  copied: '質問をコピーしました。',
  nothingToAsk: 'ビームラインに問い合わせることはありません。',
  letter: {
    subject: (beamtime: string) => `送付データ ${beamtime} についての質問`,
    none: '質問はありません。'
  }
};
