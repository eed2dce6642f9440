import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheControl, configuration, hostHeaders } from '../../scripts/host-headers.js';
import { serve } from '../../scripts/serve.js';

const POLICY = "default-src 'self'; script-src 'self' 'sha256-B6gByfqDuDjSAY4W2MfeUmXp+45UEZFOvw9HjGwTmms='";

/** A built site as small as it can be, under a sub-path. */
function site(base: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kamome-site-'));
  mkdirSync(join(folder, '_app', 'immutable'), { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    `<link rel="manifest" href="${base}/manifest.webmanifest" /><meta http-equiv="content-security-policy" content="${POLICY}">`
  );
  writeFileSync(join(folder, '_app', 'immutable', 'a.js'), '');
  writeFileSync(join(folder, 'sw.js'), '');
  return folder;
}

describe('headers of a host', () => {
  it('hold the policy of the built page, and what a page cannot say for itself', () => {
    expect(hostHeaders(site(''))['Content-Security-Policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
  });
  it('a page without a policy is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kamome-site-'));
    writeFileSync(join(folder, 'index.html'), '<p>not built</p>');
    expect(() => hostHeaders(folder)).toThrow(/no content security policy/);
  });
  it('keep only names with a hash', () => {
    expect(cacheControl('/x/_app/immutable/a.js')).toContain('immutable');
    expect(cacheControl('C:\\x\\_app\\immutable\\a.js')).toContain('immutable');
    expect(cacheControl('/x/sw.js')).toBe('no-cache');
  });
  it.each(['nginx', 'apache', 'netlify'])('%s is told every header and both cache rules', (host) => {
    const folder = site('/kamome');
    const text = configuration(host, folder);
    for (const [name, value] of Object.entries(hostHeaders(folder))) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
    expect(text).toContain('max-age=31536000, immutable');
    if (host !== 'apache') expect(text).toContain('/kamome/');
  });
  it.each(['nginx', 'apache'])('%s compresses scripts, and no archive', (host) => {
    const line = configuration(host, site(''))
      .split('\n')
      .find((one: string) => /^gzip_types|DEFLATE/.test(one));
    expect(line).toContain('text/javascript');
    expect(line).not.toContain('application/gzip');
  });
  it.each([
    ['nginx', String.raw`\.(?:wasm|so)$ { types { } default_type application/wasm; }`],
    ['nginx', String.raw`\.(?:webmanifest)$ { types { } default_type application/manifest+json; }`],
    ['nginx', String.raw`\.(?:tgz)$ { types { } default_type application/gzip; }`],
    ['apache', 'AddType application/wasm .wasm .so'],
    ['apache', 'AddType application/manifest+json .webmanifest'],
    ['apache', 'AddType application/gzip .tgz']
  ])('%s is told the type of a file by its end: %s', (host, line) => {
    expect(configuration(host, site(''))).toContain(line);
  });
  it('nginx keeps no answer for ever that says a file is missing', () => {
    const kept = configuration('nginx', site(''))
      .split('\n')
      .filter((line: string) => line.includes('add_header Cache-Control'));
    expect(kept).toHaveLength(2);
    expect(kept.filter((line: string) => line.includes('always'))).toEqual([]);
  });
  it('Apache finds a packed file unchanged at the next visit', () => {
    expect(configuration('apache', site(''))).toContain(
      String.raw`RequestHeader edit* If-None-Match "-gzip\"" "\""`
    );
  });
  it('an unknown host is named', () => {
    expect(() => configuration('iis', site(''))).toThrow(/nginx, apache, netlify/);
  });
});

describe('the server of npm start', () => {
  it('serves at the sub-path that the site was built for, and nowhere else', async () => {
    const address = await serve({ port: 0, folder: site('/kamome') });
    expect(new URL(address).pathname).toBe('/kamome/');
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const kept = await fetch(new URL('_app/immutable/a.js', address));
    expect(kept.headers.get('cache-control')).toContain('immutable');
    const { status } = await fetch(new URL('/', address));
    expect(status).toBe(404);
    for (const path of ['../x', '%2e%2e/package.json', 'missing.js', '%'])
      expect((await fetch(`${address}${path}`)).status).toBe(404);
    const bare = await fetch(address.slice(0, -1), { redirect: 'manual' });
    expect([bare.status, bare.headers.get('location')]).toEqual([301, '/kamome/']);
  });
  it('refuses a folder without a built site', async () => {
    await expect(serve({ port: 0, folder: mkdtempSync(join(tmpdir(), 'kamome-site-')) })).rejects.toThrow(
      /npm run build/
    );
  });
});
