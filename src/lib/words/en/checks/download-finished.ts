import { count } from '../../../base/count';
import type check from '../../../checks/download-finished';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Did the download from the detector end well?',
  why: 'EIGER images are copied from the detector’s own computer, which deletes them soon. What was not copied then is lost.',
  advice: 'Compare the images with the schedule, and ask the beamline whether they still have them.',
  limits: {},
  found: {
    'no-log': 'no download log was read',
    'not-said': ({ logs }) =>
      `${count(logs, 'download log does', 'download logs do')} not say how the download ended`,
    failed: ({ failed, logs, said }) =>
      `${failed} of ${count(logs, 'download log')} ${failed === 1 ? 'ends' : 'end'} without success: ${said.join('; ')}`,
    finished: ({ logs, retried }) =>
      `${count(logs, 'download')} finished${retried === 0 ? '' : `, after ${count(retried, 'failed attempt')}`}`
  }
} satisfies CheckWords<typeof check>;
