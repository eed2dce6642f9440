import type { reading as en } from '../en/reading';
import type { Wording } from '../words';

/** How far a reading is, what was cut off, and what differs from the reading before. */
export const reading: Wording<typeof en> = {
  title: { share: (percent: string) => `${percent} %`, going: '読み込み中', ended: '読み込み終了' },
  share: (percent: string) => `解析するファイルの ${percent} %`,
  left: {
    seconds: (n: number) => `残り約 ${n} 秒`,
    minutes: (n: number) => `残り約 ${n} 分`
  },
  notice: {
    ask: '読み込みの終了を通知',
    asking: 'ブラウザーが通知の許可を求めています。',
    yes: 'このページが前面にないとき、読み込みの終了を通知します。',
    no: 'このブラウザーでは通知が許可されていません。',
    body: (state: string, files: string) => `${state}：${files} ファイル検出`
  },
  unfinished: {
    shelf: '読み込み未完了',
    about:
      'このビームタイムの最初の読み込みは、タブまたはブラウザーが閉じられて中断しました。それまでに読んだ内容を表示しています。残りはまだありません。解析済みのファイルは読み直しません。',
    go: '読み込みを続ける'
  },
  difference: {
    title: '前回の読み込みからの変更',
    open: '変更を表示',
    none: '前回の読み込みから、ディスクの内容は変わっていません。',
    short: (added: number, changed: number, vanished: number) =>
      [
        added === 0 ? '' : `追加 ${added}`,
        changed === 0 ? '' : `変更 ${changed}`,
        vanished === 0 ? '' : `消失 ${vanished}`
      ]
        .filter(Boolean)
        .join('、'),
    added: '追加されたファイル',
    changed: '変更されたファイル',
    changedAbout: '解析済みで、大きさまたは時刻が変わったもの',
    vanished: 'なくなったファイル',
    unknown: '不明です。この開き方では、すべてのファイルが一覧に含まれるとは限りません。',
    empty: 'ありません。',
    images: (n: string) => `${n} 枚`,
    more: (n: string) => `ほか ${n} ファイル`,
    close: '閉じる'
  }
};
