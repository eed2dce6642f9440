/** Sentences live in words alone: parsers, disk and model give codes with values. A parser may hold what it looks for in its files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSentence, sentencesOf } from '../../../scripts/literals.js';
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
  'Largest patterson peak': 'logfile.log of xtriage before 2010',
  'No operators found': 'ctruncate of CCP4 7.1, older than the fixtures',
  'no potential twinning operators': 'ctruncate of CCP4 8 and later',
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

/** Above the formats: what is no text for the screen. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  // For who writes Kamome: a call that no code makes.
  'a sweep without a stretch': 'analysis/compare.ts',
  'gradients and patterns are not drawn as SVG': 'charts/svg-pen.ts',
  'no beamtime is open: this page does not lie below b/[beamtime]': 'session/context.ts',
  '…: nothing to choose from': 'session/preferences.svelte.ts',
  'a sheet holds … rows, not …': 'tables/xlsx.ts',
  'a sheet holds … columns, not …': 'tables/xlsx.ts',
  '… was not read': 'workers/reflections/read-files.ts',
  'a dropped directory has an entry or a handle': 'workers/scan.ts',
  // Caught where it is thrown; the page says its own words.
  'the canvas is larger than the browser draws': 'a picture that cannot be saved as PNG',
  'no canvas to paint on': 'as above',
  '…: no answer in … s': 'base/limit.ts',
  'the worker died: …': 'base/worker-died.ts',
  'the worker died: … (…)': 'base/worker-died.ts',
  // Names.
  'name of the beamtime': 'the description of a symbol',
  'Giordano, R. et al.': 'authors',
  'XSCALE.LP, CORRECT.LP': 'files',
  // Styles and selectors.
  'bold …px sans-serif': 'a font',
  'linear-gradient(to right, …)': 'a style',
  'minmax(0, …fr) 7px minmax(0, …fr)': 'a style',
  'screen and (max-width: 700px)': 'a media query',
  'input:not([type=checkbox]):not([type=radio]), textarea, select, dialog': 'a selector',
  'button, a, summary, input, [role=tab], [role=option]': 'a selector',
  // What programs and archives read, in English.
  'I_measured = exp(k - b/(2 d^2)) I; k = ln g, b in A^2; several batches: means': 'the recipe of a merge',
  'K and B by data set or batch, error model by data set, outliers': 'the recipe of a merge',
  // Scripts that are saved: shell, and what they print where a file is missing.
  'case $here in': 'shell',
  '  [ -e "$top/$2" ] || { printf \'not found: %s\\n\' "$top/$2" >&2; exit 1; }': 'shell',
  '  [ -f "$here/$3" ] || { printf \'not found: %s\\n\' "$top/$2 (${3##*/})" >&2; exit 1; }': 'shell',
  '; merged in point group … (multi_merge.log)': 'goes on with a comment of a script',
  '; scaled in … (XSCALE.INP)': 'goes on with a comment of a script'
};
/** Titles of papers are cited as they are; the comments and details of mmCIF are in English for the archive. */
const WHOLE_FILES = ['src/lib/components/terms/references.ts', 'src/lib/takehome/mmcif.ts'];

const src = join(import.meta.dirname, '../..');
const sentencesIn = (folder: string, kind = /\.ts$/): Sentence[] =>
  sourceFiles(`src/lib/${folder}`)
    .filter((path) => kind.test(path) && !isTest(path))
    .flatMap((path) => sentencesOf(path) as Sentence[]);
const told = ({ path, line, text }: Sentence): string => `${path}:${line} ${text}`;

it.each(['disk', 'scan', 'beamtime', 'library', 'checks'])('%s says nothing', (folder) => {
  expect(sentencesIn(folder).map(told)).toEqual([]);
});

it.each([
  'analysis',
  'base',
  'charts',
  'commands',
  'components',
  'address',
  'session',
  'tables',
  'takehome',
  '../routes',
  '../workers'
])('%s says nothing that is not in the words', (folder) => {
  const prose = sentencesIn(folder, /\.(?:ts|svelte)$/).filter(
    ({ path, text }) =>
      !WHOLE_FILES.includes(path) && ELSEWHERE[text] === undefined && isSentence(withoutMarkup(text))
  );
  expect(prose.map(told)).toEqual([]);
});

it('what is let through stands there', () => {
  const there = new Set(
    ['', '../routes', '../workers'].flatMap((folder) =>
      sentencesIn(folder, /\.(?:ts|svelte)$/).map(({ text }) => text)
    )
  );
  expect(Object.keys(ELSEWHERE).filter((text) => !there.has(text))).toEqual([]);
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

/** What is left of a text without tags, styles, and the comments of a file that another program reads: those are English in either language. */
function withoutMarkup(text: string): string {
  if (/^[#!] /.test(text) || /\{[\w-]+:/.test(text) || /^(?:[\w-]+:[^;]+;)*[\w-]+:[^;]*#\d+$/.test(text))
    return '';
  return text.replace(/<[^>]*(?:>|$)/g, '\n');
}

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
