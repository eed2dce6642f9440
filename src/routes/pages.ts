import type { IconName } from '$lib/components/Icon.svelte';
import type { frame } from '$lib/words/frame';

/** What a page says of itself in its `rail.ts`. */
export interface OnRail {
  /** Place on the rail. */
  readonly order: number;
  readonly icon: IconName;
  readonly name: keyof (typeof frame)['en']['rail'];
}
interface RailPage extends OnRail {
  /** The folder below b/[beamtime]; '' is the overview. */
  readonly page: string;
}

const found = import.meta.glob<OnRail>('./b/*/{*/,}rail.ts', { eager: true, import: 'default' });

/** Pages of a beamtime, in the order of the rail. */
export const PAGES: readonly RailPage[] = Object.entries(found)
  .map(([path, about]) => ({ ...about, page: path.split('/').slice(3, -1).join('/') }))
  .sort((a, b) => a.order - b.order);
