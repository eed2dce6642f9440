// The JavaScript that the start page loads before a beamtime is open, compressed: at most 170 kB (what build/index.html preloads and
// what those modules import statically).
import { gzipSync } from 'node:zlib';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const LIMIT = 170_000;
const build = resolve(import.meta.dirname, '..', 'build');
const html = readFileSync(join(build, 'index.html'), 'utf8');

/** Modules of the start page: named in index.html, plus the chunks of the root layout and the root page. */
const queue = [...html.matchAll(/["'(](?:\.?\/)?(_app\/immutable\/[^"')]+\.js)["')]/g)].map(
  ([, path]) => path
);
for (const path of routeModules()) queue.push(path);
const seen = new Map();
while (queue.length > 0) {
  const path = queue.pop();
  if (seen.has(path)) continue;
  const text = readFileSync(join(build, path));
  seen.set(path, gzipSync(text).length);
  for (const [, spec] of text.toString().matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
    queue.push(join(dirname(path), spec));
  }
}

/** SvelteKit loads node 0 (root layout), 1 (error page) and the page of '/' for the start page: app.js lists them in its dictionary. */
function routeModules() {
  const nodes = join(build, '_app', 'immutable', 'nodes');
  if (!existsSync(nodes)) throw new Error('no build: run npm run build');
  const app = queue.find((path) => /entry\/app\./.test(path));
  if (!app) throw new Error('build/index.html names no entry/app');
  const text = readFileSync(join(build, app), 'utf8');
  const files = [...text.matchAll(/import\(["']([^"']*nodes\/(\d+)\.[^"']+\.js)["']\)/g)];
  const start = /["']\/["']:\s*\[~?(\d+)/.exec(text)?.[1];
  if (start === undefined) throw new Error('the start page is not in the dictionary of entry/app');
  return files
    .filter(([, , node]) => ['0', '1', start].includes(node))
    .map(([, path]) => join(dirname(app), path));
}

const sum = [...seen.values()].reduce((a, b) => a + b, 0);
for (const [path, size] of [...seen].sort((a, b) => b[1] - a[1]).slice(0, 8))
  console.log(`${String(size).padStart(8)}  ${path}`);
console.log(`start page: ${sum} bytes of compressed JavaScript in ${seen.size} modules (limit ${LIMIT})`);
if (sum > LIMIT) process.exit(1);
