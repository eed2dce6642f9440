/** What files saved from a page are called: the beamtime first, so that they can be told apart in a downloads folder. */
import { getContext, setContext } from 'svelte';
import { savedName } from '$lib/takehome/file-name';

const BEAMTIME = Symbol('name of the beamtime');

/** Done once, above all pages of a beamtime. */
export function nameFilesAfter(beamtime: () => string): void {
  setContext(BEAMTIME, beamtime);
}

/** Asked while a component is made; the answer names a file: `200714_BL45XU_userA-merges.csv`. */
export function savedAs(): (what: string, extension: string) => string {
  const beamtime = getContext<(() => string) | undefined>(BEAMTIME);
  return (what, extension) => savedName(beamtime?.() ?? 'kamome', what, extension);
}
