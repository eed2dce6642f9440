import { expect, test } from 'vitest';
import type { Column } from './column';
import { headGroups } from './head-groups';

const columns = (text: string): readonly Column<unknown>[] =>
  [...text].map((group, n) => ({
    id: String(n),
    head: '',
    value: () => undefined,
    ...(group !== '-' && { group })
  }));

test.each([
  ['', ''],
  ['--', '- -'],
  ['aab', 'aa b'],
  ['-aa-', '- aa -'],
  ['aba', 'a b a']
])('columns of the groups %s stand as %s', (groups, heads) => {
  const text = headGroups(columns(groups)).map(({ name = '-', columns }) => name.repeat(columns.length));
  expect(text.join(' ')).toBe(heads);
});
