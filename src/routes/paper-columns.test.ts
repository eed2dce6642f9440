import { describe, expect, it } from 'vitest';
import { columnsOf } from './paper-columns';

describe('columns of a list on paper', () => {
  it('the one that grows is one', () => {
    expect(columnsOf('100px 74px minmax(120px, 720px) 40.5px')).toEqual([
      '100px',
      '74px',
      'minmax(120px, 720px)',
      '40.5px'
    ]);
  });
  it('a list without any has none', () => {
    expect(columnsOf('')).toEqual([]);
  });
});
