import { expect, it } from 'vitest';
import { sentences } from './fields';

it('a sentence that the sender did not have in a language of this version is English; without English it is none', () => {
  expect(sentences({ en: 'Found.', ja: '見つかりました。', fr: 'Trouvé.' })).toEqual({
    en: 'Found.',
    ja: '見つかりました。'
  });
  expect(sentences({ en: 'Found.' })).toEqual({ en: 'Found.', ja: 'Found.' });
  expect(() => sentences({ ja: '見つかりました。' })).toThrow();
  expect(() => sentences({ en: 'Found.', ja: 3 })).toThrow();
});
