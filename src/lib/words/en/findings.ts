import type { WordTree } from '../words';

/** What is said of any finding. */
export const findings = {
  uncertain: (message: string) => `not certain (a part could not be read from the disk): ${message}`,
  /** Nothing follows from what is missing where not everything was read: `no merge of lys is`, `CORRECT.LP is not`. */
  notAllRead: (what: string) => `${what} in what was read, which is not all of the disk`
} satisfies WordTree;
