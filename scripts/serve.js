// A static server of build/ for `npm start` and the browser stories: no dependencies, one folder, this machine only.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtBase } from './base-path.js';
import { cacheControl, hostHeaders } from './host-headers.js';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.so': 'application/wasm',
  '.woff2': 'font/woff2',
  // Not `Content-Encoding: gzip`: the app unpacks the archive itself.
  '.tgz': 'application/gzip'
};

/**
 * The file below `folder` that an address names, where the site lies under `base`; `undefined` if there is none (nothing outside the folder is ever
 * named).
 */
function fileOf(folder, base, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return undefined;
    throw error;
  }
  if (!path.startsWith(`${base}/`)) return undefined;
  const below = normalize(path.slice(base.length));
  const file = join(folder, below.endsWith(sep) ? join(below, 'index.html') : below);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * Serves a built site on localhost with the headers of a strict host, at the sub-path that it was built for; gives the address. A port that is
 * taken is passed over for the next one.
 */
export function serve({ port = 4173, folder = resolve(import.meta.dirname, '..', 'build') } = {}) {
  const base = builtBase(folder);
  if (base === undefined) return Promise.reject(new Error(`${folder} is not a built Kamome: npm run build`));
  const server = createServer((request, response) => {
    const asked = request.url ?? '/';
    if (base !== '' && asked === base) {
      response.writeHead(301, { Location: `${base}/` }).end();
      return;
    }
    const file =
      request.method === 'GET' || request.method === 'HEAD' ? fileOf(folder, base, asked) : undefined;
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('not found\n');
      return;
    }
    response.writeHead(200, {
      // Read again for each answer: the page may have been built anew.
      ...hostHeaders(folder),
      'Cache-Control': cacheControl(file),
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
  return new Promise((found, failed) => {
    let next = port;
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && next < port + 20) server.listen(++next, 'localhost');
      else failed(error);
    });
    server.on('listening', () => found(`http://localhost:${server.address().port}${base}/`));
    server.listen(next, 'localhost');
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await serve({ port: Number(process.env.PORT ?? 4173) }));
}
