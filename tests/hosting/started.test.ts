import { describe, expect, it } from 'vitest';
import { asStarted } from '../../scripts/install.js';
import { isEnough } from '../../scripts/node-version.js';

describe('npm start', () => {
  it.each([
    ['18.20.8', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.0', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['23.9.0', false],
    ['24.0.0', true],
    ['26.1.0', true]
  ])('on Node %s: %s', (version, fits) => {
    expect(isEnough(version)).toBe(fits);
  });
  it('starts npm by the shell of Windows, and by nothing between elsewhere', () => {
    expect(asStarted('npm', ['ci', '--no-audit'], 'win32')).toEqual([
      'npm ci --no-audit',
      [],
      { shell: true }
    ]);
    expect(asStarted('npm', ['ci', '--no-audit'], 'linux')).toEqual(['npm', ['ci', '--no-audit'], {}]);
    expect(asStarted('node', ['x y.js'], 'win32')).toEqual(['node', ['x y.js'], {}]);
  });
});
