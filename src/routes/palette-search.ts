import uFuzzy from '@leeoniya/ufuzzy';
import { distinct } from '$lib/base/distinct';
import { folded, searchFor } from '$lib/beamtime/search';
import { KINDS, type PaletteItem } from './palette-items';

/** More of a kind is not read by anybody. */
const MOST = 12;
/** Up to so many finds are put in order; more of them come from a letter or two. */
const RANKED = 20_000;

/** Letters and figures of any script; one mistake in a word is forgiven. */
const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: '[^\\p{L}\\d]+',
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: '[\\p{L}\\d]',
  intraMode: 1
});

export interface PaletteGroup {
  readonly kind: PaletteItem['kind'];
  readonly items: readonly PaletteItem[];
  /** So many more fit than are shown. */
  readonly more: number;
}

/**
 * Gives what fits a text, the best first, by kind; the kind with the best comes first. All of it, where nothing is typed. Space groups are found in any
 * spelling, behind all others; last comes what else is suggested for the text.
 */
export function paletteSearch(
  items: readonly PaletteItem[],
  suggest: (text: string) => readonly PaletteItem[] = () => []
): (text: string) => readonly PaletteGroup[] {
  const all = distinct(items, ({ key }) => key).map(({ key, item }) => ({ ...item, key }));
  const texts = all.map(({ label, also = '' }) => `${label} ${also}`);
  const foldedTexts = texts.map(folded);

  function fittingFor(text: string): readonly PaletteItem[] {
    const [ids, info, order] = fuzzy.search(foldedTexts, folded(text), 1, RANKED);
    const ranked = info && order ? order.map((at) => info.idx[at]) : (ids ?? []);
    const fits = searchFor(text);
    const plain = texts.flatMap((one, at) => (fits(one) ? [at] : []));
    const places = new Set([...ranked, ...plain]);
    const fitting = [...places].flatMap((at) => (at === undefined ? [] : (all[at] ?? [])));
    const suggested = new Map(suggest(text).map((item) => [item.key, item]));
    const found = new Map(fitting.map((item) => [item.key, suggested.get(item.key) ?? item]));
    return [...new Map([...found, ...suggested]).values()];
  }
  return (text) => {
    const fitting = text.trim() === '' ? all : fittingFor(text.trim());
    const kinds = text.trim() === '' ? KINDS : new Set(fitting.map(({ kind }) => kind));
    return [...kinds].flatMap((kind) => {
      const ofKind = fitting.filter((item) => item.kind === kind);
      if (ofKind.length === 0) return [];
      return [{ kind, items: ofKind.slice(0, MOST), more: Math.max(0, ofKind.length - MOST) }];
    });
  };
}
