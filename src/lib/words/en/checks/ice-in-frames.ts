import type check from '../../../checks/ice-in-frames';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Are the diffraction images free of ice rings?',
  why: 'Ice in the images spoils reflections of every merge that uses the data set.',
  advice:
    'Open the frames of the data set and look; exclude the rings in processing, or leave the data set out.',
  limits: {},
  found: {
    'not-examined': 'no image has been examined yet; use “Look for ice” on the page of the frames',
    ice: ({ ice, judged, rings }) => `ice rings on ${ice} of ${judged}: ${rings}`,
    perhaps: ({ ice, judged, rings }) => `ice rings possible on ${ice} of ${judged}: ${rings}`,
    'not-judged': ({ unread, unclear }) =>
      `${unread} of the images could not be read, ${unclear} could not be evaluated`,
    none: ({ judged }) => `no ice rings on ${judged}`
  }
} satisfies CheckWords<typeof check>;
