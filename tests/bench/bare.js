// The page that does nothing but list a dropped folder, or parse.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';
import { build } from 'vite';
import { temporaryFolder } from './browser.js';

const PORT = 4640;

/** Builds and serves it; gives the address. */
export async function serveBarePage() {
  const folder = temporaryFolder('page');
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true }
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const script = extname(pathname) === '.js';
    const file = script ? join(folder, 'assets', basename(pathname)) : join(folder, 'index.html');
    readFile(file).then(
      (content) =>
        response.writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html' }).end(content),
      () => response.writeHead(404).end()
    );
  });
  await new Promise((resolve) => server.listen(PORT, 'localhost', resolve));
  return `http://localhost:${PORT}/`;
}
