import { count } from '../../base/count';
import type { WordTree } from '../words';

/** What the scan says of itself. */
export const scanWords = {
  state: {
    unfinished: 'Scan not finished',
    idle: 'From the library',
    scanning: 'Reading',
    done: 'Scan complete',
    incomplete: 'Scan incomplete',
    disconnected: 'Disk disconnected during the scan',
    forbidden: 'Permission withdrawn during the scan',
    stopped: 'Stopped (partial result kept)',
    failed: 'Reading failed'
  },
  phase: {
    waiting: 'another tab is reading it',
    recognising: 'recognising the folder',
    results: 'merge results',
    processing: 'processing runs',
    'raw-data': 'raw data',
    finishing: 'finishing'
  },
  short: (files: string, parsed: string) => `${count(files, 'file')} listed, ${parsed} parsed`,
  asRead: (when: string, next: string) => `Shown as read on ${when}. ${next}`,
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
    part: {
      short: 'one disk not connected',
      next: 'This beamtime lies on several disks, and one of them is not connected: its files cannot be shown or saved. Nothing that was read is lost. Plug it in and connect it.'
    },
    'no-handle': {
      short: 'disk not connected',
      next: 'The disk is not connected, and this browser cannot reopen it by itself (an archive, an imported index, or chosen files): open it again from the start page to show or save files.'
    }
  },
  details: 'Details of the reading',
  thisScan: 'This scan alone, without what earlier ones read:',
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
  addDisk: 'Add another disk…',
  addDiskHint:
    'For a beamtime that lies on several disks: choose the folder of the same name on the next one. Results of the others are kept.',
  rescanHint: 'Asks the browser for the folder and reads only what changed.',
  partial:
    'The list of files may be incomplete: this way of opening a folder can miss files next to symbolic links.',
  stoppedEarly: 'The scan was stopped. What was not read is shown from the earlier scan, or not at all.',
  brokenArchive:
    'The archive is broken or incomplete: what is missing from it cannot be listed. Undamaged files were read.',
  disconnected: (at: string) =>
    `The disk could no longer be read at ${at === '' ? 'its top folder' : at}. Results read before that are kept; earlier results are not changed. Connect the disk and rescan.`,
  forbidden: (at: string) =>
    `The browser could no longer read the folder at ${at === '' ? 'its top folder' : at}: its permission was withdrawn. Results read before that are kept; earlier results are not changed. Rescan, and allow the folder when the browser asks.`,
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
    other: 'That folder has another name: it is not a disk of this beamtime.',
    gone: 'The folder was not found where it was. Nothing that was read is lost.',
    'no-handle': 'This browser cannot reopen the folder by itself: open it again from the start page.'
  }
} satisfies WordTree;
