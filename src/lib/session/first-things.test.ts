import { expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Finding, Verdict } from '../checks/check';
import { firstThings } from './first-things';

const finding = (check: string, verdict: Verdict, path: string): Finding => ({
  check,
  verdict,
  subject: { kind: 'merge', path: relPath(path) },
  message: { en: '', ja: '' },
  sources: []
});

it('shows the worst of each question once, failures before attention, with the number of others like it', () => {
  const things = firstThings([
    finding('edge', 'attention', 'b'),
    finding('edge', 'attention', 'a'),
    finding('complete', 'attention', 'a'),
    finding('complete', 'fail', 'c'),
    finding('finished', 'pass', 'a'),
    finding('pins', 'unknown', 'a')
  ]);
  expect(things.map(({ finding: { check, subject }, more }) => [check, subject.path, more])).toEqual([
    ['complete', 'c', 0],
    ['edge', 'a', 1]
  ]);
});

it('never shows more than asked for', () => {
  expect(
    firstThings(['a', 'b', 'c', 'd', 'e', 'f'].map((check) => finding(check, 'fail', 'x')))
  ).toHaveLength(5);
});
