import { count } from '../base/count';
import { defineWords } from './words';

/** What the scan says of itself. */
export const scanWords = defineWords({
  en: {
    state: {
      idle: 'From the library',
      scanning: 'Reading',
      done: 'Read to the end',
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
    stale: (when: string) => `As read on ${when}; the disk is not connected.`,
    never: 'The disk is not connected.',
    details: 'Details of the reading',
    directories: 'folders seen',
    files: 'files seen',
    recognised: 'recognised',
    parsed: 'read',
    kept: 'unchanged, kept from the library',
    bytes: 'bytes read',
    elapsed: 'elapsed',
    at: 'at',
    seconds: (seconds: string) => `${seconds} s`,
    cancel: 'Stop reading',
    rescan: 'Rescan',
    reconnect: 'Connect the disk',
    rescanHint: 'Asks the browser for the folder and reads only what changed.',
    partial: 'Not everything was read.',
    incomplete: 'This way in can miss real files that lie beside links; a listing may be incomplete.',
    waiting: 'The browser is asking for permission; look for its question at the top of the window.',
    refused: 'The folder may not be read. Allow it, or open it again from the start page.',
    noHandle: 'This browser keeps no way back to the folder: open it again from the start page.'
  },
  ja: {
    state: {
      idle: '保存済みの内容',
      scanning: '読み込み中',
      done: '最後まで読みました',
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
    stale: (when: string) => `${when} に読んだ内容です。ディスクは接続されていません。`,
    never: 'ディスクは接続されていません。',
    details: '読み込みの詳細',
    directories: '見たフォルダー',
    files: '見たファイル',
    recognised: '種類がわかったもの',
    parsed: '読んだもの',
    kept: '変更なし（保存済みを利用）',
    bytes: '読んだバイト数',
    elapsed: '経過時間',
    at: '現在地',
    seconds: (seconds: string) => `${seconds} 秒`,
    cancel: '読み込みを中止',
    rescan: '読み直す',
    reconnect: 'ディスクを接続',
    rescanHint: 'フォルダーの許可をブラウザーに求め、変わったものだけを読みます。',
    partial: '全部は読んでいません。',
    incomplete:
      'この開き方では、リンクの隣にある実ファイルを見落とすことがあり、一覧が不完全かもしれません。',
    waiting: 'ブラウザーが許可を求めています。ウィンドウ上部の表示を確認してください。',
    refused: 'フォルダーの読み取りが許可されていません。許可するか、はじめのページから開き直してください。',
    noHandle: 'このブラウザーではフォルダーへ戻る手段が保存されません。はじめのページから開き直してください。'
  }
});
