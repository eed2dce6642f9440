import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { SLOW_TESTS } from '../../scripts/slow-tests.js';

/** `npm run truth`: tests that take long, against whole beamtimes; those of tests/truth are not part of `npm test`. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/truth/**/*.truth.ts', ...SLOW_TESTS],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000
  }
});
