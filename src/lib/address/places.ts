/** Addresses of the app: `#/b/<beamtime>/<page>?<view>`. Everything that a page shows is in its address. */
import type { RelPath } from '../base/rel-path';

export const START = '#/';
/** What the terms mean. */
export const TERMS = '#/terms';
export const GUIDE = '#/guide';

/** A part that holds several values is said several times: `run=…&run=…`. */
export type View = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** A page of a beamtime: '' is the overview; otherwise 'merges', 'checks', 'files', … with the view as query. */
export function place(beamtime: string, page = '', view: View = {}): string {
  const path = page === '' ? '' : `/${page.split('/').map(spelt).join('/')}`;
  const query = queryText(view);
  return `#/b/${spelt(beamtime)}${path}${query}`;
}

/** Half a character (an imported index may hold one) has no spelling in an address. */
function spelt(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** The text of a file, at a line. */
export function filePlace(beamtime: string, path: RelPath, line?: number): string {
  return place(beamtime, 'files', { path, line: line === undefined || line < 1 ? undefined : line });
}

/** Files that could not be read, or not wholly. */
export function problemsPlace(beamtime: string): string {
  return place(beamtime, 'files', { show: 'problems' });
}

/** A link to a part of a merge: the trial's folder name, numbers of cluster and run, numbers of data sets that are selected. */
export interface MergeLink {
  readonly trial?: string | undefined;
  readonly cluster?: number | undefined;
  readonly run?: number | undefined;
  readonly sel?: number | undefined;
}

/** A merge's own page. */
export function mergePlace(beamtime: string, path: RelPath, link: MergeLink = {}): string {
  return place(beamtime, `merges/${path}`, { ...link });
}

/** The merge decision table. */
export function mergesPlace(beamtime: string, view: { readonly sample?: string } = {}): string {
  return place(beamtime, 'merges', view);
}

/** Merge runs side by side, the first as the measure of the others. */
export function comparePlace(beamtime: string, runs: readonly RelPath[]): string {
  return place(beamtime, 'compare', { run: runs });
}

/** How data sets are merged again: `sets=1-5,9`, how far (Å), and what else is not as usual. */
export interface RemergeLink {
  readonly sets?: string | undefined;
  readonly dmin?: number | undefined;
  readonly batch?: string | undefined;
  readonly reject?: 'off' | undefined;
  readonly reindex?: 'off' | undefined;
}

/** Data sets merged again from their reflections: those of a merge run, or `sets` of its tree. */
export function remergePlace(beamtime: string, run: RelPath, link: RemergeLink = {}): string {
  return place(beamtime, 'remerge', { run, ...link });
}

/** How far a merge run goes; without a run, the first that KAMO chose. */
export function resolutionPlace(beamtime: string, run?: RelPath): string {
  return place(beamtime, 'resolution', { run });
}

/** The list of pins. */
export function pinsPlace(beamtime: string, view: { readonly sample?: string } = {}): string {
  return place(beamtime, 'pins', view);
}

/** A link to a point of a pin's raster: the scan within the pin (`scan00/2d`), the number of its image. */
export interface PinLink {
  readonly scan?: string | undefined;
  readonly image?: number | undefined;
}

/** A pin's own page. */
export function pinPlace(beamtime: string, path: RelPath, link: PinLink = {}): string {
  return place(beamtime, `pins/${path}`, { ...link });
}

/** The table of all data sets; `row` is the one in hand. */
export function datasetsPlace(beamtime: string, view: { readonly row?: RelPath } = {}): string {
  return place(beamtime, 'datasets', view);
}

/** A processing run's own page. */
export function runPlace(beamtime: string, path: RelPath): string {
  return place(beamtime, `runs/${path}`);
}

/** Pictures of a series: `folder`/`prefix`; `view` names the image number `n` and the processing run `run`. */
export function framesPlace(beamtime: string, folder: RelPath, prefix: string, view: View = {}): string {
  return place(beamtime, `frames/${folder}/${prefix}`, view);
}

/** The checklist; of one check where it is named. */
export function checksPlace(beamtime: string, view: { readonly check?: string } = {}): string {
  return place(beamtime, 'checks', view);
}

/** The delivery from the sample sheet to the archive. */
export function deliveryPlace(beamtime: string): string {
  return place(beamtime, 'delivery');
}

/** The query within a hash (`#/b/x/files?path=…`). */
export function viewOf(hash: string): URLSearchParams {
  const mark = hash.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : hash.slice(mark + 1));
}

/** The same page with parts of its view changed; `undefined` takes a part away. */
export function withView(hash: string, change: View): string {
  const old = viewOf(hash);
  const view = { ...Object.fromEntries([...old.keys()].map((key) => [key, old.getAll(key)])), ...change };
  const mark = hash.indexOf('?');
  return `${mark < 0 ? hash || START : hash.slice(0, mark)}${queryText(view)}`;
}

/** An address without its view: what names the page. */
export function pageOf(hash: string): string {
  const mark = hash.indexOf('?');
  return mark < 0 ? hash : hash.slice(0, mark);
}

/** The address that a page reads: the first of those that run ahead of the router and are of the same page as its own, else the router's. */
export function hashAhead(ahead: readonly (string | undefined)[], routers: string): string {
  return ahead.find((one) => one !== undefined && pageOf(one) === pageOf(routers)) ?? routers;
}

/** An address with those parts that it does not say; a part that it says otherwise stays. */
export function filledView(hash: string, parts: View): string {
  const view = viewOf(hash);
  return withView(hash, Object.fromEntries(Object.entries(parts).filter(([key]) => !view.has(key))));
}

function queryText(view: View): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(view))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== '') query.append(key, String(one));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
