import { count } from '../base/count';
import { defineWords } from './words';

/** What the browser keeps for the next visit, and what is said when it does not. */
export const storage = defineWords({
  en: {
    opening: {
      title: 'Kamome is waiting for its library',
      blocked:
        'Kamome is open in another tab or window, in an older version that holds the library. Close or reload that tab: this page then goes on by itself.',
      slow: 'The browser has not yet given access to what Kamome kept here. This page goes on by itself as soon as it does.',
      without: 'Go on without the library',
      withoutMeans:
        'Known beamtimes and your judgements are then not shown, and nothing is kept when the page closes. What is in the library stays as it is.'
    },
    notice: {
      label: 'Nothing new is kept',
      full: 'The browser has no room left. Everything already kept is still here; what is new, your judgements too, is lost when this page closes. Forget a beamtime you no longer need, or export this one.',
      refused:
        'This browser keeps nothing for the next visit (a private window, or storage is switched off). What you open and judge here is lost when this page closes; export it to keep it.',
      newer:
        'The library in this browser was written by a newer version of Kamome. It was left as it is and cannot be shown here. Reload the page to get the newer version; until then nothing is kept.',
      closed:
        'The library was closed: another tab has a newer version of Kamome, or the browser took the library away. Reload this page. Until then nothing new is kept; export what you need.',
      free: 'Forget beamtimes …',
      again: 'Try again',
      reload: 'Reload',
      close: 'Close'
    },
    offer: {
      title: (n: number) =>
        n === 0
          ? 'The imported index brings another ranking rule'
          : `The imported index judges ${count(n, 'merge run')} otherwise than you`,
      run: 'Merge run',
      yours: 'Yours',
      senders: 'The sender’s',
      nothing: '–',
      rule: 'Ranking rule',
      keep: 'Keep mine',
      fill: 'Take the sender’s only where I said nothing',
      take: 'Take the sender’s for all of these'
    },
    failed: {
      title: 'This page could not be shown',
      next: 'Something in Kamome itself went wrong. Nothing on your disk has changed: it is only ever read. The other pages still work.',
      again: 'Try again',
      back: 'Back to the start',
      copy: 'Copy the report',
      copied: 'Copied',
      report: 'Report'
    },
    partFailed: (what: string) =>
      `This part could not be shown (${what}). The rest of the page is not affected.`
  },
  ja: {
    opening: {
      title: '保存内容が開くのを待っています',
      blocked:
        '別のタブまたはウィンドウで古い版の Kamome が開いていて、保存内容を使っています。そのタブを閉じるか再読み込みしてください。このページは自動的に続きます。',
      slow: 'ブラウザーがまだ保存内容を開いていません。開き次第、このページは自動的に続きます。',
      without: '保存内容なしで続ける',
      withoutMeans:
        'この場合、開いたことのあるビームタイムと判断は表示されず、ページを閉じると何も残りません。保存されている内容はそのまま残ります。'
    },
    notice: {
      label: '新しい内容は保存されません',
      full: 'ブラウザーに空き容量がありません。保存済みの内容はそのまま使えますが、新しい内容は判断も含めて、このページを閉じると失われます。不要なビームタイムを忘れるか、このビームタイムを書き出してください。',
      refused:
        'このブラウザーは次回のために何も保存しません（プライベートウィンドウ、または保存が無効）。ここで開いた内容と判断はページを閉じると失われます。残すには書き出してください。',
      newer:
        'このブラウザーの保存内容は新しい版の Kamome が書いたものです。手を加えずに残してあり、ここには表示できません。再読み込みすると新しい版になります。それまでは何も保存されません。',
      closed:
        '保存内容が閉じられました。別のタブで新しい版の Kamome が開かれたか、ブラウザーが閉じました。このページを再読み込みしてください。それまで新しい内容は保存されません。必要なものは書き出してください。',
      free: 'ビームタイムを忘れる…',
      again: 'もう一度試す',
      reload: '再読み込み',
      close: '閉じる'
    },
    offer: {
      title: (n: number) =>
        n === 0
          ? '読み込んだインデックスの順位付けの規則が異なります'
          : `読み込んだインデックスの判断が、ご自身の判断とマージ run ${n} 件で異なります`,
      run: 'マージ run',
      yours: 'ご自身',
      senders: '送り主',
      nothing: '–',
      rule: '順位付けの規則',
      keep: '自分のものを残す',
      fill: '自分の判断がない run だけ送り主のものを使う',
      take: 'すべて送り主のものを使う'
    },
    failed: {
      title: 'このページを表示できませんでした',
      next: 'Kamome 自身の不具合です。ディスクは読み取るだけなので、中身は変わっていません。他のページは使えます。',
      again: 'もう一度試す',
      back: 'はじめに戻る',
      copy: '報告をコピー',
      copied: 'コピーしました',
      report: '報告'
    },
    partFailed: (what: string) =>
      `この部分を表示できませんでした（${what}）。ページの他の部分に影響はありません。`
  }
});
