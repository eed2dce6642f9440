import type { ManifestOptions } from 'vite-plugin-pwa';

/** Side lengths of the two pictures that `scripts/make-screenshots.js` takes. */
const WIDE = { src: 'screenshots/merges.png', sizes: '1280x800', form_factor: 'wide' } as const;
const NARROW = { src: 'screenshots/start.png', sizes: '480x854', form_factor: 'narrow' } as const;

/**
 * What the system is told of Kamome when it is installed (W3C Web Application Manifest; `file_handlers` and `launch_handler` are of its incubations).
 * A manifest has one language, so its words stand in both. Addresses with a query are read by `src/routes/given-files.ts`.
 * `base`: '' or the sub-path without a slash at its end.
 */
export function webManifest(base: string): Partial<ManifestOptions> {
  const icons = [{ src: 'icon-192.png', sizes: '192x192', type: 'image/png' }];
  return {
    // Of the origin's whole address space: two Kamomes on one host are two apps.
    id: `${base}/`,
    name: 'Kamome',
    short_name: 'Kamome',
    description:
      'Open a SPring-8 beamtime disk, check every merge, take the right MTZ home. · SPring-8 のビームタイムのディスクを開き、すべてのマージを点検して、適切な MTZ を選びます。',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#0b5a7a',
    background_color: '#fbfcfc',
    categories: ['science', 'utilities'],
    icons: [
      ...icons,
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }
    ],
    screenshots: [
      { ...WIDE, type: 'image/png', label: 'The merges of a beamtime · ビームタイムのマージ一覧' },
      { ...NARROW, type: 'image/png', label: 'The start page · ホーム' }
    ],
    shortcuts: [
      { name: 'Last beamtime · 前回のビームタイム', url: './?open=last', icons },
      { name: 'Sample beamtime · サンプルのビームタイム', url: './?open=sample', icons }
    ],
    file_handlers: [
      {
        action: './',
        accept: {
          'application/gzip': ['.tgz'],
          // Not application/json: Kamome would be offered for every .json file of the system.
          'application/vnd.kamome+json': ['.kamome.json']
        }
      }
    ],
    // A file opens beside what is open: a running scan is left alone.
    launch_handler: { client_mode: ['navigate-new', 'auto'] },
    // Answered by static/share-target.js in the service worker: no server receives the file.
    share_target: {
      action: './share',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        files: [
          {
            name: 'file',
            accept: ['application/gzip', 'application/x-gzip', '.tgz', 'application/json', '.json']
          }
        ]
      }
    }
  };
}
