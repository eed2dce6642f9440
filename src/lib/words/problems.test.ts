import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Flaw, Flaws } from '../base/flaw';
import type { StepReasons } from '../beamtime/types';
import type { FieldFault, FieldFaults } from '../takehome/readers';
import { problems } from './problems';
import { sentenceOf, type Sentences } from './sentence';
import { steps } from './steps';

type Samples<Table> = { readonly [Code in keyof Table]: Table[Code] };

/** One of each code: the type checker asks for a new one here too. */
const FLAWS: Samples<Flaws> = {
  written: { text: 'as sent' },
  empty: {},
  'too-large': { limit: 3 * 2 ** 20 },
  'wrong-format': { format: 'MTZ' },
  'other-program': { program: 'XSCALE' },
  'text-missing': { text: 'i j cc nref' },
  'nothing-found': {},
  'not-finished': { program: 'AIMLESS' },
  'library-refused': { library: 'SQLite', text: 'malformed' },
  'too-many': { limit: 5000 },
  'rest-not-read': { limit: 5000 },
  'cut-off': {},
  'no-free-flags': {},
  'no-line-end': {},
  'no-rows': {},
  'row-cut-off': {},
  'row-width': { found: 5, expected: 14 },
  'no-labels': {},
  'no-table-end': {},
  'no-total': {},
  'unknown-columns': {},
  'unknown-column': { name: 'Cmpl' },
  'count-differs': { found: 3, announced: 10 },
  'not-a-number': { name: 'ISa' },
  'not-numbers': { count: 6, name: 'UNIT_CELL_CONSTANTS' },
  'not-understood': {},
  missing: { what: 'cell' },
  'broken-data': { name: 'ccdata' },
  'log-of-one-resolution': {},
  'neither-yes-nor-no': { name: 'anomalous' },
  'not-json': {},
  'nested-too-deeply': {},
  'not-a-node': {},
  'node-joins': { node: 7, children: 3 },
  'label-out-of-order': {},
  'not-a-path': {},
  'machine-stamp': {},
  'header-misplaced': {},
  'header-beyond-end': { at: 4000, size: 1 },
  'unlisted-dataset': {},
  'unpacks-too-large': {},
  'too-many-reflections': { cell: '900 × 900 × 900', dMin: 1.2 },
  'not-reflections': {},
  'no-indices': {},
  'not-an-operator': { name: 'SYMM' },
  'partial-reflections': { partials: 9, records: 12 },
  'partials-left-out': { partials: 2 },
  'records-missing': { found: 4, announced: 9 },
  'amplitudes-only': {},
  'no-intensities': {},
  'merged-reflections': {},
  refused: { fault: 'not-found' },
  'no-format': {},
  'member-too-large': { parsed: 32 * 2 ** 20, other: 1024 * 2 ** 20 },
  'archive-full': { limit: 768 * 2 ** 20 },
  'member-name': { name: '../../etc/passwd' },
  'more-member-names': { more: 12 },
  'member-passed-over': { limit: 99 },
  'too-many-members': { limit: 2_000_000 },
  'archive-stopped': {},
  'archive-damaged': { at: 10, size: 20, text: 'incorrect data check' },
  'archive-breaks-off': { after: 4000 },
  'archive-goes-on': { bytes: 1485 },
  'no-end-mark': { after: 512 },
  'wrong-archive': {},
  'contents-cut-off': { at: 1024 },
  'contents-damaged': { at: 1024 },
  more: { count: 5 },
  'disks-differ': { first: 1200, other: 80 },
  'record-lost': { path: '_kamoproc/a/run_01/XSCALE.LP' },
  'not-assembled': { text: 'x is no function' },
  'out-of-range': { place: 'scan.files', value: -1, low: 0, high: 9 },
  'second-entry': { place: 'pins[2]', name: 'CPS1012-01' },
  'impossible-cell': { place: 'merges[0].unitCell' },
  'newer-export-here': { exported: '2026-11-01 05:00 UTC', here: '2026-11-29 05:00 UTC' },
  'index-field': { place: 'merges[3].trials[0].path', fault: { code: 'not-a-text' } }
};

const FIELD_FAULTS: Samples<FieldFaults> = {
  missing: {},
  'not-a-text': {},
  'not-a-number': {},
  'not-a-count': {},
  'not-a-time': {},
  'not-a-list': {},
  'not-an-object': {},
  'neither-true-nor-false': {},
  'outside-beamtime': {},
  'not-one-of': { words: ['folder', 'archive'] },
  'other-length': { length: 6 },
  'empty-or-too-long': {},
  'no-measure': {},
  'weight-below-0': {},
  'no-index': {},
  'other-version': { known: 'kamome-beamtime/1' },
  'not-json': { text: 'Unexpected end' }
};

