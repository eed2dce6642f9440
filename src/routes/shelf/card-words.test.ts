import { expect, it } from 'vitest';
import type { CrystalForm } from '$lib/analysis/beamtime-facts';
import { aCard } from '../../../tests/support/model';
import { formText, remarksText, sourceText, listedForms } from './card-words';

const form = (sample: string, rest: Partial<CrystalForm>): CrystalForm => ({ sample, datasets: 1, ...rest });
const card = aCard({ id: 'userA', name: 'userA', lastOpened: 'no time' });

it('tells merged forms first, then those with more data sets, and none of which nothing is known', () => {
  const forms = [
    form('bare', { datasets: 90 }),
    form('few', { unitCell: [1, 2, 3, 90, 90, 90], datasets: 2 }),
    form('many', { unitCell: [1, 2, 3, 90, 90, 90], datasets: 9 }),
    form('merged', { dMin: 1.8 })
  ] as readonly CrystalForm[];
  expect(listedForms(forms).map(({ sample }) => sample)).toEqual(['merged', 'many', 'few']);
  expect(listedForms(forms).map(formText)).toEqual([
    'merged · 1.8 Å',
    'many · 1 2 3 90 90 90 · 9 data sets',
    'few · 1 2 3 90 90 90 · 2 data sets'
  ]);
});

it('names the folder where the user gave a title, and what was opened', () => {
  expect(sourceText({ card, label: { tags: [] } })).toBe('');
  expect(sourceText({ card: { ...card, source: 'archive' }, label: { tags: [], title: 'Lysozyme' } })).toBe(
    'userA · report archive'
  );
});

it('remarks when it was opened, and what is missing of it', () => {
  expect(remarksText(card)).toBe('opened no time');
  expect(remarksText({ ...card, bytes: 12_345_678 })).toBe('opened no time · uses 12 MB in this browser');
  const part = { ...card, id: 'userA~2', opened: '_kamoproc', needsDisk: true };
  expect(remarksText({ ...part, scan: { ...card.scan, partial: true } })).toBe(
    'opened no time · another beamtime of the same name, or another disk of it · only _kamoproc · partly read · written by another version of Kamome: needs the disk again'
  );
});
