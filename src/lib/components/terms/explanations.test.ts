import { describe, expect, it, test } from 'vitest';
import { drawn } from '../../../../tests/support/drawn';
import { glossary, type TermId } from '../../words/glossary';
import { LANGUAGES } from '../../words/words';
import Explanation from './Explanation.svelte';
import Term from './Term.svelte';
import { referencesOf } from './references';

const TERMS = Object.keys(glossary.en.terms) as TermId[];

describe.each(LANGUAGES)('%s', (language) => {
  test.each(TERMS)('%s: what it is, which values it has, and where to read more', (term) => {
    const explained = drawn(Explanation, { term }, language);
    const entry = glossary[language].terms[term];
    expect(explained.text).toContain(entry.what.replace(/\s+/g, ' '));
    expect(explained.text).toContain(entry.values.replace(/\s+/g, ' '));
    for (const reference of referencesOf(term))
      expect(explained.text).toContain(reference.replace(/\s+/g, ' '));
    expect(explained.text).not.toMatch(/undefined|NaN|\[object/);
  });
});

it('a term is a button that its explanation describes', () => {
  const [term] = TERMS;
  if (term === undefined) throw new Error('no term');
  const button = drawn(Term, { term });
  const [id] = button.all('aria-describedby');
  expect(button.all('id')).toEqual([id]);
  expect([button.all('role'), button.all('popover')]).toEqual([['tooltip'], ['auto']]);
  expect(button.text.startsWith(glossary.en.terms[term].term)).toBe(true);
});
