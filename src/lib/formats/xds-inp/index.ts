import { textFormat } from '../format';
import type { Lines } from '../lines';
import { present } from '../present';
import {
  Keywords,
  keywordsOf,
  templateOf,
  type Cell,
  type FrameRange,
  type Keyword,
  type ResolutionRange
} from '../xds-keywords';

declare module '../format' {
  interface Records {
    'xds-inp': XdsInp;
  }
}

/** XDS.INP: what the last job of a processing run was told. KAMO rewrites it at every step. */
export interface XdsInp {
  /** Every live keyword in the order of the file; repeated ones too. */
  readonly keywords: readonly Keyword[];
  /** Program steps of `JOB=`. */
  readonly jobs: readonly string[];
  readonly nameTemplate?: string;
  readonly dataRange?: FrameRange;
  readonly spotRanges: readonly FrameRange[];
  /** EXCLUDE_DATA_RANGE: frames left out. */
  readonly excludedFrames: readonly FrameRange[];
  /** Degrees per frame. */
  readonly oscillation?: number;
  readonly startingAngle?: number;
  readonly startingFrame?: number;
  /** Å. */
  readonly wavelength?: number;
  readonly detector?: string;
  /** mm; negative where the detector's normal points to the source. */
  readonly detectorDistance?: number;
  /** Pixels. */
  readonly orgX?: number;
  readonly orgY?: number;
  readonly nx?: number;
  readonly ny?: number;
  /** mm. */
  readonly qx?: number;
  readonly qy?: number;
  readonly friedelsLaw?: boolean;
  /** Absent where the file says 0 (unknown). */
  readonly spaceGroupNumber?: number;
  /** Absent where the space group is unknown: the numbers there are only a filler. */
  readonly unitCell?: Cell;
  readonly resolutionRange?: ResolutionRange;
  readonly excludedResolution: readonly ResolutionRange[];
  readonly delphi?: number;
  readonly minimumIOverSigma?: number;
  /** CORRECTIONS=, e.g. `DECAY MODULATION ABSORP`; '' switches all of them off. */
  readonly corrections?: string;
  /** Library that reads HDF5 frames. */
  readonly lib?: string;
}

/** XDS.INP, as XDS and KAMO write it (docs/formats/xds-inp.md). Fails without a single `KEY= value`. */
function parse(lines: Lines): XdsInp {
  const keywords: Keyword[] = [];
  for (let line = lines.next(); line !== undefined; line = lines.next())
    for (const keyword of keywordsOf(line, lines.line)) keywords.push(keyword);
  if (keywords.length === 0) lines.fail({ code: 'nothing-found' });

  const given = new Keywords(keywords, lines.problems);
  const spaceGroupNumber = given.spaceGroup();
  const template = given.text('NAME_TEMPLATE_OF_DATA_FRAMES');
  return {
    keywords,
    jobs: given.text('JOB')?.split(/\s+/) ?? [],
    spotRanges: given.ranges('SPOT_RANGE'),
    excludedFrames: given.ranges('EXCLUDE_DATA_RANGE'),
    excludedResolution: given.resolutions('EXCLUDE_RESOLUTION_RANGE'),
    ...present({
      nameTemplate: template === undefined ? undefined : templateOf(template),
      dataRange: given.range('DATA_RANGE'),
      oscillation: given.number('OSCILLATION_RANGE'),
      startingAngle: given.number('STARTING_ANGLE'),
      startingFrame: given.number('STARTING_FRAME'),
      wavelength: given.number('X-RAY_WAVELENGTH'),
      detector: given.text('DETECTOR'),
      detectorDistance: given.number('DETECTOR_DISTANCE'),
      orgX: given.number('ORGX'),
      orgY: given.number('ORGY'),
      nx: given.number('NX'),
      ny: given.number('NY'),
      qx: given.number('QX'),
      qy: given.number('QY'),
      friedelsLaw: given.flag("FRIEDEL'S_LAW"),
      spaceGroupNumber,
      unitCell: spaceGroupNumber === undefined ? undefined : given.cell('UNIT_CELL_CONSTANTS'),
      resolutionRange: given.resolutions('INCLUDE_RESOLUTION_RANGE').at(-1),
      delphi: given.number('DELPHI'),
      minimumIOverSigma: given.number('SNRC') ?? given.number('MINIMUM_I/SIGMA'),
      corrections: given.all('CORRECTIONS').at(-1)?.value,
      lib: given.text('LIB')
    })
  };
}

export default textFormat({
  name: 'xds-inp',
  version: 3,
  file: /^XDS\.INP(_noscale|_rescale)?(\.org|\.\d+)?$/,
  parse
});
