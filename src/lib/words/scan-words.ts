import { count } from '../base/count';
import { defineWords } from './words';

/** What the scan says of itself. */
export const scanWords = defineWords({
  en: {
    state: {
      idle: 'From the library',
      scanning: 'Reading',
      done: 'Read to the end',
      partial: 'Read; the listing may be incomplete',
      broken: 'Read; the archive is broken',
      stopped: 'Stopped; what was read stays',
      failed: 'Reading failed'
    },
    phase: {
      recognising: 'looking what this is',
      results: 'merge results',
      processing: 'processing runs',
      'raw-data': 'raw data',
      finishing: 'finishing'
    },
    short: (files: string, parsed: string) => `${count(files, 'file')}, ${parsed} read`,
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
      'no-handle': {
        short: 'disk not connected',
        next: 'The disk is not connected, and this browser keeps no way back to it (an archive, an imported index, or files that were chosen): open it again from the start page to show or save files.'
      }
    },
    details: 'Details of the reading',
    directories: 'folders seen',
    files: 'files seen',
    recognised: 'recognised',
    parsed: 'read',
    kept: 'unchanged, kept from the library',
    bytes: 'bytes read',
    elapsed: 'elapsed',
    seconds: (seconds: string) => `${seconds} s`,
    cancel: 'Stop reading',
    rescan: 'Rescan',
    reconnect: 'Connect the disk',
    rescanHint: 'Asks the browser for the folder and reads only what changed.',
    broken:
      'The archive is broken or was not read to its end: what is missing from it cannot be listed. What was whole is here.',
    partial: 'Not everything was read, or this way in may have missed files that lie beside links.',
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
      done: '最後まで読みました',
      partial: '読み込み完了（一覧は不完全な可能性あり）',
      broken: '読み込み完了（アーカイブ破損）',
      stopped: '中止しました（読んだ分は残っています）',
      failed: '読み込みに失敗しました'
    },
    phase: {
      recognising: 'フォルダーの種類を確認中',
      results: 'マージ結果',
      processing: '処理結果',
      'raw-data': '回折データ',
      finishing: '仕上げ'
    },
    short: (files: string, parsed: string) => `${files} ファイル、${parsed} 件読了`,
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
      'no-handle': {
        short: 'ディスク未接続',
        next: 'ディスクは接続されていません。このブラウザーには元のフォルダーへ戻る手段が残っていません（アーカイブ、読み込んだインデックス、または選んだファイルのため）。ファイルの表示や保存には、はじめのページから開き直してください。'
      }
    },
    details: '読み込みの詳細',
    directories: '見たフォルダー',
    files: '見たファイル',
    recognised: '種類がわかったもの',
    parsed: '読んだもの',
    kept: '変更なし（保存済みを利用）',
    bytes: '読んだバイト数',
    elapsed: '経過時間',
    seconds: (seconds: string) => `${seconds} 秒`,
    cancel: '読み込みを中止',
    rescan: '読み直す',
    reconnect: 'ディスクを接続',
    rescanHint: 'フォルダーの許可をブラウザーに求め、変わったものだけを読みます。',
    broken:
      'アーカイブが壊れているか、最後まで読まれていません。欠けているファイルは一覧にありません。無事だった部分だけを表示しています。',
    partial: '全部は読んでいないか、この開き方ではリンクの隣にあるファイルを見落としている可能性があります。',
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
