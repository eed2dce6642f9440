/** Signs drawn: each state has a shape and words of its own, in both languages, so that nobody needs the colour. */
import { describe, expect, it, test } from 'vitest';
import { drawn, HOSTILE_NAME } from '../../../tests/support/drawn';
import { aProcessingRun } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { PinStep, ProcessingRun } from '../beamtime/types';
import { VERDICTS, type Verdict } from '../checks/check';
import { processing } from '../words/processing';
import { terms } from '../words/terms';
import { LANGUAGES } from '../words/words';
import StepSign from './pins/StepSign.svelte';
import RunState from './processing/RunState.svelte';
import VerdictSign from './VerdictSign.svelte';

const shapeOf = (html: string): string => [...html.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d).join(' ');

describe('a verdict', () => {
  test.each(VERDICTS.flatMap((verdict) => LANGUAGES.map((language) => [verdict, language] as const)))(
    '%s is a picture with its word, in %s',
    (verdict, language) => {
      const sign = drawn(VerdictSign, { verdict }, language);
      expect(sign.all('role')).toEqual(['img']);
      expect(sign.all('aria-label')).toEqual([terms[language].verdict[verdict]]);
      expect(sign.text).toBe(terms[language].verdict[verdict]);
    }
  );
  it('has a shape of its own', () => {
    const shapes = VERDICTS.map((verdict) => shapeOf(drawn(VerdictSign, { verdict }).html));
    expect(new Set(shapes).size).toBe(VERDICTS.length);
  });
  it('says what it is about where that is given, whatever it holds', () => {
    const sign = drawn(VerdictSign, { verdict: 'fail', title: HOSTILE_NAME });
    expect(sign.all('aria-label')).toEqual([HOSTILE_NAME]);
    expect(sign.count('img')).toBe(0);
  });
});

describe('how a processing run ended', () => {
  const run = (state: ProcessingRun['state'], more: Partial<ProcessingRun> = {}): ProcessingRun =>
    aProcessingRun({ state, ...more });
  test.each<[ProcessingRun['state'], Verdict]>([
    ['finished', 'pass'],
    ['gave-up', 'fail'],
    ['failed', 'fail'],
    ['unfinished', 'attention'],
    ['unknown', 'unknown']
  ])('%s is told in words beside the sign of %s', (state, verdict) => {
    for (const language of LANGUAGES) {
      const told = drawn(RunState, { run: run(state) }, language);
      expect(told.text).toContain(processing[language].states[state]);
      expect(told.all('data-state')).toEqual([state]);
      expect(shapeOf(told.html)).toBe(shapeOf(drawn(VerdictSign, { verdict }).html));
    }
  });
  it('in brief is the sign alone, with its words for who cannot see it', () => {
    const sign = drawn(RunState, { run: run('failed'), brief: true });
    expect(sign.all('aria-label')).toEqual([processing.en.states.failed]);
    expect(sign.html).not.toContain('&nbsp;');
  });
  it('tells the stage and the line of the log on hover', () => {
    const evidence = { path: relPath('r/IDXREF.LP'), line: 9, text: '!!! ERROR !!!' };
    const [title] = drawn(RunState, { run: run('failed', { failedAt: 'indexing', evidence }) }).all('title');
    expect(title).toBe(`${processing.en.states.failed} · ${processing.en.failedAt.indexing} · !!! ERROR !!!`);
  });
  it('a line of a log stays a text', () => {
    const evidence = { path: relPath('r/IDXREF.LP'), line: 9, text: HOSTILE_NAME };
    const told = drawn(RunState, { run: run('failed', { evidence }) });
    expect(told.count('img')).toBe(0);
    expect(told.all('title')[0]).toContain(HOSTILE_NAME);
  });
});

describe('a step of a pin', () => {
  const step = (stage: PinStep['stage'], state: PinStep['state']): PinStep => ({ stage, state, sources: [] });
  const shape = (stage: PinStep['stage'], state: PinStep['state']): string =>
    shapeOf(drawn(StepSign, { step: step(stage, state) }).html);
  it('taken, not taken and not known have shapes of their own', () => {
    const shapes = (['yes', 'no', 'unknown'] as const).map((state) => shape('collected', state));
    expect(new Set(shapes).size).toBe(3);
  });
  it('being rejected is no success, and nothing rejected is no failure', () => {
    expect(shape('rejected', 'yes')).not.toBe(shape('collected', 'yes'));
    expect(shape('rejected', 'no')).not.toBe(shape('collected', 'no'));
    expect(shape('rejected', 'unknown')).toBe(shape('collected', 'unknown'));
  });
  test.each(LANGUAGES)('has its reason in its words, in %s', (language) => {
    const reason = { code: 'written', en: 'no hits', ja: 'ヒットなし' } as const;
    const sign = drawn(StepSign, { step: { ...step('hits', 'no'), reason } }, language);
    expect(sign.all('aria-label')[0]).toContain(reason[language]);
    expect(sign.text).toBe(sign.all('aria-label')[0]);
  });
});
