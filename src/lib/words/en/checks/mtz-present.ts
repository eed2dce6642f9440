import type check from '../../../checks/mtz-present';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Is the MTZ of this run present?',
  why: 'ccp4/xscale.mtz is the result to save.',
  advice: 'Make it from xscale.hkl with xds2mtz.py, or use the MTZ of the cycle before.',
  limits: {},
  found: {
    there: ({ mtz }) => mtz,
    linked: ({ mtz }) => `linked to an earlier cycle: ${mtz}`,
    'disk-not-read': 'no MTZ was seen, but the disk was not read completely',
    archive: 'the MTZ of this run is not in the archive; check the disk',
    'nothing-merged': 'nothing was merged in this cycle',
    missing: 'ccp4/xscale.mtz is missing'
  }
} satisfies CheckWords<typeof check>;
