import { segments } from '$lib/base/rel-path';
import type { BeamtimeName } from '$lib/beamtime/types';
import { TOUR_BEAMTIME } from '$lib/session/tour.svelte';
import { frame } from '$lib/words/frame';
import type { Language } from '$lib/words/words';

/** What is on the screen: the beamtime, the title of the page, and its address. */
export interface Shown {
  readonly id: string;
  readonly name: Pick<BeamtimeName, 'name' | 'source' | 'opened'>;
  readonly title: string;
  readonly address: string;
}

/**
 * A page for somebody else, as text: what it shows, its address without what belongs to this reader alone (the language), and what has to be
 * opened first, since an address holds no data. An exported index and its disk are one beamtime; an archive is one of its own.
 */
export function linkToPage(
  { id, name: { name, source, opened }, title, address }: Shown,
  language: Language
): string {
  const url = new URL(address);
  url.search = '';
  const { needs } = frame[language].link;
  const needed =
    id === TOUR_BEAMTIME
      ? needs.sample
      : source === 'archive'
        ? needs.archive(name)
        : needs.folder([name, ...segments(opened)].join('/'), name);
  return `${title}\n${url.href}\n${needed}\n`;
}
