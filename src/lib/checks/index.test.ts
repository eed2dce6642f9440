import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aBeamtime, aMerge, aPin, aProcessingRun } from '../../../tests/support/model';
import { checks, runChecks } from './index';

describe('the registry', () => {
  it('holds every file, under its own name', () => {
    const names = readdirSync(import.meta.dirname)
      .filter(
        (name) =>
          name.endsWith('.ts') &&
          !name.endsWith('.test.ts') &&
          !['check.ts', 'index.ts', 'define.ts', 'one-value.ts', 'trust.ts'].includes(name)
      )
      .map((name) => name.replace('.ts', ''));
    expect(checks.map(({ id }) => id).sort()).toEqual(names.sort());
  });
  it('has limits of different names, each within its range and with an origin', () => {
    const limits = checks.flatMap((check) => check.limits);
    expect(new Set(limits.map(({ id }) => id)).size).toBe(limits.length);
    for (const { value, min, max, origin } of limits) {
      expect(value >= min && value <= max).toBe(true);
      expect(origin.en !== '' && origin.ja !== '').toBe(true);
    }
  });
  it('speaks both languages', () => {
    for (const { question, why, advice } of checks)
      for (const text of [question, why, advice]) {
        expect(text.en).not.toBe('');
        expect(text.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      }
  });
});

it('on missing data nothing about the numbers passes', () => {
  const beamtime = aBeamtime({ merges: [aMerge()], pins: [aPin()], processingRuns: [aProcessingRun()] });
  const asked = [
    'completeness-overall',
    'completeness-inner',
    'completeness-outer',
    'completeness-per-shell',
    'redundancy',
    'cc-half-at-edge',
    'datasets-used',
    'statistics-present',
    'numbers-agree',
    'isa'
  ];
  for (const finding of runChecks(beamtime))
    if (asked.includes(finding.check))
      expect([finding.check, finding.verdict]).toEqual([finding.check, 'unknown']);
});
