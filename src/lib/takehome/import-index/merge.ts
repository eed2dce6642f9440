/** A merge of an exported index, with its trials. */
import type { Merge, MergeIndexing, Recommendation, Trial } from '../../beamtime/types';
import { list, number, object, oneOf, optional, otherwise, record, text, yesNo, path } from '../readers';
import { cluster, dataset } from './cluster';
import { paths, optionalNumber, optionalText, optionalPath, evidence, numbers } from './fields';
import { cutoffSearch, preparation } from './preparation';

const recommendation = object<Recommendation>({
  cluster: number,
  cycle: otherwise(number, 0),
  rule: oneOf(['kamo']),
  runnerUp: optional(
    object<NonNullable<Recommendation['runnerUp']>>({ cluster: number, cycle: otherwise(number, 0) })
  ),
  considered: otherwise(number, 1),
  kept: otherwise(number, 1)
});

const clustering = oneOf(['blend', 'cc', 'cumulative', 'none']);
const mergeState = oneOf([
  'finished',
  'no-cluster-passed',
  'too-few-datasets',
  'unfinished',
  'failed',
  'unknown'
]);

const trial = object<
  Omit<Trial, 'merge' | 'clustering' | 'state'> & Partial<Pick<Trial, 'merge' | 'clustering' | 'state'>>
>({
  path,
  sources: paths,
  merge: optionalPath,
  clustering: optional(clustering),
  resolution: optionalNumber,
  final: yesNo,
  state: optional(mergeState),
  evidence,
  spaceGroup: optionalText,
  dMin: optionalNumber,
  parameters: optional(record(text)),
  datasets: list(dataset),
  notUsed: otherwise(
    list(object<Trial['notUsed'][number]>({ path: text, processingRun: optionalPath, line: optionalNumber })),
    []
  ),
  tree: optional(
    object<NonNullable<Trial['tree']>>({ method: oneOf(['blend', 'cc']), nodes: number, height: number })
  ),
  clusters: list(cluster),
  recommended: optional(recommendation),
  files: otherwise(
    object<Trial['files']>({
      clusterSummary: optionalPath,
      log: optionalPath,
      clustersTxt: optionalPath,
      treeSummary: optionalPath,
      dendro: optionalPath,
      cctable: optionalPath,
      ccReport: optionalPath,
      fileList: optionalPath,
      notUsed: optionalPath,
      report: optionalPath
    }),
    {}
  )
});

export const merge = object<Omit<Merge, 'trials'> & { readonly trials: readonly ReturnType<typeof trial>[] }>(
  {
    path,
    sources: paths,
    unread: optional(yesNo),
    area: text,
    clustering,
    startResolution: optionalNumber,
    sampleName: text,
    writtenSample: optionalText,
    state: mergeState,
    evidence,
    indexing: optional(
      object<MergeIndexing>({
        path,
        state: oneOf(['none', 'ambiguous', 'resolved']),
        line: optionalNumber,
        operators: list(text),
        files: list(
          object<MergeIndexing['files'][number]>({
            index: number,
            path: optional(text),
            chosen: optionalNumber,
            cc: list(optional(number))
          })
        )
      })
    ),
    given: optional(list(text)),
    excluded: optional(list(text)),
    givenLines: optional(numbers),
    excludedLines: optional(numbers),
    preparation: optional(preparation),
    cutoffs: optional(list(cutoffSearch)),
    trials: list(trial),
    files: otherwise(
      object<Merge['files']>({
        log: optionalPath,
        prepLog: optionalPath,
        formerge: optionalPath,
        excluded: optionalPath
      }),
      {}
    )
  }
);
