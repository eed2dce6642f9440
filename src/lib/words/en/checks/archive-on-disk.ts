import { count } from '../../../base/count';
import type check from '../../../checks/archive-on-disk';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Does the disk contain everything that is in the report archive?',
  why: 'The archive was packed from this beamtime. A file that is in the archive and not on the disk was lost in copying.',
  advice:
    'Copy the disk again, or take the missing files from the archive, which stays among the recent beamtimes. A file that is a symbolic link on the disk is not visible to the browser and is counted as missing.',
  limits: {},
  found: {
    'no-archive': 'no report archive of it was opened before the disk',
    'listing-not-whole': 'the listing of the disk is incomplete: files that are not in it may be on the disk',
    'all-there': ({ files }) => `the disk contains all ${count(files, 'file')} of the report archive`,
    missing: ({ missing, files }) =>
      `not on the disk: ${missing} of ${count(files, 'file')} of the report archive`
  }
} satisfies CheckWords<typeof check>;
