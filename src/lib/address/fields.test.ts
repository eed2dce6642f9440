import { describe, expect, it } from 'vitest';
import { FakeAddress, faultsOf } from '../../../tests/support/page';
import {
  historyOf,
  number,
  pushed,
  readAll,
  settled,
  text,
  texts,
  typed,
  whole,
  word,
  wordOr
} from './fields';
import { PageAddress } from './page-address.svelte';

const FIELDS = {
  q: typed(),
  sample: text(),
  came: word(['merged', 'lost']),
  order: wordOr(['name', 'size'], 'name'),
  cut: number(0.5, 20, 2),
  n: whole(1),
  tick: texts(),
  run: pushed(whole()),
  sel: settled(typed()),
  line: settled(number(0, 9, 2))
};
const readOf = (query: string) => readAll(FIELDS, new URLSearchParams(query));

describe('fields of an address', () => {
  it.each([
    [
      '',
      { q: '', sample: undefined, came: undefined, order: 'name', cut: undefined, n: undefined, tick: [] }
    ],
    ['q=a+b&sample=&came=lost&order=size', { q: 'a b', sample: undefined, came: 'lost', order: 'size' }],
    ['came=__proto__&order=constructor', { came: undefined, order: 'name' }],
    ['cut=0.5', { cut: 0.5 }],
    ['cut=0.49', { cut: undefined }],
    ['cut=20', { cut: 20 }],
    ['cut=20.01', { cut: undefined }],
    ['cut=%20', { cut: undefined }],
    ['cut=NaN&n=0&run=0', { cut: undefined, n: undefined, run: 0 }],
    ['n=1', { n: 1 }],
    ['n=1.5', { n: undefined }],
    ['n=-1', { n: undefined }],
    ['tick=a&tick=b&tick=a&tick=', { tick: ['a', 'b'] }],
    ['q=a&q=b', { q: 'a' }]
  ])('read %j', (query, expected) => {
    expect(readOf(query)).toMatchObject(expected);
  });
  it('take any text, and write what they read', () => {
    expect(faultsOf(FIELDS)).toEqual([]);
  });
  it('enter history as their most lasting one', () => {
    expect(historyOf(FIELDS, ['q', 'sel'])).toBe('replace');
    expect(historyOf(FIELDS, ['sel'])).toBe('settle');
    expect(historyOf(FIELDS, ['q', 'sel', 'run'])).toBe('push');
    expect(historyOf(FIELDS, ['unknown'])).toBe('replace');
  });
});

describe('the address of a page', () => {
  it('says a change and takes a default back, beside what other pages wrote', () => {
    const port = new FakeAddress('#/b/x/page?q=a&other=1');
    const address = new PageAddress(FIELDS, port);
    address.change({ q: '', cut: 1.5, order: 'size', tick: ['a', 'b'] });
    expect(port.hash).toBe('#/b/x/page?other=1&cut=1.50&order=size&tick=a&tick=b');
    address.change({ order: 'name', cut: undefined, tick: [] });
    expect(port.hash).toBe('#/b/x/page?other=1&order=name');
    address.change({ order: undefined });
    expect(port.hash).toBe('#/b/x/page?other=1');
    expect(port.steps).toEqual([]);
    address.change({ run: 2 });
    expect([port.hash, port.steps]).toEqual(['#/b/x/page?other=1&run=2', ['#/b/x/page?other=1']]);
    address.change({ run: 3 }, 'replace');
    expect(port.steps).toHaveLength(1);
  });
  it('takes texts of a control as the fields read them', () => {
    const port = new FakeAddress();
    const address = new PageAddress(FIELDS, port);
    address.take({ came: 'lost', cut: '99', sample: 's', none: 'x' });
    expect(port.hash).toBe('#/b/x/page?came=lost&sample=s');
    address.take({ came: undefined });
    expect(port.hash).toBe('#/b/x/page?sample=s');
  });
  it('keeps a value that follows a pointer exact while it was written here, and reads one that came from elsewhere', () => {
    const port = new FakeAddress();
    const address = new PageAddress(FIELDS, port);
    address.change({ cut: 1.23456, line: 1.23456 });
    expect(port.hash).toBe('#/b/x/page?cut=1.23&line=1.23');
    expect([address.view.cut, address.view.line]).toEqual([1.23, 1.23456]);
    port.hash = '#/b/x/page?line=1.24';
    expect(address.view.line).toBe(1.24);
  });
  it('makes links, knows what is said, and fills only what is not', () => {
    const port = new FakeAddress('#/b/x/page?order=name');
    const address = new PageAddress(FIELDS, port);
    expect(address.with({ n: 4 })).toBe('#/b/x/page?order=name&n=4');
    expect([address.says('order'), address.says('n')]).toEqual([true, false]);
    address.fill({ order: 'size', n: 4 });
    expect([address.view.order, address.view.n]).toEqual(['name', 4]);
  });
});
