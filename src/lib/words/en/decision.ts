import { count } from '../../base/count';
import type { WordTree } from '../words';

/** Deciding: judging runs one by one, ranking them by a rule, drawing them against each other. */
export const decision = {
  cycleNotSaid: 'last run',
  judged: {
    head: 'Decision',
    about: 'Your decision: accept, reject or unsure, with a note.',
    accept: 'accepted',
    reject: 'rejected',
    unsure: 'unsure',
    noted: 'noted'
  },
  marks: 'Marks',
  mine: 'Selected by your rule',
  troubles: (n: number) => count(n, 'check failed or needs attention', 'checks failed or need attention'),
  triage: {
    label: 'Your decision on this run',
    accept: 'Accept',
    reject: 'Reject',
    unsure: 'Unsure',
    note: 'Note',
    noteHint: 'Note (n)',
    previous: 'Previous (k)',
    next: 'Next (j)',
    progress: (done: number, all: number) => `${done} of ${all} decided`,
    noRun: 'No run selected. Choose one in the table; j selects the first.'
  },
  filter: {
    rows: 'Rows',
    judged: 'Decision',
    any: 'with or without decision',
    accept: 'accepted only',
    reject: 'rejected only',
    unsure: 'unsure only',
    none: 'without decision',
    noted: 'with a note',
    brushed: (count: number) => `${count} selected in plot · show all`
  },
  group: {
    label: 'Group by',
    none: 'no groups',
    sample: 'by sample',
    method: 'by method',
    cluster: 'by cluster',
    rows: (n: number) => count(n, 'row')
  },
  pane: { label: 'Below the table', scatter: 'Scatter', rule: 'Rule', close: 'Close' },
  scatter: {
    madeHere: 'merged here: CC1/2 by σ–τ, scaled with K and B only',
    label: (x: string, y: string, points: number) => `Scatter of ${count(points, 'run')}: ${x} against ${y}`,
    x: 'x',
    y: 'y',
    colour: 'Colour',
    size: 'Size',
    none: 'none',
    sample: 'sample',
    method: 'method',
    area: 'processing',
    judged: 'decision',
    notJudged: 'no decision',
    hint: 'Click: select · double-click: open · drag a rectangle: filter the table · arrow keys: next point along x',
    empty: 'No run in the table has both values.',
    missing: (count: number) => `${count} without these values`,
    legend: { kamo: 'KAMO’s choice', mine: 'Selected by your rule', hand: 'selected' },
    others: 'others',
    name: 'Scatter of merge runs',
    run: 'run',
    ringed: 'Ring: KAMO’s choice. Flag: selected by your rule.'
  }
} satisfies WordTree;