const REASONS: Samples<StepReasons> = {
  written: { en: 'as sent', ja: '送られたまま' },
  outcome: { outcome: 'helical-failed' },
  'scan-only': {},
  skipped: {},
  'not-mounted': {},
  'folder-elsewhere': {},
  'images-elsewhere': {},
  'no-images': {},
  'no-hits': { outcome: 'no-crystal-in-raster', most: 1, least: 20 },
  'no-runs': {},
  'not-indexed': { lost: 8, of: 9, names: ['_kamoproc/…/a_1-100'] },
  'not-integrated': { lost: 1, of: 1, names: ['_kamoproc/…/a_1-100'] },
  'not-scaled': { lost: 1, of: 2, names: ['_kamoproc/…/a_1-100'] },
  'no-merge': {},
  'no-result': {},
  'other-cluster': {},
  'cell-filter': {},
  'other-form': {},
  'given-to-none': {},
  'perhaps-used': {},
  rejected: { datasets: 2, rules: ['bad_B', 'bad_em.b'] }
};

function saysAll<Table>(
  sentences: Readonly<Record<'en' | 'ja', Sentences<Table>>>,
  code: keyof Table & string,
  values: object
): void {
  const [en, ja] = [sentences.en, sentences.ja].map((one) =>
    sentenceOf<Table>(one, { code, ...values } as Parameters<typeof sentenceOf<Table>>[1])
  );
  for (const text of [en, ja]) {
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/undefined|NaN|\[object|null/);
  }
  if (!['written', 'library-refused'].includes(code)) expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  // What the file itself says is quoted as it is.
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'string' && !['fault', 'what', 'outcome', 'en', 'ja'].includes(name)) {
      expect(en).toContain(value);
      expect(ja).toContain(value);
    }
}

describe('a problem in words', () => {
  it.each(Object.entries(FLAWS))('%s', (code, values) => {
    saysAll<Flaws>(problems, code as keyof Flaws, values as object);
  });
  it('counts agree, and a number that is not told is not invented', () => {
    const en = (flaw: Flaw): string => sentenceOf<Flaws>(problems.en, flaw);
    expect(en({ code: 'row-width', found: 1, expected: 9 })).toBe('1 value in this row, 9 expected');
    expect(en({ code: 'count-differs', found: 1 })).toBe('1 entry listed, their number not given');
    expect(en({ code: 'not-numbers', count: 6 })).toBe('6 numbers expected');
  });
  it.each(Object.entries(FIELD_FAULTS))('a field of an index: %s', (code, values) => {
    const fault = { code, ...(values as object) } as FieldFault;
    saysAll<Flaws>(problems, 'index-field', { place: 'pins[0]', fault });
    for (const one of [problems.en, problems.ja])
      expect(sentenceOf<Flaws>(one, { code: 'index-field', place: '', fault })).not.toMatch(/^\s*[:：]/);
  });
  it('a code of a later version stands for itself', () => {
    const later = { code: 'of-tomorrow' } as unknown as Flaw;
    expect(sentenceOf<Flaws>(problems.ja, later)).toBe('of-tomorrow');
    expect(sentenceOf<Flaws>(problems.en, { code: 'constructor' } as unknown as Flaw)).toBe('constructor');
  });
});

describe('a reason in words', () => {
  it.each(Object.entries(REASONS))('%s', (code, values) => {
    saysAll<StepReasons>(steps, code as keyof StepReasons, values as object);
  });
  it('names some runs and counts the others', () => {
    const lost = { code: 'not-indexed', lost: 8, of: 9, names: ['a', 'b'] } as const;
    expect(sentenceOf<StepReasons>(steps.en, lost)).toBe('8 of 9 runs not indexed: a, b, … (+6)');
    expect(sentenceOf<StepReasons>(steps.en, { code: 'rejected', datasets: 1, rules: [] })).toBe(
      '1 data set'
    );
    expect(sentenceOf<StepReasons>(steps.en, { code: 'no-hits', most: 1, least: 20 })).toBe(
      'no point of the raster was accepted (at most 1 spot; threshold: 20)'
    );
  });
});

it('every problem that a fixture gives has its sentence', () => {
  const formats = join(import.meta.dirname, '../formats');
  const flaws = readdirSync(formats, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[\\/]fixtures[\\/][^\\/]+\.json$/.test(path))
    .flatMap((path) => {
      const read = JSON.parse(readFileSync(join(formats, path), 'utf8')) as {
        readonly failed?: { readonly flaw: Flaw };
        readonly problems?: readonly { readonly flaw: Flaw }[];
      };
      return [...(read.failed ? [read.failed] : []), ...(read.problems ?? [])].map(({ flaw }) => flaw);
    });
  expect(flaws.length).toBeGreaterThan(50);
  for (const { code, ...values } of flaws) saysAll<Flaws>(problems, code, values);
});
