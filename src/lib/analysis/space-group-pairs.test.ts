import { expect, test } from 'vitest';
import { undecidedFrom } from './space-group-pairs';

test.each<[string, string]>([
  ['P 41', 'P 43'],
  ['P 43', 'P 41'],
  ['P 41 2 2', 'P 43 2 2'],
  ['P 41 21 2', 'P 43 21 2'],
  ['P 43 21 2', 'P 41 21 2'],
  ['P 31', 'P 32'],
  ['P 31 1 2', 'P 32 1 2'],
  ['P 31 2 1', 'P 32 2 1'],
  ['P 32 2 1', 'P 31 2 1'],
  ['P 61', 'P 65'],
  ['P 65', 'P 61'],
  ['P 62', 'P 64'],
  ['P 61 2 2', 'P 65 2 2'],
  ['P 62 2 2', 'P 64 2 2'],
  ['P 41 3 2', 'P 43 3 2'],
  ['I 2 2 2', 'I 21 21 21'],
  ['I 21 21 21', 'I 2 2 2'],
  ['I 2 3', 'I 21 3'],
  ['P41212', 'P 43 21 2'],
  ['P3221', 'P 31 2 1'],
  ['I222', 'I 21 21 21']
])('intensities cannot tell %s from %s', (group, other) => {
  expect(undecidedFrom(group)).toBe(other);
});

test.each([
  'P 1',
  'P 2',
  'P 21',
  'C 2',
  'P 2 2 2',
  'P 21 21 21',
  'P 21 21 2',
  'C 2 2 21',
  'F 2 2 2',
  'P 4',
  'P 42',
  'I 4',
  'I 41',
  'P 42 21 2',
  'I 41 2 2',
  'P 3',
  'R 3',
  'P 3 2 1',
  'P 6',
  'P 63',
  'P 63 2 2',
  'P 2 3',
  'P 21 3',
  'F 4 3 2',
  'P 42 3 2',
  'I 41 3 2',
  '',
  'constructor'
])('%j stands alone', (group) => {
  expect(undecidedFrom(group)).toBeUndefined();
});
