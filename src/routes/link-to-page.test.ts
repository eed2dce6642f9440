import { expect, it } from 'vitest';
import { relPath, ROOT } from '$lib/base/rel-path';
import { linkToPage, type Shown } from './link-to-page';

const shown = (more: Partial<Shown> = {}): Shown => ({
  id: '200714_BL45XU_userA',
  name: { name: '200714_BL45XU_userA', source: 'folder', opened: ROOT },
  title: 'Merges · 200714_BL45XU_userA · Kamome',
  address: 'https://host.example/kamome/?lang=ja&open=last#/b/200714_BL45XU_userA/merges?sort=-Cmpl',
  ...more
});

it('a link has its title, its address with the view, and what has to be opened first', () => {
  const [title, address, needed] = linkToPage(shown(), 'en').split('\n');
  expect(title).toBe('Merges · 200714_BL45XU_userA · Kamome');
  expect(address).toBe('https://host.example/kamome/#/b/200714_BL45XU_userA/merges?sort=-Cmpl');
  expect(needed).toMatch(
    /folder “200714_BL45XU_userA”, or its exported index \(200714_BL45XU_userA\.kamome\.json\)/
  );
});

it.each([
  [
    'an archive is another beamtime than its disk',
    { name: { name: 'x', source: 'archive', opened: ROOT } },
    /report archive of “x”/
  ],
  [
    'of an imported index the disk does as well',
    { name: { name: 'x', source: 'import', opened: ROOT } },
    /folder “x”, or its exported index/
  ],
  [
    'a part of a beamtime is an entry of its own',
    { name: { name: 'x', source: 'folder', opened: relPath('_kamoproc') } },
    /folder “x\/_kamoproc”/
  ],
  ['the sample comes with Kamome', { id: '200714_BL45XU_sample:archive' }, /open the sample beamtime/]
] as const)('%s', (_, more, needed) => {
  expect(linkToPage(shown(more), 'en')).toMatch(needed);
  expect(linkToPage(shown(more), 'ja').split('\n')[2]).toMatch(/開いてください/);
});
