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
  showAll: (count: number) => `Show all ${count}`,
  count: { fail: 'failed', attention: 'attention', unknown: 'unknown', pass: 'passed' },
  counted: (n: string, verdict: string) => `${n} ${verdict}`,
  verdicts: 'Show',
  columns: { verdict: 'verdict', check: 'check', kind: 'kind', path: 'path', message: 'message' },
  clean: 'No check failed or needs attention.'
} satisfies WordTree;
