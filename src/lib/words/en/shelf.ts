import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The shelf of the start page: searching it, the user's own names, and what leaves it or comes back. */
export const shelf = {
  decided: { accept: 'accepted', reject: 'rejected', unsure: 'unsure' },
  search: {
    label: 'Search beamtimes',
    placeholder: 'sample, space group, cell, < 2.5 Å, tag…',
    hint: 'Words: sample, pin, space group, beamline, user, date, tag, note, verdict, decision. A unit cell: six numbers, or three for 90° each; it is found in any setting, within 2 % and 2°, or as typed: 3%. A resolution: < 2.5 Å.',
    found: (found: number, all: number) => `${found} of ${all}`,
    cell: (cell: string, percent: number) => `unit cell ${cell}, ±${percent} % and ±${percent}°`,
    resolution: (dMin: number) => `KAMO’s choice at ${dMin} Å or finer`,
    none: 'No beamtime matches.',
    gathering: (n: number) => `Collecting cells and space groups of ${count(n, 'beamtime')}…`
  },
  order: {
    label: 'Sort',
    opened: 'last opened',
    date: 'date',
    title: 'title',
    sample: 'sample',
    'space-group': 'space group',
    cell: 'unit cell',
    resolution: 'resolution',
    beamline: 'beamline',
    verdict: 'verdict',
    decisions: 'decisions'
  },
  moreForms: (n: number) => `${n} more`,
  datasets: (n: number) => count(n, 'data set'),
  decisions: (accepted: number, rejected: number, unsure: number) =>
    [
      accepted === 0 ? '' : `${accepted} accepted`,
      rejected === 0 ? '' : `${rejected} rejected`,
      unsure === 0 ? '' : `${unsure} unsure`
    ]
      .filter(Boolean)
      .join(', '),
  edit: {
    button: 'Edit',
    title: (name: string) => `Title, tags and note of ${name}`,
    name: 'Title',
    tags: 'Tags (separated by commas)',
    note: 'Note',
    hint: 'Kept in this browser only; the disk is never written to.',
    save: 'Save',
    cancel: 'Cancel'
  },
  menu: {
    button: 'Library',
    tables: (n: number) => `Export tables of ${count(n, 'beamtime')} (Parquet)`,
    tablesHint: 'For DuckDB, Polars or pandas: the beamtimes shown, or those ticked.',
    backup: 'Back up the library',
    backupHint:
      'Everything kept in this browser in one file: what was read, and your decisions, notes, limits.',
    restore: 'Restore a backup…',
    restoreHint: 'Adds what is missing here. Where both have something, the newer one stays.',
    storage: (used: string, quota: string) => `${used} used in this browser, of ${quota} available`
  },
  leaving: (name: string) =>
    `${name} is being read, in this tab or another: it is removed when that has ended. Stop the reading to remove it now.`,
  takes: (size: string) => `uses ${size} in this browser`,
  tick: (name: string) => `Tick ${name}`,
  ticked: (n: number) => `${n} ticked`,
  untick: 'Clear ticks',
  working: {
    tables: (done: number, all: number) => `Exporting tables: ${done} of ${all}`,
    backup: (size: string) => `Backing up: ${size}`,
    restore: (entries: number) => `Restoring: ${count(entries, 'record')} read`,
    stop: 'Stop'
  },
  done: {
    tables: (n: number) => `Tables of ${count(n, 'beamtime')} saved.`,
    backup: (beamtimes: number, size: string) =>
      `Library with ${count(beamtimes, 'beamtime')} saved (${size}).`,
    restored: (beamtimes: number, judgements: number, kept: number) =>
      `${count(beamtimes, 'beamtime')} and ${count(judgements, 'decision')} restored; ${count(kept, 'beamtime')} here ${kept === 1 ? 'was' : 'were'} newer or the same and stayed.`,
    imported: (n: number) => `${count(n, 'exported index', 'exported indexes')} imported.`
  },
  failed: {
    tables: 'The tables could not be saved:',
    backup: 'The library could not be saved:',
    restore: {
      foreign: 'This file is not a backup of a Kamome library.',
      damaged: (line: number) => `The backup is damaged or cut off at record ${line}. Nothing was changed.`,
      newer:
        'This backup was written by a newer version of Kamome. Reload the page to get it. Nothing was changed.',
      unreadable: 'The file could not be read. Nothing was changed.',
      storage: 'The browser did not store the backup. Nothing was changed.',
      full: (n: number) =>
        `The browser has no room for ${count(n, 'more beamtime')} of the backup; what is here of ${n === 1 ? 'it' : 'them'} stays. Make room, then restore the same file again.`
    },
    imports: (n: number) => `${count(n, 'file')} could not be imported:`,
    several: 'Archives are opened one at a time.'
  },
  several: {
    all: (n: number) => `Add all ${n}`,
    adding: (name: string, at: number, all: number) => `Adding ${name} (${at} of ${all}) …`,
    added: (n: number) => `${count(n, 'beamtime')} added.`
  }
} satisfies WordTree;
