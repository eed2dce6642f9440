// The headers that a host should send with the built site, and the same as configuration: node scripts/host-headers.js nginx | apache | netlify.
// The policy is that of the built page with its hash, so they are written anew for each build (docs/hosting.md).
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtBase } from './base-path.js';

const BUILD = resolve(import.meta.dirname, '..', 'build');
const NEVER_CHANGES = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
/** What a host should compress: scripts come to a third. Not application/gzip: the app unpacks the sample archive itself. */
const COMPRESSED = [
  'text/javascript',
  'application/javascript',
  'text/css',
  'application/json',
  'application/manifest+json',
  'application/wasm',
  'image/svg+xml'
];

/** What servers do not all know by the end of a name: a type, and the ends. The decoders of HDF5 (`.so`) are WebAssembly too. */
const NAMED_TYPES = [
  ['text/javascript', 'js'],
  ['application/wasm', 'wasm', 'so'],
  ['application/manifest+json', 'webmanifest'],
  ['application/gzip', 'tgz']
];

/** True for a path below the site whose name holds a hash of what is in it. */
export function neverChanges(path) {
  return path.replaceAll('\\', '/').includes('_app/immutable/');
}

/** How long a file may be kept: a name with a hash for ever, everything else only after asking. */
export function cacheControl(path) {
  return neverChanges(path) ? NEVER_CHANGES : ASK_AGAIN;
}

/** Headers for every answer, name → value, from the built page. As headers the policy holds in the workers too, which a <meta> of the page does not reach. */
export function hostHeaders(folder = BUILD) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const policy = /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(page)?.[1];
  if (policy === undefined) throw new Error(`${join(folder, 'index.html')} has no content security policy`);
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin'
  };
}

const WRITERS = {
  nginx: (headers, base) =>
    [
      '# In the server block. Without gzip_types nginx compresses html alone.',
      'gzip on;',
      'gzip_comp_level 6;',
      'gzip_vary on;',
      `gzip_types ${COMPRESSED.join(' ')};`,
      '# add_header of a location replaces those around it, so each names all of them.',
      ...[
        [`${base}/_app/immutable/`, NEVER_CHANGES],
        [`${base}/`, ASK_AGAIN]
      ].flatMap(([path, cache]) => [
        `location ${path} {`,
        ...Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`),
        '    # Not always: what is missing today may be there tomorrow.',
        `    add_header Cache-Control "${cache}";`,
        '    # Whatever mime.types says of them.',
        ...NAMED_TYPES.map(
          ([type, ...ends]) => `    location ~ \\.(?:${ends.join('|')})$ { types { } default_type ${type}; }`
        ),
        '}'
      ])
    ].join('\n'),
  apache: (headers) =>
    [
      '# .htaccess beside index.html; needs mod_headers, mod_mime and mod_setenvif.',
      '# The sample archive is unpacked by the app itself.',
      'RemoveEncoding .tgz .gz',
      ...NAMED_TYPES.map(([type, ...ends]) => `AddType ${type} ${ends.map((end) => `.${end}`).join(' ')}`),
      '<IfModule mod_deflate.c>',
      '<IfModule mod_filter.c>',
      `AddOutputFilterByType DEFLATE text/html ${COMPRESSED.join(' ')}`,
      '# mod_deflate names what it packed “…-gzip” and does not know the name again: without this every visit fetches all of it anew.',
      String.raw`RequestHeader edit* If-None-Match "-gzip\"" "\""`,
      '</IfModule>',
      '</IfModule>',
      ...Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`),
      `Header set Cache-Control "${ASK_AGAIN}"`,
      'SetEnvIf Request_URI "/_app/immutable/" KAMOME_IMMUTABLE',
      `Header set Cache-Control "${NEVER_CHANGES}" env=KAMOME_IMMUTABLE`
    ].join('\n'),
  netlify: (headers, base) =>
    [
      '# build/_headers, for Netlify and for Cloudflare Pages.',
      `${base}/*`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      `${base}/_app/immutable/*`,
      `  Cache-Control: ${NEVER_CHANGES}`
    ].join('\n')
};

/** The headers as a host's configuration. Throws on a host that is not known. */
export function configuration(host, folder = BUILD) {
  const write = WRITERS[host];
  if (write === undefined) throw new Error(`host-headers.js: one of ${Object.keys(WRITERS).join(', ')}`);
  return write(hostHeaders(folder), builtBase(folder) ?? '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(configuration(process.argv[2]));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
