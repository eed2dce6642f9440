import { describe, expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import {
  comparePlace,
  filePlace,
  filledView,
  hashAhead,
  mergePlace,
  pinPlace,
  place,
  viewOf,
  withView
} from './places';

describe('addresses', () => {
  it('spell names that hold spaces, slashes and Japanese', () => {
    expect(place('2020 #1/メモ')).toBe('#/b/2020%20%231%2F%E3%83%A1%E3%83%A2');
    expect(mergePlace('x', relPath('_kamoproc/merge_cc_2.2S_a?b'))).toBe(
      '#/b/x/merges/_kamoproc/merge_cc_2.2S_a%3Fb'
    );
  });
  it('say file and line, and are read back as they were', () => {
    const address = filePlace('x', relPath('サンプル シート.csv'), 12);
    const view = viewOf(address);
    expect([view.get('path'), view.get('line')]).toEqual(['サンプル シート.csv', '12']);
  });
  it('leave the line out where a file has none', () => {
    expect(filePlace('x', relPath('a'), 0)).toBe('#/b/x/files?path=a');
  });
  it('keep the rest of the view when one part changes', () => {
    expect(
      withView('#/b/x/files?path=a&line=3', {
        line: undefined,
        find: 'ISa'
      })
    ).toBe('#/b/x/files?path=a&find=ISa');
  });
  it('say several runs, and keep them when something else changes', () => {
    const address = comparePlace('x', [relPath('a/run_01'), relPath('a/run_03')]);
    expect(address).toBe('#/b/x/compare?run=a%2Frun_01&run=a%2Frun_03');
    expect(withView(address, { sets: 'open' })).toBe(`${address}&sets=open`);
  });
  it.each([
    '<img src=x onerror=alert(1)>',
    'a\nb',
    '50%_#1?x=y&z;%2F%00',
    'n'.repeat(4000),
    'a\u202Egnp.exe',
    '__proto__',
    'caf\u00E9',
    'cafe\u0301',
    ' a+b ',
    `a\\b"'`,
    '\u{1F9EC}'
  ])('lead back to %j, as a page and as a file', (name) => {
    const pin = new URL(pinPlace(name, relPath(`${name}/${name}`)), 'http://localhost/');
    const parts = pin.hash.split('/').map(decodeURIComponent);
    expect(parts).toEqual(['#', 'b', name, 'pins', name, name]);
    const file = new URL(filePlace('x', relPath(`a/${name}`)), 'http://localhost/');
    expect(viewOf(file.hash).get('path')).toBe(`a/${name}`);
    expect(withView(file.hash, { find: name })).toContain(file.hash);
  });
  it('can be made of half a character', () => {
    expect(place('a\uD800')).toBe('#/b/a%EF%BF%BD');
    expect(place('\u{1F9EC}')).toBe(`#/b/${encodeURIComponent('\u{1F9EC}')}`);
  });
});

describe('an address ahead of the router', () => {
  it('is read on the page that it names, the newest one first', () => {
    const routers = '#/b/x/merges?sort=rMeas';
    expect(hashAhead([undefined, undefined], routers)).toBe(routers);
    expect(hashAhead([undefined, '#/b/x/merges?pane=rule'], routers)).toBe('#/b/x/merges?pane=rule');
    expect(hashAhead(['#/b/x/merges?q=a', '#/b/x/merges?pane=rule'], routers)).toBe('#/b/x/merges?q=a');
    // Without a view it is the same page.
    expect(hashAhead(['#/b/x/merges'], routers)).toBe('#/b/x/merges');
  });
  it('is not read by another page, not even by one whose name begins alike', () => {
    expect(hashAhead(['#/b/x/merges?q=a', undefined], '#/b/x/pins')).toBe('#/b/x/pins');
    expect(hashAhead(['#/b/x/merges/a?q=a'], '#/b/x/merges')).toBe('#/b/x/merges');
  });
});

describe('an address that is filled', () => {
  it('takes the parts that it does not say, and keeps what it says', () => {
    expect(filledView('#/b/x/merges?sort=rMeas', { sort: 'cc', rule: 'largest' })).toBe(
      '#/b/x/merges?sort=rMeas&rule=largest'
    );
    expect(filledView('#/b/x/merges', { hide: ['a', 'b'] })).toBe('#/b/x/merges?hide=a&hide=b');
  });
  it('stays as it is where it says them all, a part without a value among them', () => {
    expect(filledView('#/b/x/merges?sort=rMeas', { sort: 'cc' })).toBe('#/b/x/merges?sort=rMeas');
    expect(filledView('#/b/x/merges', {})).toBe('#/b/x/merges');
  });
});
