import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The Checks page. */
export const checksWords = {
  title: 'Checklist',
  working: 'Asking the questions …',
  nothingYet: 'No findings yet: the reading has not come so far, or nothing here can be asked about.',
  waiting: 'Findings appear while the disk is read.',
  advice: 'What to do',
  sources: (n: number) => `Read from ${count(n, 'file')}`,
  origin: (text: string) => `Origin: ${text}`,
  ours: (value: string) => `ours: ${value}`,
  reset: 'Take ours again',
  limitsKept: 'Your limits are kept in this browser and hold for every beamtime.',
  passed: (count: number) => `${count} passed`,
  notApplicable: (count: number) => `${count} not applicable`,
  showAll: (count: number) => `Show all ${count}`,
  count: { fail: 'failed', attention: 'attention', unknown: 'unknown', pass: 'passed' },
  counted: (n: string, verdict: string) => `${n} ${verdict}`,
  verdicts: 'Show',
  columns: { verdict: 'verdict', check: 'check', kind: 'kind', path: 'path', message: 'message' },
  clean: 'Nothing failed and nothing asks for attention.'
} satisfies WordTree;
