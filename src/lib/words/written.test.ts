import { afterEach, expect, it } from 'vitest';
import { language } from './language.svelte';
import { dayText, numberText, momentText } from './written';
import type { Language } from './words';

afterEach(() => {
  language.current = 'en';
});

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [-12345, '-12,345'],
  [1234567, '1,234,567'],
  [1234.56789, '1,234.56789'],
  [0.12345, '0.12345'],
  [Number.NaN, 'NaN']
])('%d is written %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

it.each<[Language, string, string]>([
  ['en', 'July 4, 2020', 'Jul 4, 2020, 09:05'],
  ['ja', '2020年7月4日', '2020/7/4 09:05']
])('a day and a moment in %s', (spoken, day, moment) => {
  language.current = spoken;
  expect(dayText('2020-07-04')).toBe(day);
  // Without a zone: by the calendar and clock of this computer.
  expect(momentText('2020-07-04T09:05:59')).toBe(moment);
});

it('leaves what is neither as it stands', () => {
  expect(dayText('2020-13-40')).toBe('2020-13-40');
  expect(momentText('no time')).toBe('no time');
});
