import type { Unreadable } from './types';

/** How many files (and folders) gave nothing: their parser could not read them, or the disk refused them. Each counts once, whatever is said of it. */
export function unreadableCount(unreadable: readonly Unreadable[]): number {
  return new Set(unreadable.flatMap(({ path, severity }) => (severity === 'error' ? [path] : []))).size;
}

/** How many files could be parsed, but not all of them. */
export function warnedCount(unreadable: readonly Unreadable[]): number {
  const failed = new Set(unreadable.flatMap(({ path, severity }) => (severity === 'error' ? [path] : [])));
  return new Set(unreadable.flatMap(({ path }) => (failed.has(path) ? [] : [path]))).size;
}
