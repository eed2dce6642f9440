import type { WordTree } from '../words';

/** What is said of any finding. */
export const findings = {
  uncertain: (message: string) => `not certain (a part could not be read from the disk): ${message}`
} satisfies WordTree;
