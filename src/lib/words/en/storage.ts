import { count } from '../../base/count';
import type { WordTree } from '../words';

/** What the browser keeps for the next visit, and what is said when it does not. */
export const storage = {
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
} satisfies WordTree;
