import { describe, expect, it } from 'vitest';
import { Unexpected } from './unexpected.svelte';

describe('a failure that nobody waited for', () => {
  it('is told: the first of several, and how many there were', () => {
    const unexpected = new Unexpected();
    const [first, second] = [new Error('first'), new Error('second')];
    unexpected.tell(first);
    unexpected.tell(second);
    expect([unexpected.error, unexpected.count]).toEqual([first, 2]);
  });
  it('that comes after the last was closed is told anew', () => {
    const unexpected = new Unexpected();
    unexpected.tell(new Error('first'));
    unexpected.close();
    expect([unexpected.error, unexpected.count]).toEqual([undefined, 0]);
    const next = new TypeError('next');
    unexpected.tell(next);
    expect([unexpected.error, unexpected.count]).toEqual([next, 1]);
  });
  it('may be anything that can be thrown', () => {
    const unexpected = new Unexpected();
    unexpected.tell('a text');
    expect(unexpected.error).toBe('a text');
  });
  it.each([
    ['what was given up', new DOMException('The user aborted a request.', 'AbortError')],
    ['a script that is not ours', null],
    ['the layout of the browser', undefined]
  ])('%s is none', (_, error) => {
    const unexpected = new Unexpected();
    unexpected.tell(error);
    expect(unexpected.count).toBe(0);
  });
});
