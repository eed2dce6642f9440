import { describe, expect, it, test } from 'vitest';
import { aBeamtime } from '../../tests/support/model';
import { relPath } from '$lib/base/rel-path';
import { scanWords } from '$lib/words/scan-words';
import { LANGUAGES } from '$lib/words/words';
import { missedIn } from './missed';

type Asked = Parameters<typeof missedIn>[0];
const SCAN = aBeamtime().scan;
const asked = (more: Partial<Asked> = {}): Asked => ({
  failure: undefined,
  scan: SCAN,
  state: 'done',
  name: { name: 'a', source: 'folder', opened: relPath('') },
  ...more
});
const unlisted = { folders: [relPath('raw')], count: 1, files: 2 };

describe('what of a beamtime was not read', () => {
  it('is nothing where nothing is known to be missing', () => {
    expect(missedIn(asked(), scanWords.en)).toBeUndefined();
    expect(missedIn(asked({ state: 'stopped' }), scanWords.en)).toBeUndefined();
  });
  test.each<[string, Partial<Asked>, (words: (typeof scanWords)['en']) => string]>([
    [
      'stopped by the user',
      { state: 'stopped', scan: { ...SCAN, partial: true } },
      (words) => words.stoppedEarly
    ],
    [
      'an archive that ends too early',
      { scan: { ...SCAN, partial: true }, name: { name: 'a', source: 'archive', opened: relPath('') } },
      (words) => words.brokenArchive
    ],
    ['a way of opening that misses names', { scan: { ...SCAN, partial: true } }, (words) => words.partial],
    [
      'the disk went away, wherever that was',
      { scan: { ...SCAN, partial: true, unlisted: { ...unlisted, at: relPath('raw/a') } } },
      (words) => words.disconnected(relPath('raw/a'))
    ],
    [
      'the folder may not be read any more',
      { scan: { ...SCAN, partial: true, unlisted: { ...unlisted, at: relPath('raw/a'), forbidden: true } } },
      (words) => words.forbidden(relPath('raw/a'))
    ],
    [
      'folders that were refused go before what is only partial',
      { scan: { ...SCAN, partial: true, unlisted } },
      (words) => words.incomplete([relPath('raw')], 1, 2)
    ],
    [
      'a worker that died says how, whatever else is missing',
      {
        failure: { flaw: { code: 'written', text: 'x' }, death: 'silent' },
        scan: { ...SCAN, partial: true }
      },
      (words) => words.died.silent
    ],
    [
      'a failure of another kind says its reason',
      { failure: { flaw: { code: 'written', text: 'the sender wrote this' } } },
      () => 'the sender wrote this'
    ]
  ])('%s', (_, more, told) => {
    for (const language of LANGUAGES)
      expect(missedIn(asked(more), scanWords[language])).toBe(told(scanWords[language]));
  });
});
