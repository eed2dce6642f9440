import adapter from '@sveltejs/adapter-static';
import { basePath } from './scripts/base-path.js';

/** Hash routing: one html file, any static host, deep links offline (docs/decisions/0001-hash-routing.md). */
export default {
  kit: {
    // KAMOME_OUT: beside a build that is in use (the story of a sub-path).
    adapter: adapter({ pages: process.env.KAMOME_OUT ?? 'build' }),
    paths: { base: basePath() },
    router: { type: 'hash' },
    serviceWorker: { register: false },
    alias: { $workers: 'src/workers' },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'blob:', 'data:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'frame-src': ['blob:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    }
  }
};
