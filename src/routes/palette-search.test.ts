import { expect, it } from 'vitest';
import type { PaletteItem } from './palette-items';
import { paletteSearch } from './palette-search';

const page = (label: string): PaletteItem => ({ key: `page:${label}`, kind: 'page', label, href: '#' });
const merge = (label: string, also = ''): PaletteItem => ({
  key: label,
  kind: 'merge',
  label,
  also,
  href: '#'
});
const command = (name: string): PaletteItem => ({
  key: `command:${name}`,
  kind: 'command',
  label: name,
  entry: {
    id: name,
    name,
    command: { words: () => name, run: () => undefined },
    again: () => true,
    run: async () => undefined
  }
});
const search = paletteSearch([
  command('Save the MTZ: helA'),
  command('Compare the ticked runs'),
  command('結果を保存…'),
  page('Overview'),
  page('Merges'),
  page('Files'),
  page('Compare'),
  merge('_kamoproc/merge_blend_3.1S_helA', 'P 21 21 21'),
  merge('_kamoproc/merge_cc_2.6S_lowcomp', 'C 1 2 1')
]);
const labels = (text: string): readonly string[] =>
  search(text).flatMap(({ items }) => items.map(({ label }) => label));

it.each([
  ['files', 'Files'],
  ['mtz', 'Save the MTZ: helA'],
  ['mtz hel', 'Save the MTZ: helA'],
  ['hela mtz', 'Save the MTZ: helA'],
  ['compar', 'Compare'],
  ['overveiw', 'Overview'],
  ['ovrview', 'Overview'],
  ['lowcmp', '_kamoproc/merge_cc_2.6S_lowcomp'],
  ['結果', '結果を保存…'],
  ['ｆｉｌｅｓ', 'Files']
])('%s finds %s first', (text, label) => {
  expect(labels(text)[0]).toBe(label);
});

it.each(['P212121', 'p 21 21 21', 'P2(1)2(1)2(1)'])('a space group in the spelling %s', (text) => {
  expect(labels(text)).toEqual(['_kamoproc/merge_blend_3.1S_helA']);
});

it('nothing is found for what is nowhere; everything, in groups, for nothing', () => {
  expect(search('zzzz')).toEqual([]);
  expect(search(' ').map(({ kind, items }) => [kind, items.length])).toEqual([
    ['command', 3],
    ['page', 4],
    ['merge', 2]
  ]);
});

it('of many only some are shown, and how many more there are is said', () => {
  const many = paletteSearch(Array.from({ length: 50 }, (_, n) => merge(`merge_${n}`)));
  const [group] = many('merge');
  expect([group?.items.length, group?.more]).toEqual([12, 38]);
});

it('what is there twice is shown twice, under keys of its own', () => {
  const twice = paletteSearch([merge('same'), merge('same')]);
  expect(twice('same').flatMap(({ items }) => items.map(({ key }) => key))).toEqual(['same', 'same #2']);
});

it('what is suggested for a text comes last, and in place of what was found of the same key', () => {
  const beamtime = (label: string, detail?: string): PaletteItem => ({
    key: `beamtime:${label}`,
    kind: 'beamtime',
    label,
    href: '#',
    ...(detail !== undefined && { detail })
  });
  const suggesting = paletteSearch([page('Files'), beamtime('201020_BL32XU')], (text) =>
    /^(lysA|2010)/.test(text) ? [beamtime('201020_BL32XU', 'lysA'), beamtime('200714_BL45XU', 'lysA')] : []
  );
  const told = (text: string) =>
    suggesting(text).flatMap(({ items }) => items.map(({ label, detail }) => [label, detail]));
  const both = [
    ['201020_BL32XU', 'lysA'],
    ['200714_BL45XU', 'lysA']
  ];
  expect(told('lysA <2')).toEqual(both);
  expect(told('201020')).toEqual(both);
  expect(told('files')).toEqual([['Files', undefined]]);
  expect(told('')).toEqual([
    ['Files', undefined],
    ['201020_BL32XU', undefined]
  ]);
});
