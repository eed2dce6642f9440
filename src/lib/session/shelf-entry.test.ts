import { describe, expect, it, test } from 'vitest';
import { aCard } from '../../../tests/support/model';
import type { BeamtimeFacts } from '../analysis/beamtime-facts';
import { FACTS_VERSION } from '../analysis/beamtime-facts';
import { relPath } from '../base/rel-path';
import { searchFor } from '../beamtime/search';
import { factsIn, labelIn, shelfEntry, titleOf } from './shelf-entry';

const CARD = aCard({
  name: '200714_BL45XU_userA',
  date: '2020-07-14',
  beamline: 'BL45XU',
  user: 'userA'
});
const FACTS: BeamtimeFacts = {
  samples: ['lys', '試料D'],
  forms: [{ spaceGroup: 'P 43 21 2' }, { spaceGroup: 'P 43 21 2' }, {}] as unknown as BeamtimeFacts['forms'],
  pins: ['CPS0001-01']
};

describe('what the user calls a beamtime', () => {
  test.each<[string, unknown, ReturnType<typeof labelIn>]>([
    [
      'a title, tags and a note',
      { title: 'First', tags: ['a', 'b'], note: 'n' },
      { title: 'First', tags: ['a', 'b'], note: 'n' }
    ],
    ['blank texts say nothing', { title: '  ', note: '', tags: [' ', ''] }, { tags: [] }],
    ['tags are trimmed, each once', { tags: [' a', 'a ', 'b'] }, { tags: ['a', 'b'] }],
    ['a tag that is no text is left out', { tags: ['a', 3, null, { x: 1 }] }, { tags: ['a'] }],
    ['tags that are no list', { tags: 'a,b' }, { tags: [] }],
    ['a title that is a number', { title: 7 }, { tags: [] }],
    ['nothing', undefined, { tags: [] }],
    ['null', null, { tags: [] }],
    ['a text', 'label', { tags: [] }]
  ])('%s', (_, stored, expected) => {
    expect(labelIn(stored)).toEqual(expected);
  });
  it('is the title of its card, else the name of the folder', () => {
    expect(titleOf({ card: CARD, label: { title: 'First', tags: [] } })).toBe('First');
    expect(titleOf({ card: CARD, label: { tags: [] } })).toBe('200714_BL45XU_userA');
  });
});

describe('facts that were kept', () => {
  const stored = (more: object = {}) => ({
    version: FACTS_VERSION,
    scannedAt: CARD.scannedAt,
    facts: FACTS,
    ...more
  });
  test.each<[string, object | undefined, boolean]>([
    ['of these rows, by this version', stored(), true],
    ['of older rows', stored({ scannedAt: '2020-01-01T00:00:00Z' }), false],
    ['by another version', stored({ version: FACTS_VERSION + 1 }), false],
    ['without a list', stored({ facts: { samples: [], forms: [] } }), false],
    ['that are none', stored({ facts: null }), false],
    ['never kept', undefined, false]
  ])('%s: %s', (_, facts, expected) => {
    expect(factsIn(facts as Parameters<typeof factsIn>[0], CARD) !== undefined).toBe(expected);
  });
});

describe('a beamtime is found by', () => {
  const entry = shelfEntry(
    { ...CARD, worst: { verdict: 'fail', message: { en: '', ja: '' } } },
    FACTS,
    { title: 'Christmas run', tags: ['membrane'], note: 'icy' },
    [{ path: relPath('m/run_03'), verdict: 'accept', note: 'take this', at: CARD.scannedAt }]
  );
  test.each([
    'userA',
    'bl45xu',
    '2020-07-14',
    'lys',
    '試料D',
    'P43212',
    'P 43 21 2',
    'CPS0001-01',
    'christmas',
    'membrane',
    'icy',
    'take this',
    'fail',
    '不合格',
    'accepted',
    'lys membrane'
  ])('%s', (typed) => {
    expect(searchFor(typed)(entry.text)).toBe(true);
  });
  test.each(['trypsin', 'P21', 'rejected', '合格しました', 'undefined'])('not by %s', (typed) => {
    expect(searchFor(typed)(entry.text)).toBe(false);
  });
  it('its name alone, before its facts are gathered', () => {
    const bare = shelfEntry(CARD, undefined);
    expect([searchFor('200714')(bare.text), searchFor('lys')(bare.text), bare.facts]).toEqual([
      true,
      false,
      undefined
    ]);
  });
});
