// A static server of build/ for `npm start` and the browser stories: no dependencies, one folder, this machine only.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  // Not `Content-Encoding: gzip`: the app unpacks the archive itself.
  '.tgz': 'application/gzip'
};

/** What the page's own Content-Security-Policy cannot say for itself; names with a hash never change. */
function headersOf(path) {
  return {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Cache-Control': path.includes(`${sep}immutable${sep}`)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache'
  };
}

/** The file below `folder` that an address names; `undefined` if there is none (nothing outside the folder is ever named). */
function fileOf(folder, address) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(address, 'http://localhost').pathname));
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return undefined;
    throw error;
  }
  const file = join(folder, path.endsWith(sep) ? join(path, 'index.html') : path);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Serves a folder on localhost; gives the address. A port that is taken is passed over for the next one. */
export function serve({ port = 4173, folder = resolve(import.meta.dirname, '..', 'build') } = {}) {
  const server = createServer((request, response) => {
    const file =
      request.method === 'GET' || request.method === 'HEAD' ? fileOf(folder, request.url ?? '/') : undefined;
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('not found\n');
      return;
    }
    response.writeHead(200, { ...headersOf(file), 'Content-Length': statSync(file).size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
  return new Promise((found, failed) => {
    let next = port;
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && next < port + 20) server.listen(++next, 'localhost');
      else failed(error);
    });
    server.on('listening', () => found(`http://localhost:${server.address().port}/`));
    server.listen(next, 'localhost');
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await serve({ port: Number(process.env.PORT ?? 4173) }));
}
