import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basePath, builtBase } from '../../scripts/base-path.js';
import { webManifest } from '../../scripts/web-manifest';

describe('the sub-path of a host', () => {
  it.each([
    ['', ''],
    ['/', ''],
    ['  ', ''],
    ['kamome', '/kamome'],
    ['/kamome/', '/kamome'],
    ['tools//kamome.v2', '/tools/kamome.v2'],
    ['/~user/kamome', '/~user/kamome']
  ])('%j is %j', (given, path) => {
    expect(basePath(given)).toBe(path);
  });
  it.each(['https://host/kamome', '/a b', '/../x', '/a?b', '/a"b'])('%j is none', (given) => {
    expect(() => basePath(given)).toThrow(/KAMOME_BASE.*sub-path/);
  });
  it('is read from the built page', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kamome-base-'));
    expect(builtBase(folder)).toBeUndefined();
    writeFileSync(join(folder, 'index.html'), '<link rel="manifest" href="/a/b/manifest.webmanifest" />');
    expect(builtBase(folder)).toBe('/a/b');
    writeFileSync(join(folder, 'index.html'), '<link rel="manifest" href="/manifest.webmanifest" />');
    expect(builtBase(folder)).toBe('');
  });
  it('makes an app of its own: two Kamomes on one host are not taken for each other', () => {
    expect([webManifest('').id, webManifest('/kamome').id]).toEqual(['/', '/kamome/']);
  });
});
