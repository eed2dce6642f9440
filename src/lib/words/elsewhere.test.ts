/** Sentences live in words alone: parsers, disk and model give codes with values. A parser may hold what it looks for in its files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../scripts/literals.js';
import { isTest, sourceFiles } from '../../../scripts/source-files.js';

interface Sentence {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Looked for in a file, or handed to a library, though no fixture holds it: why. */
const ADMITTED: Readonly<Record<string, string>> = {
  'kamo.multi_merge started at': 'first line of multi_merge.log, which the sample’s log is told from',
  'L-statistic from L-Test:': 'ctruncate of CCP4 7.1, older than the fixtures',
  'XDS is not installed or expired': 'decision.log: yamtbx dataproc/auto/command_line/run_all_xds_simple.py',
  'Worth trying to use prior cell': 'decision.log, as above',
  'removing CORRECT_fullres.LP': 'decision.log, as above',
  'removing XDS_ASCII_fullres.HKL': 'decision.log, as above',
  'which is different Laue symmetry': 'decision.log, as above',
  'ISa got worse=': 'decision.log, as above',
  'fixed spindle angle': 'diffscan.log of BSS in another mode',
  'DETERMINATION OF LATTICE CHARACTER': 'IDXREF.LP: the section of a table that may be missing',
  'Traceback (most recent call last)': 'Python, in any log',
  'No reindex operators found': 'prep_merge.log, which the sample’s log repeats',
  'XYCORR, INIT, COLSPOT, DEFPIX': 'names of programs',
  "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'create virtual%' ORDER BY name":
    'SQL',
  'PRAGMA table_info(…)': 'SQL'
};

const src = join(import.meta.dirname, '../..');
const sentencesIn = (folder: string): Sentence[] =>
  sourceFiles(`src/lib/${folder}`)
    .filter((path) => path.endsWith('.ts') && !isTest(path))
    .flatMap((path) => sentencesOf(path) as Sentence[]);
const told = ({ path, line, text }: Sentence): string => `${path}:${line} ${text}`;

it.each(['disk', 'scan', 'beamtime', 'library', 'checks'])('%s says nothing', (folder) => {
  expect(sentencesIn(folder).map(told)).toEqual([]);
});

it('formats say nothing but what stands in a fixture of the format', () => {
  const formats = join(src, 'lib/formats');
  const texts = new Map(
    readdirSync(formats)
      .map((name) => [name, join(formats, name, 'fixtures')] as const)
      .filter(([, folder]) => existsSync(folder))
      .map(([name, folder]) => [name, fixtureTexts(folder)])
  );
  const isInFixture = ({ path, text }: Sentence): boolean => {
    const format = /^src\/lib\/formats\/([^/]+)\//.exec(path)?.[1];
    const own = format === undefined ? [...texts.values()].flat() : (texts.get(format) ?? []);
    const parts = text.split('…').map(withoutBlanks);
    return own.some((fixture) => parts.every((part) => fixture.includes(part)));
  };
  const prose = sentencesIn('formats').filter((one) => !isInFixture(one));
  expect(prose.filter(({ text }) => !isColumns(text) && ADMITTED[text] === undefined).map(told)).toEqual([]);
  const missing = new Set(prose.map(({ text }) => text));
  expect(Object.keys(ADMITTED).filter((text) => !missing.has(text))).toEqual([]);
});

it('the gate sees a sentence', () => {
  const { text } = sentencesIn('words').find(({ path }) => path.endsWith('en/problems.ts')) ?? { text: '' };
  expect(text).toMatch(/\w+ \w+ \w+/);
});

/** Names of columns, one behind the other: not prose, though no fixture has all of them in this order. */
function isColumns(text: string): boolean {
  return text.split(' ').some((word) => /^[A-Z]\w*\.(?:in|ou)$/.test(word));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The files of the fixtures, not what they should give. */
function fixtureTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => !path.endsWith('.json') || path.endsWith('dendro.json'))
    .filter((path) => statSync(path).isFile())
    .map((path) => withoutBlanks(readFileSync(path, 'latin1')));
}
