/**
 * What takes long and guards what seldom changes: every number of whole beamtimes against their truth, every page looked at for accessibility and
 * width, browsers that are killed and started again. `npm test` runs them, `npm test -- --without-slow` does not, `npm run truth` runs them alone.
 */

/** Unit tests, files by their paths. */
export const SLOW_TESTS = [
  'tests/ground-truth/archive.test.ts',
  'tests/ground-truth/frames.test.ts',
  'tests/ground-truth/ground-truth.test.ts',
  'tests/ground-truth/trust.test.ts',
  'tests/ground-truth/trust-elsewhere.test.ts',
  'tests/commands/reflections.test.ts',
  'tests/commands/reflections-programs.test.ts'
];

/** Browser stories that bear this tag. */
export const SLOW_STORIES = '@slow';
