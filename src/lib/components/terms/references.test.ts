import { expect, it } from 'vitest';
import { glossary, TERM_IDS as ids } from '$lib/words/glossary';
import { LITERATURE, referencesOf } from './references';

it.each(ids)('%s names where to read more, each as authors (year). place, pages', (id) => {
  const references = referencesOf(id);
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references)
    expect(reference).toMatch(/^\p{L}.*\((19|20)\d\d\)\. .* \d+(–\d+)?\.$/u);
});

it.each(LITERATURE)('%s: the list names it with its title, and a term leads to it', (listed) => {
  const found = /^(.* \(\d{4}\)\.) .+[.?] ((?:Acta|J\.|Nat|Nature|Science).* \d+(?:–\d+)?\.)$/u.exec(listed);
  expect(found).not.toBeNull();
  expect(ids.flatMap(referencesOf)).toContain(`${found?.[1]} ${found?.[2]}`);
});

it.each(['en', 'ja'] as const)('every term is explained in %s', (language) => {
  for (const id of ids)
    for (const text of Object.values(glossary[language].terms[id])) expect(text, id).toMatch(/\S/);
});
