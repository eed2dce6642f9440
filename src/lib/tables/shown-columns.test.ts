import { expect, it } from 'vitest';
import { FakeAddress } from '../../../tests/support/page';
import { PageAddress } from '../address/page-address.svelte';
import { hiddenColumns, rememberHidden } from './hidden-columns';
import { ShownColumns } from './shown-columns.svelte';

const COLUMNS = [{ id: 'name', stays: true }, { id: 'isa' }, { id: 'cell' }];
const ids = (columns: readonly { readonly id: string }[]): string => columns.map(({ id }) => id).join(' ');
const listAt = (hash: string, list = 'crystals'): ShownColumns<(typeof COLUMNS)[number]> =>
  new ShownColumns(list, new PageAddress({ hide: hiddenColumns }, new FakeAddress(hash)), () => COLUMNS);

it('a link shows what its sender saw; without a word of it what was chosen at the last visit', () => {
  rememberHidden('crystals', new Set(['cell']));
  expect(ids(listAt('#/b/x/list').shown)).toBe('name isa');
  expect(ids(listAt('#/b/x/list?hide=isa').shown)).toBe('name cell');
  expect(ids(listAt('#/b/x/list?hide=none').shown)).toBe('name isa cell');
});

it('what is hidden here is hidden at the next visit, in this list alone', () => {
  rememberHidden('crystals', new Set());
  rememberHidden('merges of crystals', new Set());
  listAt('#/b/x/list').hide(new Set(['isa']));
  expect(ids(listAt('#/b/x/list').shown)).toBe('name cell');
  expect(ids(listAt('#/b/x/list', 'merges of crystals').shown)).toBe('name isa cell');
});

it('a column that stays is shown whatever is hidden', () => {
  expect(ids(listAt('#/b/x/list?hide=name+isa').shown)).toBe('name cell');
});
