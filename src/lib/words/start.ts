import { count } from '../base/count';
import { defineWords } from './words';

/** The first page: ways in, the shelf, and the page for a folder that is no beamtime. */
export const start = defineWords({
  en: {
    sentence:
      'Kamome reads the disk of a SPring-8 beamtime in this browser, checks every merge, and shows which MTZ to take home.',
    drop: 'Drop the beamtime folder anywhere on this page',
    dropNow: 'Let go to open it',
    openFolder: 'Open a folder …',
    chooseFolder: 'Choose a folder (any browser)',
    chooseArchive: 'Report archive (.tgz) or exported index (.json)',
    openSample: 'Open the sample beamtime',
    sampleHint: 'a small one that comes with Kamome, to look around without a disk',
    archiveHint: 'The report archive holds the logs and reports, not the MTZ files.',
    chooseHint:
      'For browsers without a folder picker. It can miss real files that lie beside links, so its listing may be incomplete, and it cannot be opened again without choosing.',
    noPicker:
      'This browser has no folder picker that Kamome can keep. Dropping the folder, or “Choose a folder”, works here; Chrome and Edge can also open it again later.',
    example: 'It looks like 200714_BL45XU_userA and holds _kamoproc.',
    opening: (what: string) => `Opening ${what} …`,
    openingLong:
      'Still waiting. The browser may be asking for permission at the top of the window; an external disk may be waking up. A folder of the system itself is refused by the browser without a word.',
    tryAgain: 'Try again',
    giveUp: 'Give up',
    failed: 'It could not be opened:',
    privacy: {
      title: 'Nothing leaves this computer',
      text: 'There is no server behind this page. The folder is read here, in this browser, and never written to.',
      show: 'See it proved',
      offline: 'Switch the network off and open your disk: everything still works.',
      policy:
        'The page forbids itself every request to another host (Content-Security-Policy: connect-src ‘self’); the browser enforces it.',
      tools: 'Watch it in the developer tools (F12), under Network, while a beamtime is read.',
      requests: (n: number, host: string) =>
        `Since this page was loaded: ${count(n, 'request')}, all of them to ${host}, for Kamome’s own files.`,
      foreign: (hosts: string) => `Requests went to other hosts, which should not happen: ${hosts}`
    },
    shelf: {
      title: 'Known beamtimes',
      count: (count: number) => `${count}`,
      empty:
        'None yet. What you open is remembered here, in this browser only, and opens again without the disk.',
      counts: (samples: number, merges: number, mergeRuns: number) =>
        `${count(samples, 'sample')}, ${count(merges, 'merge')}, ${count(mergeRuns, 'merge run')}`,
      files: (files: string) => count(files, 'file'),
      unreadable: (count: number) => `${count} unreadable`,
      partial: 'partly read',
      opened: (when: string) => `opened ${when}`,
      archive: 'report archive',
      import: 'imported index',
      another: 'another beamtime of the same name',
      part: (part: string) => `only ${part}`,
      unchecked: 'not checked yet',
      needsDisk: 'written by another version of Kamome: needs the disk again',
      forget: 'Forget',
      forgetting: {
        title: (name: string) => `Forget ${name}?`,
        disk: 'This browser forgets what it read of it. The disk is not touched: open it again and it is read anew.',
        own: (judgements: number, rule: boolean) =>
          `Your own is kept here as well: ${[
            judgements === 0 ? '' : `your decisions on ${count(judgements, 'merge run')}`,
            rule ? 'your ranking rule' : ''
          ]
            .filter(Boolean)
            .join(', ')}. No disk brings that back.`,
        only: 'Forget',
        index: 'Forget the index only',
        all: 'Forget your judgements too',
        cancel: 'Cancel'
      }
    },
    refused: {
      title: (folder: string) => `“${folder}” is not a beamtime`,
      saw: 'What was seen in it',
      sawNothing: 'It looks empty to the browser (links are invisible to it).',
      foreign: {
        zip: 'This is a ZIP archive, which cannot be opened directly. Unpack it and open the folder, or open the .tgz of the beamline.',
        xz: 'This is an archive packed with xz, which cannot be opened directly. Unpack it and open the folder or the .tar.',
        bzip2:
          'This is an archive packed with bzip2, which cannot be opened directly. Unpack it and open the folder or the .tar.',
        zstd: 'This is an archive packed with Zstandard, which cannot be opened directly. Unpack it and open the folder or the .tar.',
        rar: 'This is a RAR archive, which cannot be opened directly. Unpack it and open the folder.',
        '7z': 'This is a 7z archive, which cannot be opened directly. Unpack it and open the folder.',
        broken: 'The archive is damaged or cut off before its first file. Copy or download it again.',
        'no-archive': 'This file is not a .tgz, .tar.gz or .tar archive.'
      },
      inside: 'Beamtimes were found inside it. Which one?',
      looks: 'What a beamtime looks like',
      looksLines: {
        folder: 'a folder named by date, beamline and user',
        kamoproc: 'results of standard processing and the merges',
        kamo30: 'results of 30° splitting (not always there)',
        pins: 'one folder for each pin: images, scans, data',
        report: 'the report of the automatic measurement'
      },
      tryThis: 'Pick the folder that holds _kamoproc, or _kamoproc itself, or the report archive (.tgz).',
      back: 'Back'
    },
    unknown: {
      title: (name: string) => `This browser does not know “${name}”`,
      next: 'An address shows a beamtime only where it was opened before. Open its folder from the start page, then follow the address again.',
      needsDisk:
        'It was written by another version of Kamome. Connect the disk and it is read anew; your limits and notes are kept.',
      toStart: 'To the start page',
      loading: (name: string) => `Taking ${name} from the library …`
    }
  },
  ja: {
    sentence:
      'Kamome は SPring-8 のビームタイムのディスクをこのブラウザーの中で読み、すべてのマージを点検し、持ち帰るべき MTZ を示します。',
    drop: 'ビームタイムのフォルダーをこのページのどこかにドロップしてください',
    dropNow: '離すと開きます',
    openFolder: 'フォルダーを開く…',
    chooseFolder: 'フォルダーを選ぶ（どのブラウザーでも）',
    chooseArchive: 'レポートファイル（.tgz）または書き出した .json',
    openSample: 'サンプルのビームタイムを開く',
    sampleHint: 'Kamome 付属の小さな例です。ディスクがなくても全体を見られます',
    archiveHint: 'レポートファイルにはログとレポートがあり、MTZ は含まれません。',
    chooseHint:
      'フォルダー選択機能のないブラウザー用です。リンクの隣の実ファイルを見落とすことがあり、一覧が不完全かもしれません。次回は選び直しが必要です。',
    noPicker:
      'このブラウザーには Kamome が記憶できるフォルダー選択機能がありません。ドロップするか「フォルダーを選ぶ」をお使いください。Chrome と Edge なら次回そのまま開けます。',
    example: '200714_BL45XU_userA のような名前で、中に _kamoproc があります。',
    opening: (what: string) => `${what} を開いています…`,
    openingLong:
      'まだ待っています。ブラウザーがウィンドウ上部で許可を求めているか、外付けディスクの起動待ちかもしれません。システムのフォルダーはブラウザーが黙って拒否します。',
    tryAgain: 'もう一度試す',
    giveUp: '中止',
    failed: '開けませんでした：',
    privacy: {
      title: 'データはこの計算機から外に出ません',
      text: 'このページの背後にサーバーはありません。フォルダーはこのブラウザーの中で読み、書き込みは一切しません。',
      show: '確かめる方法',
      offline: 'ネットワークを切ってからディスクを開いてください。すべて同じように動きます。',
      policy:
        'このページは他のホストへの通信を自ら禁じており（Content-Security-Policy: connect-src ‘self’）、ブラウザーがそれを強制します。',
      tools: '開発者ツール（F12）の「ネットワーク」で、読み込み中の通信を確認できます。',
      requests: (count: number, host: string) =>
        `このページを開いてからの通信：${count} 件。すべて ${host} への、Kamome 自身のファイルの取得です。`,
      foreign: (hosts: string) => `他のホストへの通信がありました。本来あってはならないことです：${hosts}`
    },
    shelf: {
      title: '開いたことのあるビームタイム',
      count: (count: number) => `${count} 件`,
      empty: 'まだありません。開いたものはこのブラウザーの中だけに記憶され、次回はディスクなしで開けます。',
      counts: (samples: number, merges: number, mergeRuns: number) =>
        `試料 ${samples}、マージ ${merges}、マージの run ${mergeRuns}`,
      files: (files: string) => `${files} ファイル`,
      unreadable: (count: number) => `読めないもの ${count}`,
      partial: '一部のみ読み込み',
      opened: (when: string) => `${when} に開きました`,
      archive: 'レポートファイル',
      import: '読み込んだインデックス',
      another: '同じ名前の別のビームタイム',
      part: (part: string) => `${part} のみ`,
      unchecked: '未点検',
      needsDisk: '別の版の Kamome が書いた内容です。ディスクが必要です',
      forget: '忘れる',
      forgetting: {
        title: (name: string) => `${name} を忘れますか？`,
        disk: 'このブラウザーに読み込んだ内容を消します。ディスクには触れません。開き直せばもう一度読み込みます。',
        own: (judgements: number, rule: boolean) =>
          `ご自身の記録も残っています：${[
            judgements === 0 ? '' : `マージ run ${judgements} 件の判断`,
            rule ? '順位付けの規則' : ''
          ]
            .filter(Boolean)
            .join('、')}。これはディスクからは戻りません。`,
        only: '忘れる',
        index: '読み込んだ内容だけ忘れる',
        all: '判断も忘れる',
        cancel: 'キャンセル'
      }
    },
    refused: {
      title: (folder: string) => `「${folder}」はビームタイムではありません`,
      saw: '中に見えたもの',
      sawNothing: 'ブラウザーからは空に見えます（リンクは見えません）。',
      foreign: {
        zip: 'ZIP アーカイブは直接開けません。展開してフォルダーを開くか、ビームラインの .tgz を開いてください。',
        xz: 'xz で圧縮したアーカイブは直接開けません。展開してフォルダーまたは .tar を開いてください。',
        bzip2: 'bzip2 で圧縮したアーカイブは直接開けません。展開してフォルダーまたは .tar を開いてください。',
        zstd: 'Zstandard で圧縮したアーカイブは直接開けません。展開してフォルダーまたは .tar を開いてください。',
        rar: 'RAR アーカイブは直接開けません。展開してフォルダーを開いてください。',
        '7z': '7z アーカイブは直接開けません。展開してフォルダーを開いてください。',
        broken:
          'アーカイブが最初のファイルより前で破損しているか、途切れています。コピーまたはダウンロードし直してください。',
        'no-archive': 'このファイルは .tgz、.tar.gz、.tar のアーカイブではありません。'
      },
      inside: '中にビームタイムが見つかりました。どれを開きますか？',
      looks: 'ビームタイムの形',
      looksLines: {
        folder: '日付・ビームライン・ユーザー名のフォルダー',
        kamoproc: '標準処理の結果とマージ処理の結果',
        kamo30: '30°ぶった切り処理の結果（ない場合もあります）',
        pins: 'ピンごとのフォルダー：画像、スキャン、回折データ',
        report: '自動測定のレポート'
      },
      tryThis: '_kamoproc のあるフォルダー、_kamoproc 自体、またはレポートファイル（.tgz）を選んでください。',
      back: '戻る'
    },
    unknown: {
      title: (name: string) => `このブラウザーは「${name}」を知りません`,
      next: 'アドレスでビームタイムが見られるのは、以前に開いたことのあるブラウザーだけです。はじめのページからフォルダーを開き、もう一度アドレスを開いてください。',
      needsDisk:
        '別の版の Kamome が書いた内容です。ディスクを接続すると読み直します。基準値とメモは残っています。',
      toStart: 'はじめのページへ',
      loading: (name: string) => `${name} を保存内容から読み出しています…`
    }
  }
});
