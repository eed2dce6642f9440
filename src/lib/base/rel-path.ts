import type { Brand } from './brand';

/** A '/'-separated path relative to the beamtime folder, spelled as on the disk. The folder itself is ''. */
export type RelPath = Brand<string, 'RelPath'>;

/** The beamtime folder itself. */
export const ROOT = '' as RelPath;

/** Reads a relative path; '.', empty parts and leading or trailing slashes fall away, '..' climbs (never above the root). */
export function relPath(text: string): RelPath {
  const parts: string[] = [];
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') as RelPath;
}

/** `parent` + '/' + `name`; the name is taken as it is (one component). */
export function child(parent: RelPath, name: string): RelPath {
  return (parent === '' ? name : `${parent}/${name}`) as RelPath;
}

/** `from` (a folder) joined with a relative path that may hold '..'. */
export function resolve(from: RelPath, relative: string): RelPath {
  return relPath(`${from}/${relative}`);
}

/** The folder that holds `path`; the root for a top-level name. */
export function parent(path: RelPath): RelPath {
  const slash = path.lastIndexOf('/');
  return (slash < 0 ? '' : path.slice(0, slash)) as RelPath;
}

/** The last component. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function segments(path: RelPath): string[] {
  return path === '' ? [] : path.split('/');
}

/** True when `path` is `folder` or lies below it. */
export function isWithin(path: RelPath, folder: RelPath): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
