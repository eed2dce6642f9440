// Runs TypeScript of src/ under Node: bundled once by Vite into node_modules/.cache, and again when a source changed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/kamome');

/** The module that `entry` (a file of src/) exports; `folders` of src/ hold what it may import. */
export async function loadModule(name, entry, folders) {
  return import(await bundledModule(name, entry, folders));
}

/** The address of that module, for another thread. */
export async function bundledModule(name, entry, folders) {
  const bundle = join(cache, `${name}-${stampOf(folders)}.js`);
  if (!existsSync(bundle)) await bundleInto(bundle, name, entry);
  return pathToFileURL(bundle).href;
}

/** Changes when any source is newer, larger, or another. */
function stampOf(folders) {
  const hash = createHash('sha1');
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue;
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const { mtimeMs, size } = statSync(path);
      hash.update(`${path} ${mtimeMs} ${size}\n`);
    }
  return hash.digest('hex').slice(0, 16);
}

/** Written under another name and renamed: two commands may start at once. */
async function bundleInto(bundle, name, entry) {
  // tsconfig.json builds on a file that SvelteKit makes; it is not there after `npm ci`.
  if (!existsSync(join(root, '.svelte-kit/tsconfig.json')))
    spawnSync(process.execPath, [join(root, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync'], {
      cwd: root,
      stdio: 'ignore'
    });
  const { build } = await import('vite');
  const outDir = join(cache, `building-${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    resolve: { alias: { $lib: join(root, 'src/lib') } },
    build: {
      ssr: join(root, entry),
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'bundle.js', codeSplitting: false } }
    }
  });
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache))
    if (old.startsWith(`${name}-`)) rmSync(join(cache, old), { force: true });
  renameSync(join(outDir, 'bundle.js'), bundle);
  rmSync(outDir, { recursive: true, force: true });
}
