import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { formatWords } from '../words/formats';
import { formats } from './index';

const docs = resolve(import.meta.dirname, '../../../docs/formats');
const index = readFileSync(resolve(docs, 'README.md'), 'utf8').split('\n');

it.each(formats.map((format) => [format.name, format] as const))(
  '%s has a page and a row',
  (name, format) => {
    expect(existsSync(resolve(docs, `${name}.md`))).toBe(true);
    const row = index.find((line) => line.startsWith(`| [${name}](${name}.md) |`));
    expect(row?.split(' | ').at(-1)).toMatch(
      format.whenScanning === 'later' ? /^(on request|last) \|$/ : /^scan \|$/
    );
  }
);
it('the index names no format that is not there', () => {
  expect(index.filter((line) => line.startsWith('| ['))).toHaveLength(formats.length);
});
it('every format is told in words, and none that is not there', () => {
  expect(Object.keys(formatWords.en).sort()).toEqual(formats.map(({ name }) => name as string).sort());
});
