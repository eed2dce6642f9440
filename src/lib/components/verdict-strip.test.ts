import { describe, expect, it, test } from 'vitest';
import { drawn } from '../../../tests/support/drawn';
import { relPath } from '../base/rel-path';
import type { Finding, Verdict } from '../checks/check';
import { TRUST } from '../checks/trust';
import VerdictStrip from './VerdictStrip.svelte';

const finding = (check: string, verdict: Verdict, en = 'said', ja = '説明'): Finding => ({
  check,
  verdict,
  subject: { kind: 'merge-run', path: relPath('x') },
  message: { en, ja },
  sources: []
});

describe('the strip of trust', () => {
  it('asks every question, in the order in which they are asked of a run', () => {
    expect(drawn(VerdictStrip, { findings: [] }).all('data-question')).toEqual(
      TRUST.map(({ question }) => question)
    );
  });
  it('what nobody answered is unknown, never a pass', () => {
    expect(new Set(drawn(VerdictStrip, { findings: [] }).all('data-verdict'))).toEqual(new Set(['unknown']));
  });
  test.each<[Verdict, string, string]>([
    ['pass', 'Untwinned? pass: said', '双晶はないか 合格：説明'],
    ['attention', 'Untwinned? attention: said', '双晶はないか 要確認：説明'],
    ['fail', 'Untwinned? fail: said', '双晶はないか 不合格：説明'],
    ['unknown', 'Untwinned? unknown: said', '双晶はないか 不明：説明']
  ])('says each state in words, in both languages: %s', (verdict, en, ja) => {
    const said = (['en', 'ja'] as const).map((language) =>
      drawn(VerdictStrip, { findings: [finding('twinning', verdict)] }, language)
        .all('aria-label')
        .find((label) => /twin|双晶/i.test(label))
    );
    expect(said).toEqual([en, ja]);
  });
  it('the worst of several answers is the one that is shown and said', () => {
    const strip = drawn(VerdictStrip, {
      findings: [
        finding('completeness-overall', 'pass', 'fine'),
        finding('completeness-inner', 'fail', '12 %')
      ]
    });
    expect(strip.all('data-verdict')[0]).toBe('fail');
    expect(strip.all('title')[0]).toBe('Complete? fail: 12 %');
  });
  it('leads to what was found where the page gives a way, else it is read only', () => {
    const led = drawn(VerdictStrip, { findings: [], href: ({ question }) => `#/x?q=${question}` });
    expect(led.all('href')).toEqual(TRUST.map(({ question }) => `#/x?q=${question}`));
    expect(drawn(VerdictStrip, { findings: [] }).count('a')).toBe(0);
  });
  it('a message of markup is read as text', () => {
    const strip = drawn(VerdictStrip, {
      findings: [finding('twinning', 'fail', '<script>alert(1)</script>')]
    });
    expect(strip.count('script')).toBe(0);
    expect(strip.all('title').join()).toContain('<script>alert(1)</script>');
  });
  it('is a list with a name', () => {
    const strip = drawn(VerdictStrip, { findings: [] });
    expect([strip.count('ul'), strip.count('li'), strip.all('aria-label')[0]]).toEqual([
      1,
      TRUST.length,
      'Questions of trust'
    ]);
  });
});
