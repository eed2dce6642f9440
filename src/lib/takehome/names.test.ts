/** Names of what is taken home, and words for a shell. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import { HOSTILE_NAME } from '../../../tests/support/drawn';
import { asciiName, safeName, savedName } from './file-name';
import { shellQuote } from './shell-quote';
import { shellLimits } from './xscale-input';

describe('a name that any file system takes', () => {
  test.each<[string, string]>([
    ['200714_BL45XU_userA', '200714_BL45XU_userA'],
    ['merge cc/2.2', 'merge_cc_2.2'],
    ['試料 1', '試料_1'],
    ['a:b*c?d"e<f>g|h\\i', 'a_b_c_d_e_f_g_h_i'],
    ['a\nb\u0000c', 'a_b_c'],
    ['\uD800x', '_x'],
    ['Å', 'Å'],
    ['', '']
  ])('%j: %j', (text, expected) => {
    expect(safeName(text)).toBe(expected);
  });
  test.each<[string, string, string, string]>([
    ['beamtime', 'merges', 'csv', 'beamtime-merges.csv'],
    ['..', 'x', 'svg', '-x.svg'],
    ['.hidden', 'x', 'svg', 'hidden-x.svg'],
    ['a/../../b', 'pins', 'xlsx', 'a_.._.._b-pins.xlsx'],
    ['n'.repeat(500), 'merges', 'csv', `${'n'.repeat(120)}.csv`]
  ])('%j, %s, %s', (beamtime, what, extension, expected) => {
    expect(savedName(beamtime, what, extension)).toBe(expected);
  });
  test.each<[string, string]>([
    ['good ones', 'good_ones'],
    ['  -rf /', 'rf_'],
    ['...', 'subset'],
    ['', 'subset'],
    ['試料', '_'],
    ['a.b-c_d', 'a.b-c_d'],
    ['x'.repeat(200), 'x'.repeat(80)]
  ])('for programs of ASCII only, %j is %j', (text, expected) => {
    expect(asciiName(text)).toBe(expected);
  });
});

describe('a word for a shell', () => {
  test.each<[string]>([
    ['plain'],
    ['two words'],
    ["it's"],
    ["''"],
    ['$HOME `id` $(id)'],
    ['a\nb'],
    ['\\'],
    ['*'],
    ['!x'],
    [''],
    ['試料'],
    [HOSTILE_NAME]
  ])('%j arrives as it is', (text) => {
    const said = execFileSync('sh', ['-c', `printf '%s' ${shellQuote(text)}`], { encoding: 'utf8' });
    expect(said).toBe(text);
  });
  it('has no NUL, which no argument can hold', () => {
    expect(shellQuote('a\0b')).toBe("'ab'");
  });
});

describe('KAMO’s limits of shells', () => {
  // d_k = d_min √(9/k).
  it('are nine equal steps of 1/d²', () => {
    expect(shellLimits(2)).toEqual(['6.00', '4.24', '3.46', '3.00', '2.68', '2.45', '2.27', '2.12', '2.00']);
  });
  it('begin at the low limit where there is one', () => {
    const limits = shellLimits(2, 20).map(Number);
    const steps = limits.map((d) => 1 / (d * d));
    expect(limits).toHaveLength(9);
    expect(limits.at(-1)).toBe(2);
    // (1/4 − 1/400)/9 + 1/400 = 0.03.
    expect(steps[0]).toBeCloseTo(0.03, 3);
  });
});
