import { openLibrary } from '$lib/library/library';
import type { LayoutLoad } from './$types';

/** The library is opened once, before anything is drawn. */
export const load: LayoutLoad = async () => ({ library: await openLibrary() });
