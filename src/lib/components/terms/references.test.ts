import { expect, it } from 'vitest';
import { glossary, type TermId } from '$lib/words/glossary';
import { referencesOf } from './references';

const ids = Object.keys(glossary.en.terms) as TermId[];

it.each(ids)('%s names where to read more, each as authors (year). place, pages', (id) => {
  const references = referencesOf(id);
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references)
    expect(reference).toMatch(/^\p{L}.*\((19|20)\d\d\)\. .* \d+(–\d+)?\.$/u);
});

it.each(['en', 'ja'] as const)('every term is explained in %s', (language) => {
  for (const id of ids)
    for (const text of Object.values(glossary[language].terms[id])) expect(text, id).toMatch(/\S/);
});
