// The JavaScript that a page loads before it stands: of the start page at most 170 kB compressed, of any page at most 30 scripts (what build/index.html
// preloads, the chunks of the page and its layouts, and what those modules import statically).
import { gzipSync } from 'node:zlib';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const LIMIT = 170_000;
const MOST_SCRIPTS = 30;
const build = resolve(import.meta.dirname, '..', 'build');
if (!existsSync(join(build, '_app', 'immutable', 'nodes'))) throw new Error('no build: run npm run build');
const html = readFileSync(join(build, 'index.html'), 'utf8');

/** Named in index.html: every page loads them. */
const preloaded = [...html.matchAll(/["'`(](?:\.?\/)?(_app\/immutable\/[^"'`)]+\.js)["'`)]/g)].map(
  ([, path]) => path
);
const app = preloaded.find((path) => /entry\/app\./.test(path));
if (!app) throw new Error('build/index.html names no entry/app');
const appText = readFileSync(join(build, app), 'utf8');
const nodes = new Map(
  [...appText.matchAll(/import\(["'`]([^"'`]*nodes\/(\d+)\.[^"'`]+\.js)["'`]\)/g)].map(([, path, node]) => [
    node,
    join(dirname(app), path)
  ])
);

/** SvelteKit loads node 0 (root layout), 1 (error page), and of a route its layouts and its page: app.js lists them in its dictionary. */
const routes = [...appText.matchAll(/["'`](\/[^"'`]*)["'`]:\s*\[~?(\d+)(?:,\s*\[([\d,]*)\])?/g)].map(
  ([, route, page, layouts = '']) => [route, ['0', '1', ...layouts.split(','), page]]
);

/** Compressed bytes of each module that these import, directly or by others. */
function sizesOf(paths) {
  const queue = [...paths];
  const sizes = new Map();
  while (queue.length > 0) {
    const path = queue.pop();
    if (sizes.has(path)) continue;
    const text = readFileSync(join(build, path));
    sizes.set(path, gzipSync(text).length);
    for (const [, spec] of text.toString().matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g))
      queue.push(join(dirname(path), spec));
  }
  return sizes;
}

const pages = new Map(
  routes.map(([route, used]) => [
    route,
    sizesOf([...preloaded, ...used.filter((node) => nodes.has(node)).map((node) => nodes.get(node))])
  ])
);
const start = pages.get('/');
if (start === undefined) throw new Error('the start page is not in the dictionary of entry/app');
const sum = [...start.values()].reduce((a, b) => a + b, 0);
for (const [path, size] of [...start].sort((a, b) => b[1] - a[1]).slice(0, 8))
  console.log(`${String(size).padStart(8)}  ${path}`);
console.log(`start page: ${sum} bytes of compressed JavaScript in ${start.size} modules (limit ${LIMIT})`);
const crowded = [...pages].filter(([, sizes]) => sizes.size > MOST_SCRIPTS);
const [[most, scripts]] = [...pages].sort((a, b) => b[1].size - a[1].size);
console.log(`most scripts of a page: ${scripts.size}, ${most} (limit ${MOST_SCRIPTS})`);
if (sum > LIMIT || crowded.length > 0) process.exit(1);
