import { count } from '../../base/count';
import type { WordTree } from '../words';

/** What commands and keys do, and the list of keys that `?` shows. */
export const commandWords = {
  keys: 'Keys',
  close: 'Close',
  said: 'Outcome of the last command',
  app: {
    title: 'Everywhere',
    palette: 'Find a command or place',
    keys: 'List of keys',
    rail: 'Collapse or expand the sidebar',
    language: 'Language',
    theme: 'Theme',
    rows: 'Rows'
  },
  start: { title: 'Start page' },
  scan: { title: 'Reading the disk' },
  list: { title: 'Lists and tables', filter: 'Filter the list' },
  table: {
    title: 'Export of a table',
    saved: (name: string) => `${name} saved.`,
    copied: 'Table copied as CSV.'
  },
  judging: {
    title: 'Deciding on runs',
    next: 'Next run',
    previous: 'Previous run',
    nextOpen: 'Next run without a decision',
    accept: 'Accept the run',
    reject: 'Reject the run',
    unsure: 'Mark the run as unsure',
    again: 'The same key again withdraws the decision.',
    note: 'Write a note',
    undo: 'Undo the last decision',
    redo: 'Redo the decision',
    undone: (what: string, run: string) => `${what} undone: ${run}`,
    redone: (what: string, run: string) => `${what} redone: ${run}`,
    runs: (n: number) => count(n, 'merge run'),
    changedElsewhere: (run: string) =>
      `Not undone: the decision on ${run} has been changed since, in another window or by an import.`,
    step: {
      accept: 'Accept',
      reject: 'Reject',
      unsure: 'Unsure',
      withdrawn: 'Withdrawing the decision',
      note: 'Note'
    }
  },
  checks: { title: 'Checks', order: 'By sample or by question' },
  mtz: { title: 'Results', save: 'Save the MTZ', results: 'Save results…' },
  merges: {
    title: 'Merges',
    compare: 'Compare the ticked runs',
    open: 'Open the merge of the selected run',
    untick: 'Untick all rows',
    acceptTicked: 'Accept the ticked runs',
    rejectTicked: 'Reject the ticked runs',
    decided: {
      accept: (n: number) => `${count(n, 'run')} accepted`,
      reject: (n: number) => `${count(n, 'run')} rejected`
    },
    scatter: 'Scatter plot below the table',
    rule: 'Ranking rule below the table'
  },
  merge: { title: 'Merge', resolution: 'Resolution of this run', remerge: 'Re-merge these data sets' },
  selection: {
    title: 'Selected data sets',
    all: 'Select the data sets of the cluster',
    rejected: 'Select the rejected data sets',
    invert: 'Invert the selection',
    clear: 'Clear the selection',
    remerge: 'Re-merge the selected data sets',
    export: 'Export the selection…'
  },
  frames: {
    title: 'Diffraction images',
    next: 'Next frame',
    previous: 'Previous frame',
    next10: '10 frames on',
    previous10: '10 frames back',
    first: 'First frame',
    last: 'Last frame',
    play: 'Play or stop',
    sum: 'Add 1, 5, 10 frames',
    rings: 'Resolution rings',
    ice: 'Ice rings',
    predictions: 'Predicted spots',
    spots: 'Found spots',
    beside: 'First and last frame side by side',
    more: 'More contrast',
    less: 'Less contrast',
    automatic: 'Automatic contrast',
    fit: 'Whole image',
    oneToOne: 'One to one',
    inverse: 'Inverse colours',
    down: 'Next frame (down)',
    up: 'Previous frame (up)',
    down10: '10 frames on (down)',
    up10: '10 frames back (up)',
    previousSet: 'Previous data set',
    nextSet: 'Next data set',
    number: 'Go to a frame number',
    beam: 'Direct beam',
    plain: 'Colours of masked and saturated pixels',
    pixels: 'Move the pointer by arrow keys',
    endPixels: 'End moving the pointer',
    lock: 'Hold the contrast for all frames',
    save: 'Save the image'
  },
  local: {
    list: {
      title: 'In a list or table',
      move: 'next, previous row',
      page: 'one screen, first, last row',
      openRow: 'open the row; fold or unfold a group',
      fold: 'fold, unfold a group or folder',
      tick: 'tick the row; unfold a folder',
      tickRange: 'tick all rows from the last ticked one',
      tickAll: 'tick all rows shown',
      untick: 'untick all rows'
    },
    figure: {
      title: 'In a chart, tree, matrix or plot',
      walk: 'next shell, point, cell or join',
      extend: 'extend to a range',
      select: 'select in all plots (Space adds)',
      clear: 'clear the range, then the selection',
      zoom: 'zoom in, out, show all',
      cluster: 'show the selected cluster in the tree'
    },
    handle: {
      title: 'On a line or handle',
      move: 'move the line, cut-off or divider',
      steps: 'in larger steps',
      ends: 'to the end'
    },
    field: {
      title: 'In a text field',
      take: 'next, previous match; keep the note',
      leave: 'leave the field as it was; close a menu or dialog'
    }
  }
} satisfies WordTree;
