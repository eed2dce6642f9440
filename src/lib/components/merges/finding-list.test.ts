import { describe, expect, it } from 'vitest';
import { drawn, HOSTILE_NAME, type Drawn } from '../../../../tests/support/drawn';
import { relPath } from '../../base/rel-path';
import type { Finding, Verdict } from '../../checks/check';
import type { Language } from '../../words/words';
import FindingList from './FindingList.svelte';

const finding = (check: string, verdict: Verdict, more: Partial<Finding> = {}): Finding => ({
  check,
  verdict,
  subject: { kind: 'merge-run', path: relPath('m/run_03') },
  message: { en: `${check} said`, ja: `${check} の説明` },
  sources: [relPath('m/run_03/XSCALE.LP')],
  ...more
});
const text = (en: string, ja: string) => ({ en, ja });
const CHECKS = [
  {
    id: 'isa',
    question: text('Good enough?', '十分か'),
    why: text('Because.', '理由。'),
    advice: text('Look again.', '見直す。')
  }
];
const list = (findings: readonly Finding[], language: Language = 'en'): Drawn =>
  drawn(
    FindingList,
    { findings, checks: CHECKS, fileHref: (path, line) => `#f=${path}:${line ?? ''}` },
    language
  );

describe('a checklist', () => {
  it('is sorted, worst first; what passed is counted, not listed', () => {
    const drawnList = list([
      finding('a', 'pass'),
      finding('b', 'unknown'),
      finding('c', 'fail'),
      finding('d', 'attention'),
      finding('e', 'pass')
    ]);
    expect(drawnList.all('data-check')).toEqual(['c', 'd', 'b']);
    expect(drawnList.text).toContain('2 passed · Show what passed');
  });
  it('without anything that passed offers nothing to show', () => {
    expect(list([finding('c', 'fail')]).count('button')).toBe(0);
  });
  it('of nothing says that no check applies yet', () => {
    expect(list([]).text).toBe('No check applies to this row yet.');
  });
  it('what does not apply is neither listed nor counted as passed', () => {
    const drawnList = list([finding('a', 'not-applicable')]);
    expect([drawnList.count('li'), drawnList.count('button')]).toEqual([0, 0]);
  });
  it('says the finding, the question, why it matters and what to do, in both languages', () => {
    expect(list([finding('isa', 'fail')]).text).toContain(
      'isa said Good enough? Because. What to do Look again.'
    );
    expect(list([finding('isa', 'fail')], 'ja').text).toMatch(/isa の説明 十分か 理由。.*見直す。/);
  });
  it('quotes the line that proves it, with a way to it', () => {
    const evidence = [{ path: relPath('m/merge.log'), line: 12, text: '!!! ERROR !!! <i>x</i>' }];
    const drawnList = list([finding('isa', 'fail', { evidence })]);
    expect(drawnList.text).toContain('!!! ERROR !!! <i>x</i>');
    expect(drawnList.count('i')).toBe(0);
    expect(drawnList.all('href')).toEqual(['#f=m/merge.log:12', '#f=m/run_03/XSCALE.LP:']);
  });
  it('leads to each line that prints what it says, and to the file where none is known', () => {
    const places = [21, 33].map((line) => ({ path: relPath('m/run_03/XSCALE.LP'), line }));
    const sources = [relPath('m/run_03/XSCALE.LP'), relPath('m/run_03/aniso.log')];
    expect(list([finding('isa', 'fail', { sources, places })]).all('href')).toEqual([
      '#f=m/run_03/XSCALE.LP:21',
      '#f=m/run_03/XSCALE.LP:33',
      '#f=m/run_03/aniso.log:'
    ]);
  });
  it('a check of another version has its finding, without a question', () => {
    expect(list([finding('of-tomorrow', 'fail')]).text).toContain('of-tomorrow said');
  });
  it('two findings of one check on two runs are both there', () => {
    const other = finding('isa', 'fail', { subject: { kind: 'merge-run', path: relPath('m/run_02') } });
    expect(list([finding('isa', 'fail'), other, finding('isa', 'fail')]).all('data-path')).toEqual([
      'm/run_03',
      'm/run_02',
      'm/run_03'
    ]);
  });
  it('a hostile name in a finding is text', () => {
    const drawnList = list([
      finding('isa', 'fail', {
        message: text(HOSTILE_NAME, HOSTILE_NAME),
        sources: [relPath(`m/${HOSTILE_NAME}`)]
      })
    ]);
    expect(drawnList.count('img')).toBe(0);
  });
});
