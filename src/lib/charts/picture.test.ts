import { describe, expect, it } from 'vitest';
import { pictureSvg } from './picture';

const drawing = (title?: string) => ({ title, width: 100, height: 50, elements: '<path d="M0 0"/>' });

describe('a picture to take home', () => {
  it('holds its drawings side by side, title, legend and note', () => {
    const svg = pictureSvg({
      title: 'Cells',
      unit: 'Å',
      legend: [{ name: 'all', colour: '#b4bec4' }],
      drawings: [drawing('a'), drawing('b'), drawing('c')],
      columns: 2,
      note: 'Parameters fixed by symmetry are left out.'
    });
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="348" height="\d+" viewBox="0 0 348 \d+"/
    );
    expect([...svg.matchAll(/translate\((\d+) (\d+)\)/g)].map(([, x, y]) => [x, y])).toEqual([
      ['14', '74'],
      ['134', '74'],
      ['14', '150']
    ]);
    expect(svg).toContain('>all</text>');
    expect(svg).toContain('left out.</text>');
  });
  it('escapes every text', () => {
    const evil = '<script>alert("1")</script>\u0000';
    const svg = pictureSvg({
      title: evil,
      unit: evil,
      legend: [{ name: evil, colour: '"/><script>' }],
      drawings: [drawing(evil)],
      note: evil
    });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
  });
  it('breaks a long note, also one without spaces', () => {
    const lines = (note: string): number =>
      [...pictureSvg({ title: '', drawings: [drawing()], note }).matchAll(/<text/g)].length - 1;
    expect(lines('one two three '.repeat(9))).toBeGreaterThan(1);
    expect(lines('対称性で決まる格子定数は省いています。'.repeat(3))).toBeGreaterThan(1);
    expect(lines('short')).toBe(1);
  });
});
