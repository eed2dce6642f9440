/** Rows of the model, from what was listed and parsed. */
export { assembleMerge } from './merges';
export { assemblePins } from './pins';
export { assembleProcessingRun } from './processing-runs';
export { runsOnlyReported } from './run-folders';
export { ASSEMBLY_VERSION } from './version';
