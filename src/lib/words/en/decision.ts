import { count } from '../../base/count';
import type { WordTree } from '../words';

/** Deciding: judging runs one by one, ranking them by a rule, drawing them against each other. */
export const decision = {
  cycleNotSaid: 'last run',
  judged: {
    head: 'Judged',
    about: 'Your own judgement: accept, reject or unsure, with a note.',
    accept: 'accepted',
    reject: 'rejected',
    unsure: 'unsure',
    noted: 'noted'
  },
  marks: 'Tick, checklist, choices',
  mine: 'Your rule’s choice',
  troubles: (n: number) => count(n, 'check failed or needs attention', 'checks failed or need attention'),
  triage: {
    label: 'Judge this run',
    accept: 'Accept',
    reject: 'Reject',
    unsure: 'Unsure',
    note: 'Note',
    noteHint: 'Note (n)',
    previous: 'Previous (k)',
    next: 'Next (j)',
    progress: (done: number, all: number) => `${done} of ${all} judged`,
    noRun: 'No run is in hand: j takes the first.'
  },
  filter: {
    rows: 'Rows',
    judged: 'Judged',
    any: 'judged or not',
    accept: 'accepted only',
    reject: 'rejected only',
    unsure: 'unsure only',
    none: 'not judged yet',
    noted: 'with a note',
    brushed: (count: number) => `${count} brushed · show all`
  },
  group: {
    label: 'Group by',
    none: 'no groups',
    sample: 'by sample',
    method: 'by method',
    cluster: 'by cluster',
    rows: (n: number) => count(n, 'row'),
    foldAll: 'Fold all',
    unfoldAll: 'Unfold all'
  },
  pane: { label: 'Below the table', scatter: 'Scatter', rule: 'Rule', close: 'Close' },
  scatter: {
    label: (x: string, y: string, points: number) => `Scatter of ${count(points, 'run')}: ${x} against ${y}`,
    x: 'x',
    y: 'y',
    colour: 'Colour',
    size: 'Size',
    none: 'none',
    sample: 'sample',
    method: 'method',
    area: 'area',
    judged: 'judgement',
    notJudged: 'not judged',
    hint: 'Click takes a run in hand, a double click opens it. Drag a frame: the table keeps the runs in it. Arrow keys walk along x.',
    empty: 'No run of the table says both numbers.',
    missing: (count: number) => `${count} without these numbers`,
    legend: { kamo: 'KAMO’s choice', mine: 'Your rule’s choice', hand: 'in hand' },
    others: 'others',
    name: 'Scatter of merge runs',
    run: 'run',
    ringed: 'Ringed: KAMO’s choice. Flagged: the choice of your rule.'
  }
} satisfies WordTree;
