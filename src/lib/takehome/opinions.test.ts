/** What somebody said of runs, as an index or a library that anybody may have written says it; and names that go into files and scripts. */
import { describe, expect, it, test } from 'vitest';
import { asciiName, safeName, savedName } from './file-name';
import { judgement, judgementsIn, rule, storedRule } from './opinions';
import { IndexError } from './readers';
import { shellQuote } from './shell-quote';

const AT = '2026-11-29T11:02:00Z';
const RULE = {
  per: 'sample',
  runs: 'last',
  trials: 'final',
  way: 'cascade',
  steps: [
    { kind: 'limit', measure: 'Cmpl', is: '>=', limit: 90 },
    { kind: 'best', measure: 'CC1/2' }
  ]
};

/** `place code` of what is refused. */
function faultIn(read: (value: unknown) => unknown, value: unknown): string {
  try {
    read(value);
    return 'read';
  } catch (error) {
    if (error instanceof IndexError) return `${error.place} ${error.fault.code}`;
    throw error;
  }
}

describe('a judgement', () => {
  test.each<[string, unknown, string]>([
    ['with a verdict', { path: 'm/run_03', verdict: 'accept', at: AT }, 'read'],
    ['with a note alone', { path: 'm/run_03', note: 'ice', at: AT }, 'read'],
    [
      'of a path that climbs out',
      { path: '../../etc/passwd', verdict: 'accept', at: AT },
      'path outside-beamtime'
    ],
    ['of an absolute path', { path: '/etc/passwd', verdict: 'accept', at: AT }, 'path outside-beamtime'],
    ['of no path', { verdict: 'accept', at: AT }, 'path not-a-text'],
    ['of another verdict', { path: 'm', verdict: 'perhaps', at: AT }, 'verdict not-one-of'],
    ['at no time', { path: 'm', verdict: 'accept', at: 'yesterday' }, 'at not-a-time'],
    ['whose note is a number', { path: 'm', note: 3, at: AT }, 'note not-a-text'],
    ['that is a list', [], ' not-an-object'],
    ['that is nothing', null, ' not-an-object']
  ])('%s', (_, value, expected) => {
    expect(faultIn(judgement, value)).toBe(expected);
  });
  it('of the library that is none is left out, the others stay', () => {
    const whole = { path: 'm/run_03', verdict: 'accept', at: AT };
    expect(judgementsIn([whole, { path: 'x' }, 'y', null, 3])).toEqual([whole]);
  });
  test.each([[undefined], [null], [{}], ['text'], [7]])('%j is no list of them', (stored) => {
    expect(judgementsIn(stored)).toEqual([]);
  });
});

describe('a ranking rule', () => {
  test.each<[string, unknown, string]>([
    ['of steps', RULE, 'read'],
    [
      'of weights',
      { per: 'merge', runs: 'all', trials: 'all', way: 'weights', weights: [{ measure: 'Cmpl', weight: 0 }] },
      'read'
    ],
    ['of no steps', { ...RULE, steps: [] }, 'read'],
    ['by another way', { ...RULE, way: 'dice' }, 'way not-one-of'],
    [
      'by a measure that no run has',
      { ...RULE, steps: [{ kind: 'best', measure: 'constructor' }] },
      'steps[0].measure no-measure'
    ],
    [
      'by a weight below 0',
      { ...RULE, way: 'weights', weights: [{ measure: 'Cmpl', weight: -1 }] },
      'weights[0].weight weight-below-0'
    ],
    [
      'with a limit that is a text',
      { ...RULE, steps: [{ kind: 'limit', measure: 'Cmpl', is: '>=', limit: '90' }] },
      'steps[0].limit not-a-number'
    ],
    ['without its steps', { ...RULE, steps: undefined }, 'steps not-a-list'],
    ['for another scope', { ...RULE, per: 'beamline' }, 'per not-one-of']
  ])('%s', (_, value, expected) => {
    const fault = faultIn(rule, value);
    if (expected === 'read') expect([fault, storedRule(value)]).toEqual(['read', value]);
    else expect([fault, storedRule(value)]).toEqual([expected, undefined]);
  });
  it('that was never stored is none', () => {
    expect(storedRule(undefined)).toBeUndefined();
  });
});

describe('a name for a file', () => {
  test.each<[string, string]>([
    ['lys-2_A.1', 'lys-2_A.1'],
    ['試料 1', '試料_1'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['../x', '.._x'],
    ['x\u202Egnp', 'x_gnp'],
    ['half \uD800', 'half__'],
    ['', '']
  ])('that any file system takes: %j is %j', (text, expected) => {
    expect(safeName(text)).toBe(expected);
  });
  test.each<[string, string]>([
    ['lys A', 'lys_A'],
    ['--rf', 'rf'],
    ['.hidden', 'hidden'],
    ['試料', '_'],
    ['', 'subset'],
    ['...', 'subset'],
    ['a'.repeat(200), 'a'.repeat(80)]
  ])('that a program takes: %j is %j', (text, expected) => {
    expect(asciiName(text)).toBe(expected);
  });
  it('of a saved table never begins with a dot, and stays short', () => {
    expect(savedName('200714_BL45XU_userA', 'merges', 'csv')).toBe('200714_BL45XU_userA-merges.csv');
    expect(savedName('..', 'merges', 'csv')).toBe('-merges.csv');
    expect(savedName('x'.repeat(300), 'merges', 'csv')).toHaveLength(124);
  });
});

test.each<[string, string]>([
  ['plain', "'plain'"],
  ['a b', "'a b'"],
  ["it's", "'it'\\''s'"],
  ['$(rm -rf ~)', "'$(rm -rf ~)'"],
  ['`x`;&|\n', "'`x`;&|\n'"],
  ['a\0b', "'ab'"],
  ['', "''"]
])('a word for a shell: %j is %s', (text, quoted) => {
  expect(shellQuote(text)).toBe(quoted);
});
