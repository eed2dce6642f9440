import { expect, it, test } from 'vitest';
import { paragraph, sideBySide } from './spacing';

test.each([
  ['最内殻', 'リダンダンシー', '最内殻リダンダンシー'],
  ['最内殻', 'CC1/2', '最内殻 CC1/2'],
  ['CC1/2', 'が最も高い', 'CC1/2 が最も高い'],
  ['次に', '3 個以上なら', '次に 3 個以上なら'],
  ['outer shell', 'redundancy', 'outer shell redundancy'],
  ['', 'CC1/2', 'CC1/2']
])('%s beside %s', (left, right, both) => {
  expect(sideBySide(left, right)).toBe(both);
});

it('sentences follow each other, and what is not said leaves no gap', () => {
  expect(paragraph(['One.', undefined, '', 'Two.'], 'en')).toBe('One. Two.');
  expect(paragraph(['一。', undefined, '二。'], 'ja')).toBe('一。二。');
});
