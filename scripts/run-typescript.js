// Runs a TypeScript module of src/ in Node as the app's own build would read it: no build, no server, no page.
import { resolve } from 'node:path';
import { createServer } from 'vite';

/** Loads `path` (from the repository's root), gives its module to `run`, and ends with what that resolved to. */
export async function runTypescript(path, run) {
  const root = resolve(import.meta.dirname, '..');
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    // tsconfig.json builds on a file that SvelteKit makes, which is not there after `npm ci`; running needs none.
    oxc: { tsconfig: false },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    resolve: { alias: { $lib: resolve(root, 'src/lib') } }
  });
  try {
    return await run(await server.ssrLoadModule(resolve(root, path)));
  } finally {
    await server.close();
  }
}
