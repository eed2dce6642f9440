import { expect, it } from 'vitest';
import { cellAngles, cellLengths, cellText, fixed } from './digits';

it('keeps the zeros that a file prints, and makes nothing of what is absent', () => {
  expect(fixed(31, 4)).toBe('31.0000');
  expect(fixed(undefined, 4)).toBeUndefined();
});

it('prints cells with the digits of the file', () => {
  expect(cellLengths([34.22, 45.61, 53.1, 90, 90, 90])).toEqual(['34.22', '45.61', '53.10']);
  expect(cellLengths([34.216, 45.612, 53.1, 90, 90, 90])).toEqual(['34.216', '45.612', '53.100']);
  expect(cellLengths([34.22, 45.61, 53.1, 90, 90, 90], 3)).toEqual(['34.220', '45.610', '53.100']);
});

it('gives decimals to the angles that symmetry leaves free', () => {
  expect(cellAngles([62.2, 40.2, 47.29, 90, 104.3, 90])).toEqual(['90', '104.30', '90']);
  expect(cellText([78.55, 78.551, 37.1, 90, 90.004, 119.5])).toBe('78.55 78.55 37.10 90 90.00 119.50');
});
