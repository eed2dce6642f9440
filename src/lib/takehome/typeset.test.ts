import { describe, expect, it, test } from 'vitest';
import { drawn, HOSTILE_NAME } from '../../../tests/support/drawn';
import Typeset from '../components/takehome/Typeset.svelte';
import { pieces, signed, typesetLatex } from './typeset';

/** Pieces as `text`, `/italic/`, `_sub_`. */
const marked = (text: string): string =>
  pieces(text)
    .map(({ text: piece, style }) =>
      style === 'italic' ? `/${piece}/` : style === 'sub' ? `_${piece}_` : piece
    )
    .join('');

describe('the notation of crystallographers', () => {
  test.each<[string, string, string]>([
    ['Rmeas', '/R/_meas_', '$R_\\mathrm{meas}$'],
    ['Rmerge (%)', '/R/_merge_ (%)', '$R_\\mathrm{merge}$ (%)'],
    ['Rpim', '/R/_pim_', '$R_\\mathrm{pim}$'],
    ['CC1/2', 'CC_1/2_', 'CC$_{1/2}$'],
    ['CCano', 'CC_ano_', 'CC$_\\mathrm{ano}$'],
    ['I/σ(I)', '/I///σ/(/I/)', '$I/\\sigma(I)$'],
    ['a, b, c', '/a/, /b/, /c/', '$a$, $b$, $c$'],
    ['Wilson B', 'Wilson /B/', 'Wilson $B$'],
    ['P 21 21 21', '/P/2_1_2_1_2_1_', '$P2_12_12_1$'],
    ['P 43 21 2', '/P/4_3_2_1_2', '$P4_32_12$'],
    ['C 1 2 1', '/C/121', '$C121$'],
    ['I 2 3', '/I/23', '$I23$'],
    ['nothing of it', 'nothing of it', 'nothing of it'],
    ['Rmeasure', 'Rmeasure', 'Rmeasure'],
    ['GCC1/2x', 'GCC1/2x', 'GCC1/2x']
  ])('%s', (text, html, latex) => {
    expect(marked(text)).toBe(html);
    expect(typesetLatex(text, (plain) => plain)).toBe(latex);
  });
  it('what stands between is made harmless by the one who asks', () => {
    expect(typesetLatex('CC1/2 of 100%', (plain) => plain.replace('%', '\\%'))).toBe('CC$_{1/2}$ of 100\\%');
  });
});

test.each([
  ['-2.5', '−2.5'],
  ['(-2.5)', '(−2.5)'],
  ['[-1]', '[−1]'],
  ['1-2', '1-2'],
  ['a-1', 'a-1'],
  ['- 1', '- 1'],
  ['x -3', 'x −3']
])('a number below zero has a minus: %j is %j', (text, expected) => {
  expect(signed(text)).toBe(expected);
});

it('on the screen the text alone stays readable, and a hostile one is text', () => {
  expect(drawn(Typeset, { text: 'CC1/2' }).text.replaceAll(' ', '')).toBe('CC1/2');
  expect(drawn(Typeset, { text: HOSTILE_NAME }).count('img')).toBe(0);
});
