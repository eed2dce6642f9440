/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';
import pkg from './package.json' with { type: 'json' };
import { basePath } from './scripts/base-path.js';
import { pageChunks } from './scripts/page-chunks.ts';
import { thirdParties } from './scripts/third-parties.ts';
import { wasmApart } from './scripts/wasm-apart.ts';
import { webManifest } from './scripts/web-manifest.ts';

const licences = thirdParties();

/** A module, not itself an entry, that an entry imports without `import()`, directly or by others. */
function isInEntry(
  id: string,
  about: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null
): boolean {
  if (about(id)?.isEntry !== false) return false;
  const seen = new Set([id]);
  for (const each of seen) {
    const info = about(each);
    if (info?.isEntry === true) return true;
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return false;
}

/** Percent of the lines of a folder of src/lib that the tests of `npm run coverage` must run: measured 2026-11-29, less one point. */
const FLOORS = {
  base: 98.5,
  formats: 97.8,
  disk: 55,
  beamtime: 95.9,
  analysis: 95.8,
  checks: 98.6,
  charts: 95.3,
  library: 97.6,
  scan: 96.4,
  takehome: 96.7
};

/** The same of all pages' models together. */
const MODELS = 'src/routes/b/**/page.svelte.ts';
const MODELS_FLOOR = 90;

/** How long plugins took says how busy the machine was. */
const CHECKS = { bundlerTimings: false };

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(pkg.version) },
  plugins: [
    sveltekit(),
    ...licences.page,
    pageChunks(),
    SvelteKitPWA({
      registerType: 'prompt',
      kit: { base: './' },
      manifest: webManifest(basePath()),
      workbox: {
        globPatterns: ['client/**/*.{js,css,png,svg,webmanifest,wasm,so,woff2,tgz}', 'client/licences.json'],
        // Looked at by an install dialog, never by the app.
        globIgnores: ['client/screenshots/**'],
        importScripts: ['share-target.js'],
        maximumFileSizeToCacheInBytes: 8 * 2 ** 20
      }
    })
  ],
  build: { rolldownOptions: { checks: CHECKS } },
  worker: {
    format: 'es',
    plugins: () => [wasmApart(), ...licences.worker()],
    rolldownOptions: {
      checks: CHECKS,
      output: {
        // What a worker's entry imports stays out of the entry's file (see src/workers/scan.worker.ts); lazily loaded parts stay lazy.
        codeSplitting: {
          groups: [
            {
              debugName: 'worker',
              name: (id, graph) => (isInEntry(id, (each) => graph.getModuleInfo(each)) ? 'worker' : null)
            }
          ]
        }
      }
    }
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    environment: 'node',
    // No test changes what another one imports, so a module is loaded once and not once a file: a third of the time.
    isolate: false,
    // One a core: no one waits for a file that is written meanwhile.
    maxWorkers: availableParallelism(),
    // Of a test that never ends; how fast a machine is says nothing.
    testTimeout: 180_000,
    coverage: {
      provider: 'v8',
      include: [`src/lib/{${Object.keys(FLOORS).join(',')}}/**/*.ts`, MODELS],
      exclude: ['**/*.test.ts', '**/types/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        ...Object.fromEntries(
          Object.entries(FLOORS).map(([folder, lines]) => [`src/lib/${folder}/**/*.ts`, { lines }])
        ),
        [MODELS]: { lines: MODELS_FLOOR }
      }
    }
  }
});
