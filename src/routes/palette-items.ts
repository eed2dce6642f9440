import { searchFor } from '$lib/beamtime/search';
import type { Merge, MergeRun } from '$lib/beamtime/types';
import type { Desk } from '$lib/session/desk.svelte';
import { START, mergePlace, mergesPlace, pinPlace, place } from '$lib/address/places';
import { frame } from '$lib/words/frame';
import { language as choice } from '$lib/words/language.svelte';
import { scanWords } from '$lib/words/scan-words';
import type { Language } from '$lib/words/words';
import { exportBeamtime } from './export-beamtime';

interface Common {
  readonly key: string;
  readonly kind: 'page' | 'sample' | 'merge' | 'pin' | 'action';
  readonly label: string;
  /** Said at the right; the kind's word when absent. */
  readonly detail?: string;
  /** Not said, but found. */
  readonly also?: string;
}
export type PaletteItem = (Common & { readonly href: string }) | (Common & { readonly run: () => void });

/** More than this is not read by anybody. */
const MOST = 60;

/** Everything that the palette can go to or do. */
export function paletteItems(desk: Desk, language: Language): readonly PaletteItem[] {
  const words = frame[language];
  const items: PaletteItem[] = [{ key: 'start', kind: 'page', label: words.rail.start, href: START }];
  const open = desk.current;
  if (open !== undefined) {
    for (const page of [
      '',
      'merges',
      'pins',
      'datasets',
      'compare',
      'resolution',
      'checks',
      'files'
    ] as const) {
      items.push({
        key: `page:${page}`,
        kind: 'page',
        label: words.rail[page === '' ? 'overview' : page],
        href: place(open.id, page)
      });
    }
    for (const sample of new Set(open.merges.map(({ sampleName }) => sampleName))) {
      items.push({
        key: `sample:${sample}`,
        kind: 'sample',
        label: sample,
        href: mergesPlace(open.id, { sample })
      });
    }
    for (const merge of open.merges) {
      items.push({
        key: merge.path,
        kind: 'merge',
        label: merge.path,
        also: [...new Set(runsOf(merge).flatMap(({ spaceGroup }) => spaceGroup ?? []))].join(' '),
        href: mergePlace(open.id, merge.path)
      });
    }
    for (const pin of open.pins) {
      items.push({ key: `pin:${pin.path}`, kind: 'pin', label: pin.path, href: pinPlace(open.id, pin.path) });
    }
    items.push({
      key: 'export',
      kind: 'action',
      label: words.export.json,
      run: () => void exportBeamtime(open, desk.library)
    });
    if (open.state === 'scanning') {
      items.push({
        key: 'stop',
        kind: 'action',
        label: scanWords[language].cancel,
        run: () => open.cancel()
      });
    }
  }
  for (const other of ['en', 'ja'] as const) {
    if (other !== language)
      items.push({
        key: other,
        kind: 'action',
        label: words.language[other],
        detail: words.language.label,
        run: () => choice.choose(other)
      });
  }
  for (const theme of ['system', 'light', 'dark'] as const) {
    items.push({
      key: theme,
      kind: 'action',
      label: words.theme[theme],
      detail: words.theme.label,
      run: () => desk.preferences.chooseTheme(theme)
    });
  }
  for (const density of ['compact', 'comfortable'] as const) {
    items.push({
      key: density,
      kind: 'action',
      label: words.density[density],
      detail: words.density.label,
      run: () => desk.preferences.chooseDensity(density)
    });
  }
  return items;
}

function runsOf({ trials }: Merge): readonly MergeRun[] {
  return trials.flatMap(({ clusters }) => clusters.flatMap(({ runs }) => runs));
}

/** The items that hold every word of the text, in their order. */
export function searchItems(items: readonly PaletteItem[], text: string): readonly PaletteItem[] {
  const fits = searchFor(text);
  const found: PaletteItem[] = [];
  for (const item of items) {
    if (found.length === MOST) break;
    if (fits(`${item.label} ${item.detail ?? ''} ${item.also ?? ''}`)) found.push(item);
  }
  return found;
}
