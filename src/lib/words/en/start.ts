import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The first page: ways in, the shelf, and the page for a folder that is no beamtime. */
export const start = {
  sentence:
    'Kamome reads the disk of a SPring-8 beamtime in this browser, checks every merge, and shows which MTZ to use.',
  drop: 'Drop the beamtime folder anywhere on this page',
  dropNow: 'Let go to open it',
  openFolder: 'Open a folder…',
  chooseFolder: 'Choose a folder (any browser)',
  chooseArchive: 'Report archive (.tgz) or exported index (.json)',
  openSample: 'Open the sample beamtime',
  sampleHint: 'a small one that comes with Kamome, to look around without a disk',
  archiveHint:
    'The report archive holds logs, reports and at most one MTZ of each merge; the rest is on the disk.',
  chooseHint:
    'For browsers without a folder picker. The browser will ask whether to “upload” the folder: nothing is uploaded, files are only read here. Files next to symbolic links can be missing; choose the folder again at the next visit.',
  noPicker:
    'The browser will ask whether to “upload” the folder: nothing is uploaded, files are only read here. Files next to symbolic links can be missing from its list, and the folder must be opened again at the next visit; Chrome and Edge can keep it.',
  example: 'It looks like 200714_BL45XU_userA and holds _kamoproc.',
  opening: (what: string) => `Opening ${what}…`,
  openingLong:
    'Still waiting. The browser may be asking for permission at the top of the window; an external disk may be starting up. The browser does not open system folders.',
  tryAgain: 'Try again',
  giveUp: 'Cancel',
  failed: 'It could not be opened:',
  privacy: {
    title: 'Nothing leaves this computer',
    text: 'There is no server behind this page. The folder is read here, in this browser, and never written to.',
    show: 'How to verify this',
    offline: 'Switch the network off and open your disk: everything still works.',
    policy:
      'The page forbids every request to another host (Content-Security-Policy: connect-src ‘self’); the browser enforces it.',
    tools: 'Watch it in the developer tools (F12), under Network, while a beamtime is read.',
    requests: (n: number, host: string) =>
      `Since this page was loaded: ${count(n, 'request')}, all of them to ${host}, for Kamome’s own files.`,
    foreign: (hosts: string) => `Requests went to other hosts, which should not happen: ${hosts}`
  },
  shelf: {
    title: 'Recent beamtimes',
    count: (count: number) => `${count}`,
    empty:
      'None yet. What you open is kept here, in this browser only, and opens again without the disk. A private window keeps it only until it is closed.',
    counts: (samples: number, merges: number, mergeRuns: number) =>
      `${count(samples, 'sample')}, ${count(merges, 'merge')}, ${count(mergeRuns, 'merge run')}`,
    files: (files: string) => count(files, 'file'),
    unreadable: (count: number) => `${count} unreadable`,
    partial: 'partly read',
    opened: (when: string) => `opened ${when}`,
    archive: 'report archive',
    import: 'imported index',
    another: 'another beamtime of the same name, or another disk of it',
    part: (part: string) => `only ${part}`,
    unchecked: 'not checked yet',
    needsDisk: 'written by another version of Kamome: needs the disk again',
    forget: 'Remove…',
    forgetting: {
      title: (name: string) => `Remove ${name}?`,
      disk: 'This removes the index of it from this browser. The disk is not touched: open it again to read it anew.',
      own: ({
        judgements,
        rule,
        label,
        merges
      }: Readonly<{ judgements: number; rule: boolean; label: boolean; merges: number }>) =>
        `This also deletes ${[
          judgements === 0 ? '' : `your decisions on ${count(judgements, 'merge run')}`,
          rule ? 'your ranking rule' : '',
          label ? 'your title, tags or note' : '',
          merges === 0 ? '' : `${count(merges, 'merge')} that you made and kept here`
        ]
          .filter(Boolean)
          .join(' and ')}. They are not on the disk.`,
      only: 'Remove',
      index: 'Remove the index only',
      all: 'Remove my decisions too',
      cancel: 'Cancel'
    }
  },
  refused: {
    title: (folder: string) => `“${folder}” is not a beamtime`,
    saw: 'Contents found in it',
    sawNothing: 'It appears empty (a browser cannot see links).',
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
    title: (name: string) => `“${name}” has not been opened in this browser`,
    next: 'An address shows a beamtime only in a browser where it was opened before. Open its folder from the start page, then use the address again.',
    needsDisk:
      'It was written by another version of Kamome. Connect the disk and it is read anew; your limits and notes are kept.',
    toStart: 'To the start page',
    loading: (name: string) => `Loading ${name}…`
  }
} satisfies WordTree;
