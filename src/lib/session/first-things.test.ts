import { expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import { aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import type { Finding, Verdict } from '../checks/check';
import { firstThings, nothingFirst, worstOf } from './first-things';

const finding = (check: string, verdict: Verdict, path: string): Finding => ({
  check,
  verdict,
  subject: { kind: 'merge', path: relPath(path) },
  message: { en: '', ja: '' },
  sources: []
});

it('shows the worst of each question once, failures before attention, with the number of others like it', () => {
  const things = firstThings(
    [
      finding('edge', 'attention', 'a'),
      finding('edge', 'attention', 'b'),
      finding('complete', 'attention', 'a'),
      finding('complete', 'fail', 'c'),
      finding('finished', 'pass', 'a'),
      finding('pins', 'unknown', 'a')
    ],
    []
  );
  expect(things.map(({ finding: { check, subject }, more }) => [check, subject.path, more])).toEqual([
    ['complete', 'c', 0],
    ['edge', 'a', 1]
  ]);
});

it('never shows more than asked for', () => {
  expect(
    firstThings(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((check) => finding(check, 'fail', 'x')),
      []
    )
  ).toHaveLength(5);
});

it('shows what bears on the decision before trials on the way', () => {
  const early = aRun({ path: relPath('m/cc_2.00A/cluster_0007/run_03') });
  const chosen = aRun();
  const trials = [
    aTrial({ path: relPath('m/cc_2.00A'), final: false, clusters: [aCluster({ runs: [early] })] }),
    aTrial({
      recommended: { cluster: 7, cycle: 3, rule: 'kamo', considered: 1, kept: 1 },
      clusters: [aCluster({ runs: [chosen] })]
    })
  ];
  const of = (path: string, check: string, verdict: Verdict): Finding => ({
    ...finding(check, verdict, path),
    subject: { kind: 'merge-run', path: relPath(path) }
  });
  const things = firstThings(
    [
      of(early.path, 'outer', 'fail'),
      of(early.path, 'complete', 'fail'),
      of(chosen.path, 'complete', 'fail'),
      of(chosen.path, 'edge', 'attention')
    ],
    [aMerge({ trials })]
  );
  expect(things.map(({ finding: { check, subject } }) => [check, subject.path])).toEqual([
    ['complete', chosen.path],
    ['edge', chosen.path],
    ['outer', early.path]
  ]);
});

it('does not pass where there is nothing to look at while questions have no answer', () => {
  const passed = finding('finished', 'pass', 'a');
  expect(nothingFirst([passed])).toEqual({
    verdict: 'pass',
    message: {
      en: 'No check failed or needs attention.',
      ja: '不合格・要確認はありません。'
    }
  });
  const { verdict, message } = nothingFirst([passed, finding('pins', 'unknown', 'a')]);
  expect(verdict).toBe('unknown');
  expect(message.en).toContain('1 check could not be evaluated.');
  expect(message.ja).toContain('1 件');
});

it('tells the first thing with its question, and nothing before anything was checked', () => {
  const edge = { ...finding('edge', 'attention', 'a'), message: { en: '2 of 3.', ja: '3 個中 2 個。' } };
  const question = { en: 'Does it end well?', ja: '端はよいですか。' };
  const check = {
    id: 'edge',
    subject: 'merge',
    question,
    why: question,
    advice: question,
    limits: []
  } as const;
  expect(worstOf([], [], [check])).toBeUndefined();
  expect(worstOf([edge], [], [check])).toEqual({
    verdict: 'attention',
    message: { en: 'Does it end well? 2 of 3.', ja: '端はよいですか。 3 個中 2 個。' }
  });
  expect(worstOf([edge], [], [])?.message.en).toBe('2 of 3.');
  const passed = [finding('finished', 'pass', 'a')];
  expect(worstOf(passed, [], [check])).toEqual(nothingFirst(passed));
});
