import type { Unreadable } from './types';

/** Files (and folders) of which nothing could be read, each once: the one number of them, on the card, the overview and the checklist. */
export function unreadableFiles(problems: readonly Unreadable[]): number {
  return new Set(problems.flatMap(({ severity, path }) => (severity === 'error' ? path : []))).size;
}
