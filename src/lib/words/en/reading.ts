import { count } from '../../base/count';
import type { WordTree } from '../words';

/** How far a reading is, what was cut off, and what differs from the reading before. */
export const reading = {
  /** In the title of the tab. */
  title: { share: (percent: string) => `${percent} %`, going: 'Reading', ended: 'Scan ended' },
  share: (percent: string) => `${percent} % of the files to parse`,
  left: {
    seconds: (n: number) => `about ${count(n, 'second')} left`,
    minutes: (n: number) => `about ${count(n, 'minute')} left`
  },
  notice: {
    ask: 'Notify me when the scan ends',
    asking: 'The browser is asking whether notifications are allowed.',
    yes: 'You will be notified when the scan ends, unless this page is in front.',
    no: 'Notifications are not allowed in this browser.',
    body: (state: string, files: string) => `${state}: ${count(files, 'file')} listed`
  },
  unfinished: {
    shelf: 'scan not finished',
    about:
      'The first scan of this beamtime was interrupted: the tab or the browser was closed. What had been read is shown; the rest is missing. Files that were parsed are not read again.',
    go: 'Continue the scan'
  },
  difference: {
    title: 'Changes since the scan before',
    open: 'Show the changes',
    none: 'Nothing on the disk has changed since the scan before.',
    short: (added: number, changed: number, vanished: number) =>
      [
        added === 0 ? '' : `${added} new`,
        changed === 0 ? '' : `${changed} changed`,
        vanished === 0 ? '' : `${vanished} no longer there`
      ]
        .filter(Boolean)
        .join(', '),
    added: 'New files',
    changed: 'Changed files',
    changedAbout: 'parsed files with another size or time',
    vanished: 'Files no longer there',
    unknown: 'Not known: this way of opening a folder does not list every file.',
    empty: 'None.',
    images: (n: string) => count(n, 'image'),
    more: (n: string) => `and ${n} more`,
    close: 'Close'
  }
} satisfies WordTree;
