import { describe, expect, it, test } from 'vitest';
import { drawn, HOSTILE_NAME } from '../../../tests/support/drawn';
import NotFound from './NotFound.svelte';
import PathLink from './PathLink.svelte';

/** What is read of it, as one word: it may break between folders. */
const read = (text: string): string => text.replaceAll(' ', '');

describe('a path', () => {
  const LONG = `_kamoproc/merge_cc_2.2S_lys/cc_2.20A_final/${'deep/'.repeat(12)}cluster_0007/run_03/XSCALE.LP`;
  it('that is short stands whole', () => {
    expect(read(drawn(PathLink, { path: 'a/b/c.LP' }).text)).toBe('a/b/c.LP');
  });
  it('that is long loses its middle, never its end, and is whole on hover', () => {
    const link = drawn(PathLink, { path: LONG });
    expect(read(link.text)).toHaveLength(60);
    expect(read(link.text)).toMatch(/^_kamoproc\/merge.*….*run_03\/XSCALE\.LP$/);
    expect(link.all('title')).toEqual([LONG]);
  });
  test.each([
    [20, 20],
    [60, 60],
    [200, LONG.length]
  ])('of at most %s letters has %s', (most, length) => {
    expect(read(drawn(PathLink, { path: LONG, most }).text)).toHaveLength(Math.min(length, LONG.length));
  });
  it('says the line that is meant', () => {
    expect(read(drawn(PathLink, { path: 'a/decision.log', line: 17 }).text)).toBe('a/decision.log:17');
  });
  it('leads to its text where it can be shown; without a place it leads nowhere', () => {
    expect(drawn(PathLink, { path: 'a', href: '#/b/x/files?p=a' }).all('href')).toEqual(['#/b/x/files?p=a']);
    expect(drawn(PathLink, { path: 'a' }).count('a')).toBe(0);
  });
  it('is copied by a button that says so', () => {
    expect(drawn(PathLink, { path: 'a', copy: true }).text).toBe('a copy');
    expect(drawn(PathLink, { path: 'a', copy: true }, 'ja').text).toMatch(/^a [ぁ-んァ-ヶ一-龠]/);
  });
  it('of markup is text', () => {
    const link = drawn(PathLink, { path: `a/${HOSTILE_NAME}`, most: 200 });
    expect([link.count('img'), read(link.text)]).toEqual([0, read(`a/${HOSTILE_NAME}`)]);
  });
  it('in Japanese stands as it is', () => {
    expect(read(drawn(PathLink, { path: 'データ/試料１/x.img' }).text)).toBe('データ/試料１/x.img');
  });
});

it('a page that is not there says what was asked for and leads to what there is', () => {
  const page = drawn(NotFound, {
    title: 'No such merge',
    why: 'Its folder was not found.',
    path: HOSTILE_NAME,
    href: '#/b/x/merges',
    back: 'All merges'
  });
  expect([page.count('h1'), page.count('img'), page.all('href')]).toEqual([1, 0, ['#/b/x/merges']]);
  expect(page.text).toBe(`No such merge ${HOSTILE_NAME} Its folder was not found. All merges`);
});
it('a page that is not there names no path where the address has none', () => {
  expect(drawn(NotFound, { title: 'A', why: 'B', href: '#', back: 'C' }).text).toBe('A B C');
});
