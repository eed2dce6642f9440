import { count } from '../base/count';
import { defineWords } from './words';

/** What the scan says of itself. */
export const scanWords = defineWords({
  en: {
    state: {
      idle: 'From the library',
      scanning: 'Reading',
      done: 'Scan complete',
      incomplete: 'Scan incomplete',
      disconnected: 'Disk disconnected during the scan',
      stopped: 'Stopped (partial result kept)',
      failed: 'Reading failed'
    },
    phase: {
      recognising: 'looking what this is',
      results: 'merge results',
      processing: 'processing runs',
      'raw-data': 'raw data',
      finishing: 'finishing'
    },
    short: (files: string, parsed: string) => `${count(files, 'file')} listed, ${parsed} parsed`,
    asRead: (when: string, next: string) => `What is shown was read on ${when}. ${next}`,
    away: {
      unasked: {
        short: 'disk not connected',
        next: 'The disk is not connected: files cannot be shown or saved until the browser may read the folder again.'
      },
      gone: {
        short: 'folder not found',
        next: 'The folder is not where it was: the disk is unplugged, or the folder was moved or renamed. Nothing that was read is lost. Plug the disk in and connect it, or open the folder from the start page.'
      },
      worker: {
        short: 'disk not connected',
        next: 'The part of Kamome that reads the disk was stopped. Connect the disk again to show or save files.'
      },
      'no-handle': {
        short: 'disk not connected',
        next: 'The disk is not connected, and this browser keeps no way back to it (an archive, an imported index, or files that were chosen): open it again from the start page to show or save files.'
      }
    },
    details: 'Details of the reading',
    directories: 'folders listed',
    files: 'files listed',
    recognised: 'files of a known format',
    parsed: 'files parsed',
    kept: 'unchanged, kept from the library',
    bytes: 'bytes read',
    elapsed: 'elapsed',
    seconds: (seconds: string) => `${seconds} s`,
    cancel: 'Stop reading',
    rescan: 'Rescan',
    reconnect: 'Connect the disk',
    rescanHint: 'Asks the browser for the folder and reads only what changed.',
    partial:
      'The list of files may be incomplete: this way of opening a folder can miss files next to symbolic links.',
    stoppedEarly: 'The scan was stopped. What was not read is shown as it was read before, or not at all.',
    brokenArchive:
      'The archive is broken or was not read to its end: what is missing from it cannot be listed. What was whole is here.',
    disconnected: (at: string) =>
      `The disk could no longer be read at ${at === '' ? 'its top folder' : at}. Results read before that are kept; earlier results are not changed. Connect the disk and rescan.`,
    incomplete: (folders: readonly string[], n: number, files: number) =>
      [
        n === 0
          ? ''
          : `${count(n, 'folder')} could not be listed: ${folders.slice(0, 3).join(', ')}${n > 3 ? ' …' : ''}.`,
        files === 0 ? '' : `${count(files, 'listed file')} could not be found.`,
        'Earlier results of them are kept. Check the disk and rescan.'
      ]
        .filter(Boolean)
        .join(' '),
    died: {
      'not-loaded':
        'The part of Kamome that reads the disk could not be loaded. Check the connection to the server and try again.',
      error:
        'The part of Kamome that reads the disk stopped with an error. Results read so far are kept. Try again.',
      garbled:
        'The part of Kamome that reads the disk sent something unreadable and was stopped. Results read so far are kept. Try again.',
      silent:
        'The part of Kamome that reads the disk no longer answered and was stopped. Results read so far are kept. Try again.'
    },
    waiting: 'The browser is asking for permission; look for its question at the top of the window.',
    notRead: 'Files that hold no results (images, reflections) are listed and not read.',
    outcome: {
      denied: 'The folder may not be read. Allow it, or open it again from the start page.',
      'no-answer': 'The browser gave no answer. Try again, or open the folder from the start page.',
      gone: 'The folder was not found where it was. Nothing that was read is lost.',
      'no-handle': 'This browser keeps no way back to the folder: open it again from the start page.'
    }
  },
  ja: {
    state: {
      idle: '保存済みの内容',
      scanning: '読み込み中',
      done: '読み込み完了',
      incomplete: '読み込み不完全',
      disconnected: '読み込み中にディスクが切断',
      stopped: '中止（読み込んだ分は保持）',
      failed: '読み込みに失敗しました'
    },
    phase: {
      recognising: 'フォルダーの種類を確認中',
      results: 'マージ結果',
      processing: '処理結果',
      'raw-data': '回折データ',
      finishing: '仕上げ'
    },
    short: (files: string, parsed: string) => `${files} ファイル検出、${parsed} ファイル解析`,
    asRead: (when: string, next: string) => `表示しているのは ${when} に読んだ内容です。${next}`,
    away: {
      unasked: {
        short: 'ディスク未接続',
        next: 'ディスクは接続されていません。フォルダーの読み取りをもう一度許可するまで、ファイルの表示や保存はできません。'
      },
      gone: {
        short: 'フォルダーなし',
        next: 'フォルダーが元の場所にありません。ディスクが外されているか、フォルダーが移動または改名されています。読んだ内容は失われていません。ディスクをつないで接続するか、はじめのページから開き直してください。'
      },
      worker: {
        short: 'ディスク未接続',
        next: 'ディスクを読むプログラム部分が停止しました。ファイルの表示や保存には、ディスクを接続し直してください。'
      },
      'no-handle': {
        short: 'ディスク未接続',
        next: 'ディスクは接続されていません。このブラウザーには元のフォルダーへ戻る手段が残っていません（アーカイブ、読み込んだインデックス、または選んだファイルのため）。ファイルの表示や保存には、はじめのページから開き直してください。'
      }
    },
    details: '読み込みの詳細',
    directories: '検出フォルダー',
    files: '検出ファイル',
    recognised: '形式がわかったファイル',
    parsed: '解析済み',
    kept: '変更なし（保存済みを利用）',
    bytes: '読んだバイト数',
    elapsed: '経過時間',
    seconds: (seconds: string) => `${seconds} 秒`,
    cancel: '読み込みを中止',
    rescan: '読み直す',
    reconnect: 'ディスクを接続',
    rescanHint: 'フォルダーの許可をブラウザーに求め、変わったものだけを読みます。',
    partial:
      'ファイルの一覧が不完全な可能性があります。この開き方では、シンボリックリンクと同じ場所にあるファイルが一覧から漏れることがあります。',
    stoppedEarly: '読み込みを中止しました。読んでいない部分は、以前に読んだ内容を表示するか、表示しません。',
    brokenArchive:
      'アーカイブが壊れているか、最後まで読まれていません。欠けているファイルは一覧にありません。無事だった部分だけを表示しています。',
    disconnected: (at: string) =>
      `${at === '' ? '最上位のフォルダー' : at} の読み込み中にディスクを読めなくなりました。それまでに読んだ結果は保持し、以前の結果は変更していません。ディスクを接続して再スキャンしてください。`,
    incomplete: (folders: readonly string[], n: number, files: number) =>
      [
        n === 0
          ? ''
          : `${n} フォルダーの一覧を取得できませんでした：${folders.slice(0, 3).join('、')}${n > 3 ? ' …' : ''}。`,
        files === 0 ? '' : `一覧にある ${files} ファイルが見つかりませんでした。`,
        'これらの以前の結果は保持しています。ディスクを確認して再スキャンしてください。'
      ]
        .filter(Boolean)
        .join(''),
    died: {
      'not-loaded':
        'ディスクを読むプログラム部分を読み込めませんでした。サーバーへの接続を確認し、もう一度試してください。',
      error:
        'ディスクを読むプログラム部分がエラーで停止しました。それまでに読んだ結果は保持しています。もう一度試してください。',
      garbled:
        'ディスクを読むプログラム部分から解釈できない応答があり、停止しました。それまでに読んだ結果は保持しています。もう一度試してください。',
      silent:
        'ディスクを読むプログラム部分が応答しないため停止しました。それまでに読んだ結果は保持しています。もう一度試してください。'
    },
    waiting: 'ブラウザーが許可を求めています。ウィンドウ上部の表示を確認してください。',
    notRead: '結果を含まないファイル（画像、反射データなど）は一覧するだけで、読みません。',
    outcome: {
      denied: 'フォルダーの読み取りが許可されていません。許可するか、はじめのページから開き直してください。',
      'no-answer': 'ブラウザーから応答がありません。もう一度試すか、はじめのページから開き直してください。',
      gone: 'フォルダーが元の場所に見つかりません。読んだ内容は失われていません。',
      'no-handle':
        'このブラウザーではフォルダーへ戻る手段が保存されません。はじめのページから開き直してください。'
    }
  }
});
