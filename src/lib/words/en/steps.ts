import { count } from '../../base/count';
import type { StepReasons } from '../../beamtime/types';
import type { Sentences } from '../sentence';
import { pins } from './pins';

const OUTCOMES: Readonly<Record<string, string>> = pins.outcomes;
const outcomeText = (outcome: string): string => OUTCOMES[outcome] ?? outcome;

function lostRuns({ lost, of, names }: StepReasons['not-indexed'], what: string): string {
  const more = lost > names.length ? `, … (+${lost - names.length})` : '';
  return `${lost} of ${count(of, 'run')} ${what}: ${names.join(', ')}${more}`;
}

/** Why a pin did not get further, or why that is not known. */
export const steps = {
  written: ({ en }) => en,
  outcome: ({ outcome }) => outcomeText(outcome),
  'scan-only': 'only a scan was requested',
  skipped: 'skipped by the operator',
  'not-mounted': 'not mounted',
  'folder-elsewhere': 'the folder of the pin is not on this disk',
  'images-elsewhere': 'its images are not in the folder that was read',
  'no-images': 'no diffraction images found',
  'no-hits': ({ outcome, most, least }) =>
    (outcome === undefined ? 'no point of the raster was accepted' : outcomeText(outcome)) +
    (most === undefined || least === undefined
      ? ''
      : ` (at most ${count(most, 'spot')}; threshold: ${least})`),
  'no-runs': 'no processing of this pin found',
  'not-indexed': (runs) => lostRuns(runs, 'not indexed'),
  'not-integrated': (runs) => lostRuns(runs, 'not integrated'),
  'not-scaled': (runs) => lostRuns(runs, 'not scaled'),
  'no-merge': 'no merge of this sample found',
  'no-result': 'no merge of this sample has a result',
  'other-cluster': 'not in the chosen cluster',
  'cell-filter': 'removed by the cell filter',
  'other-form': 'not in the group of similar cells that KAMO merged (another crystal form)',
  'given-to-none': 'not in the input of any merge with a result',
  'perhaps-used':
    'in KAMO’s chosen cluster; which of its data sets were rejected is not recorded in the files read',
  rejected: ({ datasets, rules }) =>
    `${count(datasets, 'data set')}${rules.length === 0 ? '' : `: ${rules.join('; ')}`}`
} satisfies Sentences<StepReasons>;
