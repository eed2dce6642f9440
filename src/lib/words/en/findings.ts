import type { WordTree } from '../words';

/** What is said of any finding. */
export const findings = {
  uncertain: (message: string) => `not certain, for a part of it could not be read from the disk: ${message}`
} satisfies WordTree;
