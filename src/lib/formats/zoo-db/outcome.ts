/** Machine words for ZOO's `isDone` codes. */
export type OutcomeWord =
  | 'not-finished'
  | 'finished'
  | 'no-crystal-in-raster'
  | 'raster-failed'
  | 'raster-analysis-failed'
  | 'raster-unknown-error'
  | 'helical-no-crystal'
  | 'helical-failed'
  | 'no-crystal-in-vertical-scan'
  | 'mount-skipped'
  | 'centering-failed'
  | 'collection-failed'
  | 'collection-no-crystal'
  | 'collection-unknown-error'
  | 'screening-failed'
  | 'unknown-mode'
  | 'sample-changer-accident'
  | 'sample-changer-warning'
  | 'unknown-error'
  | 'unknown-code';

/**
 * `isDone` of table ESA. Old codes: ZOO45XU ZooNavigator.py and Libs/DBinfo.py; new ones: ZOOALL Libs/ErrorCode.py.
 * 1 does not prove that images exist, and a failure does not prove that none do: compare with the files.
 */
const OUTCOMES: ReadonlyMap<number, OutcomeWord> = new Map<number, OutcomeWord>([
  [0, 'not-finished'],
  [1, 'finished'],
  [4001, 'no-crystal-in-raster'],
  [4002, 'raster-failed'],
  [4003, 'helical-no-crystal'],
  [4004, 'helical-failed'],
  [4005, 'no-crystal-in-raster'],
  [4006, 'no-crystal-in-vertical-scan'],
  [5001, 'mount-skipped'],
  [5002, 'centering-failed'],
  [9997, 'sample-changer-accident'],
  [9998, 'sample-changer-accident'],
  [9999, 'sample-changer-accident'],
  [1001, 'centering-failed'],
  [2001, 'raster-failed'],
  [2002, 'raster-analysis-failed'],
  [2003, 'no-crystal-in-raster'],
  [2004, 'raster-unknown-error'],
  [3001, 'collection-failed'],
  [3002, 'collection-no-crystal'],
  [3003, 'collection-unknown-error'],
  [4444, 'screening-failed'],
  [8001, 'unknown-mode'],
  [9001, 'sample-changer-warning'],
  [9002, 'sample-changer-warning'],
  [9003, 'sample-changer-warning'],
  [-1, 'unknown-error']
]);

/** What ZOO noted for a pin; a code not in the table is `unknown-code`. */
export function outcomeOf(code: number): OutcomeWord {
  return OUTCOMES.get(code) ?? 'unknown-code';
}
