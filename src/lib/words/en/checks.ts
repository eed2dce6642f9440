import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The Checks page. */
export const checksWords = {
  title: 'Checklist',
  working: 'Running checks…',
  nothingYet: 'No results yet',
  waiting: 'Results appear while the disk is read.',
  advice: 'What to do',
  sources: (n: number) => `Read from ${count(n, 'file')}`,
  origin: (text: string) => `Origin: ${text}`,
  ours: (value: string) => `default: ${value}`,
  reset: 'Reset to default',
  limitsKept: 'Changed limits are kept in this browser and apply to every beamtime.',
  passed: (count: number) => `${count} passed`,
  notApplicable: (count: number) => `${count} not applicable`,
  count: { fail: 'failed', attention: 'attention', unknown: 'unknown', pass: 'passed' },
  counted: (n: string, verdict: string) => `${n} ${verdict}`,
  verdicts: 'Show',
  columns: { verdict: 'verdict', check: 'check', kind: 'kind', path: 'path', message: 'message' },
  by: 'Order',
  order: { sample: 'By sample', question: 'By question' },
  taken: { accepted: 'accepted by you', recommended: 'selected by your rule' },
  quiet: (pass: number, none: number) =>
    [pass > 0 ? `${pass} passed` : '', none > 0 ? `${none} not applicable` : ''].filter(Boolean).join(' · '),
  noSample: 'Pins and data sets without a sample name',
  noneTaken: 'No run of this sample can be selected by your rule.',
  merges: 'Merges',
  otherMerges: 'Other merges and cycles of this sample',
  choiceIn: (run: string, area: string) => `KAMO’s choice: ${run} (${area})`,
  superseded: (merge: string) => `Other cycles, clusters and resolutions in ${merge}`,
  measured: 'Pins and data sets',
  fine: (n: number) => count(n, 'check without a failure', 'checks without a failure'),
  whole: 'The whole delivery',
  twin: 'same in',
  details: (n: number) => (n === 0 ? 'What to do' : `What to do · read from ${count(n, 'file')}`),
  clean: 'No check failed or needs attention.'
} satisfies WordTree;
