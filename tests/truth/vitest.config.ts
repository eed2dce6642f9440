import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** `npm run truth`: tests that take long, against the large beamtime; not part of `npm test`. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/truth/**/*.truth.ts'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000
  }
});
