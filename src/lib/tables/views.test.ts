import { describe, expect, it } from 'vitest';
import { remember } from '../base/browser-memory';
import type { Column } from './column';
import { hiddenBy, isHidden, partsOf, queryOf, rememberedViews, rememberViews, withNamedView } from './views';

const COLUMNS: readonly Column<unknown>[] = ['sample', 'Cmpl', 'CCano', 'LCV'].map((id) => ({
  id,
  head: id,
  value: () => undefined,
  ...(id === 'sample' && { stays: true })
}));

describe('a column set', () => {
  it('hides what it does not show, but never the columns that name a row', () => {
    const hidden = hiddenBy({ id: 'sad', name: 'SAD', shows: ['CCano', 'gone'] }, COLUMNS);
    expect([...hidden]).toEqual(['Cmpl', 'LCV']);
    expect(isHidden(new Set(['LCV', 'Cmpl']), hidden)).toBe(true);
    expect(isHidden(new Set(['LCV']), hidden)).toBe(false);
  });
});

describe('a named view', () => {
  const address = new URLSearchParams('sort=-Cmpl&range=LCV:..5&range=CCano:30..&row=a&tick=a&tick=b&fold=x');
  it('keeps columns, filters, limits and order, and nothing of a moment', () => {
    expect(queryOf(address)).toBe('sort=-Cmpl&range=LCV%3A..5&range=CCano%3A30..');
  });
  it('takes the place of the view before, and leaves the row and the ticks', () => {
    const view = { name: 'good', query: queryOf(address) };
    expect(partsOf(view, new URLSearchParams('q=helA&sort=LCV&row=b'))).toEqual({
      q: undefined,
      sort: ['-Cmpl'],
      range: ['LCV:..5', 'CCano:30..']
    });
  });
  it('is remembered by its name; the same name once', () => {
    const one = withNamedView([], ' good ', 'sort=a');
    expect(withNamedView(withNamedView(one, 'other', ''), 'good', 'sort=b')).toEqual([
      { name: 'other', query: '' },
      { name: 'good', query: 'sort=b' }
    ]);
    expect(withNamedView(one, '  ', 'x')).toBe(one);
    rememberViews('merges', one);
    expect(rememberedViews('merges')).toEqual([{ name: 'good', query: 'sort=a' }]);
  });
  it('that cannot be read is passed over', () => {
    expect(rememberedViews('pins')).toEqual([]);
    for (const rubbish of ['{', '{"name":1}', '[1,null,{"name":"a"},{"name":"a","query":"q=b"}]', '"x"']) {
      remember('kamome.pins.views', rubbish);
      expect(rememberedViews('pins').length, rubbish).toBe(rubbish.startsWith('[') ? 1 : 0);
    }
  });
});
