/** A pin of an exported index, with its scans and collections. */
import type {
  Collection,
  DamagedFile,
  DownloadEnd,
  Pin,
  PinNaming,
  PinStep,
  RasterPoint,
  Scan,
  StepReason
} from '../../beamtime/types';
import { PIN_STAGES } from '../../beamtime/pin-stages';
import {
  list,
  number,
  object,
  oneOf,
  optional,
  otherwise,
  record,
  text,
  yesNo,
  type Reader,
  path
} from '../readers';
import { optionalNumber, optionalText, paths, sentences } from './fields';

const scan = object<Scan>({
  path,
  sources: paths,
  kind: oneOf(['2d', 'left-vertical', 'right-vertical', 'vertical', 'ssrox', 'other']),
  crystal: optionalNumber,
  attempt: optionalNumber,
  points: optionalNumber,
  grid: optional(object<{ vertical: number; horizontal: number }>({ vertical: number, horizontal: number })),
  spotFinding: yesNo,
  maxSpots: optionalNumber
});

const collection = object<Collection>({
  path,
  sources: paths,
  prefix: text,
  format: oneOf(['eiger-hdf5', 'cbf', 'other']),
  frames: optionalNumber,
  expectedFrames: optionalNumber,
  files: number,
  missingFiles: list(text),
  renamedFrom: optionalText,
  damagedFiles: optional(
    list(object<DamagedFile>({ name: text, why: oneOf(['empty', 'foreign', 'truncated', 'unreadable']) }))
  ),
  wavelength: optionalNumber,
  detector: optionalText,
  oscillation: optionalNumber,
  rasterPoints: optional(list(object<RasterPoint>({ scan: path, image: number })))
});

const download = object<DownloadEnd>({
  path,
  state: oneOf(['success', 'failed', 'timeout', 'unsaid']),
  failures: number,
  line: optionalNumber,
  text: optionalText
});

/** The sender's sentences: an index says reasons in each language, without their codes. */
function reason(value: unknown): StepReason {
  return { code: 'written', ...sentences(value) };
}

const step = object<PinStep>({
  stage: oneOf(PIN_STAGES),
  state: oneOf(['yes', 'no', 'unknown']),
  reason: optional(reason),
  sources: paths
});

const textOrNumber: Reader<string | number> = (value) => (typeof value === 'string' ? value : number(value));

export const pin = object<Pin>({
  path,
  sources: paths,
  puck: optionalText,
  pin: optionalNumber,
  sampleName: optionalText,
  mode: optionalText,
  measured: optional(yesNo),
  onDisk: otherwise(yesNo, true),
  outcome: optionalText,
  outcomeCode: optionalNumber,
  scanOnly: optional(yesNo),
  skipped: optional(yesNo),
  crystalsChosen: optionalNumber,
  images: list(
    object<Pin['images'][number]>({
      path,
      role: oneOf([
        'before-warmup',
        'after-warmup',
        'raster',
        'before',
        'loop-zoom',
        'loop-zoom-ln2',
        'other'
      ])
    })
  ),
  scans: list(scan),
  collections: list(collection),
  downloads: optional(list(download)),
  steps: otherwise(list(step), []),
  conditions: optional(record(textOrNumber)),
  named: optional(
    list(
      object<PinNaming>({
        path,
        as: oneOf(['sheet', 'database', 'report']),
        line: optionalNumber,
        sampleName: optionalText,
        mode: optionalText,
        conditions: optional(record(textOrNumber))
      })
    )
  )
});
