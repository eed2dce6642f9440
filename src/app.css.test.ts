import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  parse,
  wcagContrast,
  type Color
} from 'culori';
import { describe, expect, it } from 'vitest';
import { lookOf, PAPER } from './lib/charts/look';

const css = readFileSync(join(import.meta.dirname, 'app.css'), 'utf8');

/** Colours of a block of custom properties, by their names. */
function tokensAfter(selector: string): Readonly<Record<string, string>> {
  const block = css.slice(css.indexOf(selector));
  return Object.fromEntries(
    [...block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = '', colour = '']) => [name, colour]
    )
  );
}
const light = tokensAfter(':root,');
const dark = { ...light, ...tokensAfter(":root[data-theme='dark']") };

/** What is written: on every ground of the app. */
const TEXTS = ['ink', 'ink-soft', 'accent', 'pass', 'attention', 'fail', 'unknown', 'beak-ink', 'limit'];
const GROUNDS = ['paper', 'paper-raised', 'paper-sunk', 'hover', 'selection', 'attention-wash'];
/** What is drawn: on the paper of pages and tiles. */
const SERIES = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `series-${n}`);
const DRAWN = [...SERIES, 'series-rest', 'line-strong', 'focus'];
const VERDICTS = ['pass', 'attention', 'fail', 'unknown'];

/** To normal eyes, and to those without the sensor for green or for red (Machado and others, 2009). */
const EYES: readonly (readonly [string, (colour: Color) => Color | undefined])[] = [
  ['normal', (colour) => colour],
  ['deuteranopia', filterDeficiencyDeuter(1)],
  ['protanopia', filterDeficiencyProt(1)]
];
const difference = differenceCiede2000();

/** CIEDE2000 of two colours to such eyes: 1 is just seen side by side. */
function apart(a: string, b: string, eyes: (colour: Color) => Color | undefined): number {
  const [one, other] = [parse(a), parse(b)].map((colour) => colour && eyes(colour));
  if (one === undefined || other === undefined) throw new Error(`no colours: ${a}, ${b}`);
  return difference(one, other);
}
function pairs(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((one, n) => names.slice(n + 1).map((other) => [one, other] as const));
}

describe.each([
  ['light', light],
  ['dark', dark]
])('the %s theme', (_, tokens) => {
  const colour = (name: string): string => {
    const value = tokens[name];
    if (value === undefined) throw new Error(`app.css has no colour --${name}`);
    return value;
  };

  it.each(TEXTS)('%s is read on every ground (4.5:1)', (name) => {
    for (const ground of GROUNDS)
      expect(wcagContrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });
  it('words on washes and on the accent are read (4.5:1)', () => {
    for (const [text, ground] of [
      ['fail', 'fail-wash'],
      ['ink', 'fail-wash'],
      ['accent-ink', 'accent']
    ] as const)
      expect(wcagContrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
  it.each(DRAWN)('%s is seen on paper (3:1)', (name) => {
    for (const ground of ['paper', 'paper-raised'])
      expect(wcagContrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(3);
  });
  it('signs are seen on rows that are pointed at or selected (3:1)', () => {
    for (const sign of [...VERDICTS, 'line-strong'])
      for (const ground of ['paper', 'paper-raised', 'paper-sunk', 'hover', 'selection'])
        expect(wcagContrast(colour(sign), colour(ground)), `${sign} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it.each(EYES)('verdicts differ by colour to eyes with %s', (_, eyes) => {
    for (const [one, other] of pairs(VERDICTS)) {
      // What cannot be answered is grey, and drawn with an open dashed circle.
      const least = other === 'unknown' ? 12 : 20;
      expect(apart(colour(one), colour(other), eyes), `${one} and ${other}`).toBeGreaterThanOrEqual(least);
    }
  });
  it.each(EYES)('series differ by colour to eyes with %s', (_, eyes) => {
    for (const [one, other] of pairs(SERIES))
      expect(apart(colour(one), colour(other), eyes), `${one} and ${other}`).toBeGreaterThanOrEqual(7);
  });
});

it('pictures that leave the app have the colours of the light theme, on white', () => {
  const { font, paper, ...colours } = PAPER;
  expect([font, paper]).toEqual(['sans-serif', '#ffffff']);
  expect({ ...colours, font, paper }).toEqual({ ...lookOf((name) => light[name] ?? ''), font, paper });
});
