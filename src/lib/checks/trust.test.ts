import { expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Finding, Verdict } from './check';
import { checks } from './index';
import { besideTrust, TRUST, trustAnswers, worstAnswer } from './trust';

const finding = (check: string, verdict: Verdict): Finding => ({
  check,
  verdict,
  subject: { kind: 'merge-run', path: relPath('x') },
  message: { en: check, ja: check },
  sources: []
});

it('every question is answered by checks that exist', () => {
  const known = new Set(checks.map(({ id }) => id));
  expect(TRUST.flatMap(({ checks: ids }) => ids).filter((id) => !known.has(id))).toEqual([]);
});

it('a question that nobody put is unknown, and the whole is no pass', () => {
  const answers = trustAnswers([finding('twinning', 'pass')]);
  expect(answers.find(({ question }) => question === 'twinning')?.verdict).toBe('pass');
  expect(answers.find(({ question }) => question === 'population')?.verdict).toBe('unknown');
  expect(worstAnswer(answers)).toBe('unknown');
});

it('of several checks of one question the worst counts', () => {
  const answers = trustAnswers([
    finding('completeness-overall', 'pass'),
    finding('completeness-inner', 'fail'),
    finding('completeness-outer', 'attention')
  ]);
  expect(answers[0]?.verdict).toBe('fail');
  expect(answers[0]?.findings.map(({ verdict }) => verdict)).toEqual(['fail', 'attention', 'pass']);
});

it('what asks for something beside the questions of trust is not lost, the worst first', () => {
  const found = besideTrust([
    finding('twinning', 'fail'),
    finding('influence', 'attention'),
    finding('numbers-agree', 'pass'),
    finding('one-wavelength', 'unknown'),
    finding('mtz-present', 'fail')
  ]);
  expect(found.map(({ check }) => check)).toEqual(['mtz-present', 'influence']);
});
