import { count } from '../../base/count';
import type { WordTree } from '../words';

/** What the browser keeps for the next visit, and what is said when it does not. */
export const storage = {
  opening: {
    title: 'Waiting for the library',
    blocked:
      'Kamome is open in another tab or window, in an older version that holds the library. Close or reload that tab: this page then goes on by itself.',
    slow: 'The browser has not yet given access to what Kamome kept here. This page goes on by itself as soon as it does.',
    without: 'Go on without the library',
    withoutMeans:
      'Recent beamtimes and your decisions are then not shown, and nothing is kept when the page closes. The library stays as it is.'
  },
  notice: {
    label: 'Nothing new is kept.',
    full: 'The browser has no room left. Everything already kept is still here; new results and decisions are lost when this page closes. Remove a beamtime you no longer need, or export this one.',
    refused:
      'This browser keeps nothing for the next visit (a private window, or storage is switched off). Results and decisions are lost when this page closes; export them to keep them.',
    newer:
      'The library in this browser was written by a newer version of Kamome. It was left as it is and cannot be shown here. Reload the page to get the newer version; until then nothing is kept.',
    closed:
      'The library was closed: another tab has a newer version of Kamome, or the browser closed it. Reload this page. Until then nothing new is kept; export what you need.',
    free: 'Remove beamtimes…',
    again: 'Try again',
    reload: 'Reload',
    close: 'Close'
  },
  offer: {
    title: (n: number) =>
      n === 0
        ? 'The imported index contains another ranking rule'
        : `The imported index contains other decisions on ${count(n, 'merge run')}`,
    run: 'Merge run',
    yours: 'Yours',
    senders: 'The sender’s',
    nothing: '–',
    rule: 'Ranking rule',
    keep: 'Keep mine',
    fill: 'Use the sender’s only where I have none',
    take: 'Use the sender’s for all of these'
  },
  failed: {
    title: 'This page could not be shown',
    next: 'An error in Kamome. Nothing on your disk has changed: it is only read. The other pages still work.',
    again: 'Try again',
    back: 'Back to the start',
    copy: 'Copy the report',
    copied: 'Copied',
    report: 'Report'
  },
  /** Of what nobody waited for: a promise, a worker. */
  unexpected: {
    label: 'Something in Kamome failed.',
    means: (n: number) =>
      `${n === 1 ? 'An error' : count(n, 'error')} in Kamome. Nothing on your disk was changed. If a part of the page does not respond, reload the page.`,
    reload: 'Reload',
    close: 'Close'
  },
  partFailed: (what: string) =>
    `This part could not be shown (${what}). The rest of the page is not affected.`
} satisfies WordTree;
