/** Addresses of the app: `#/b/<beamtime>/<page>?<view>`. Everything that a page shows is in its address. */
import type { RelPath } from '../base/rel-path';

export const START = '#/';

type View = Readonly<Record<string, string | number | undefined>>;

/** A page of a beamtime: '' is the overview; otherwise 'merges', 'checks', 'files', … with the view as query. */
export function place(beamtime: string, page = '', view: View = {}): string {
  const path = page === '' ? '' : `/${page.split('/').map(encodeURIComponent).join('/')}`;
  const query = queryText(view);
  return `#/b/${encodeURIComponent(beamtime)}${path}${query}`;
}

/** The text of a file, at a line. */
export function filePlace(beamtime: string, path: RelPath, line?: number): string {
  return place(beamtime, 'files', { path, line: line === undefined || line < 1 ? undefined : line });
}

/** A merge's own page; `view` names trial, cluster and run. */
export function mergePlace(beamtime: string, path: RelPath, view: View = {}): string {
  return place(beamtime, `merges/${path}`, view);
}

/** The merge decision table. */
export function mergesPlace(beamtime: string, view: View = {}): string {
  return place(beamtime, 'merges', view);
}

export function checksPlace(beamtime: string, view: View = {}): string {
  return place(beamtime, 'checks', view);
}

/** The query within the hash of an address (`#/b/x/files?path=…`). */
export function viewOf(url: URL): URLSearchParams {
  const mark = url.hash.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : url.hash.slice(mark + 1));
}

/** The same page with parts of its view changed; `undefined` takes a part away. */
export function withView(url: URL, change: View): string {
  const view: Record<string, string | number | undefined> = Object.fromEntries(viewOf(url));
  Object.assign(view, change);
  const mark = url.hash.indexOf('?');
  return `${mark < 0 ? url.hash || START : url.hash.slice(0, mark)}${queryText(view)}`;
}

function queryText(view: View): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(view))
    if (value !== undefined && value !== '') query.set(key, String(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
