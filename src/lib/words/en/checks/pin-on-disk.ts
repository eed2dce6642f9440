import type check from '../../../checks/pin-on-disk';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Is the pin on this disk?',
  why: 'A pin on the sheet without a folder was skipped, or went to another disk: large deliveries are split.',
  advice: 'Look on the other disks of the delivery; ask the beamline.',
  limits: {},
  found: {
    there: 'its folder is present',
    archive: 'an archive contains no pin folders',
    'disk-not-read': 'on the sheet; the disk was not read completely',
    missing: 'on the sheet, but its folder is not on this disk'
  }
} satisfies CheckWords<typeof check>;
