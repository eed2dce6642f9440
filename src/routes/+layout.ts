import { openLibrary } from '$lib/library/library';
import type { LayoutLoad } from './$types';

/** Everything is drawn in the browser: there is no server. */
export const ssr = false;

export const load: LayoutLoad = async () => ({ library: await openLibrary() });
