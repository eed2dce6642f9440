import { afterEach, describe, expect, it, vi } from 'vitest';
import { recall, remember } from './browser-memory';

afterEach(() => vi.unstubAllGlobals());

describe('what the browser remembers', () => {
  it.each([
    [
      'a window whose storage throws',
      {
        get localStorage(): never {
          throw new DOMException('no', 'SecurityError');
        }
      }
    ],
    ['a window without storage', { localStorage: null }],
    [
      'a storage that is full',
      {
        localStorage: {
          getItem: () => null,
          setItem: () => {
            throw new DOMException('', 'QuotaExceededError');
          }
        }
      }
    ]
  ])('%s: it lives as long as the page', (name, window) => {
    vi.stubGlobal('window', window);
    expect(recall(name)).toBeUndefined();
    remember(name, 'dark');
    expect(recall(name)).toBe('dark');
  });
  it('is kept by the browser where it can', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('window', {
      localStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value)
      }
    });
    remember('kamome.theme', 'dark');
    expect([recall('kamome.theme'), kept.get('kamome.theme')]).toEqual(['dark', 'dark']);
  });
  it('hides no fault of another kind', () => {
    vi.stubGlobal('window', {
      get localStorage(): never {
        throw new RangeError('a fault of ours');
      }
    });
    expect(() => recall('of another kind')).toThrow('a fault of ours');
    expect(() => remember('of another kind', 'dark')).toThrow('a fault of ours');
  });
});
