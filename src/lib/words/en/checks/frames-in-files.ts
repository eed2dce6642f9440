import { count } from '../../../base/count';
import type check from '../../../checks/frames-in-files';
import type { ShortSeries } from '../../../checks/frames-in-files';
import type { CheckWords } from '../../check-words';

function shortSeries(series: readonly ShortSeries[]): string {
  return series
    .map(({ prefix, frames, expected, gaps, broken }) =>
      [
        `${prefix}: ${frames} of ${count(expected ?? '?', 'frame')}`,
        ...(gaps === '' ? [] : [`missing ${gaps}`]),
        ...(broken === '' ? [] : [`not readable, or with other frame numbers: ${broken}`])
      ].join(', ')
    )
    .join('; ');
}

export const words = {
  question: 'Do the EIGER data files contain every frame?',
  why: 'A data file can be present and undamaged and still contain fewer frames than the master file states.',
  advice: 'Ask the beamline for these files; leave the frames out when the data are processed again.',
  limits: {},
  found: {
    'no-series': 'no EIGER series',
    'not-opened': ({ series }) =>
      `${count(series, 'series', 'series')} not opened: use “Check image files” on the page of the pin`,
    'expected-unknown': ({ frames, series }) =>
      `${count(frames, 'frame')} in the files; the planned number is unknown for ${count(series, 'series', 'series')}`,
    complete: ({ frames }) => `all ${count(frames, 'frame')} are in the files`,
    short: ({ series }) => shortSeries(series),
    'short-in-listing': ({ series }) =>
      `the listing is incomplete: more may be on the disk: ${shortSeries(series)}`
  }
} satisfies CheckWords<typeof check>;
