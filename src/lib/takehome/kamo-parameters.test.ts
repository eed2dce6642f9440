import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { merge, run, trial } from '../../../tests/support/merged-beamtime';
import { KAMO_PARAMETERS, kamoValue } from './kamo-parameters';
import { multiMergeScript } from './multi-merge-script';
import type { Subset } from './subset';

const table = resolve(import.meta.dirname, '../../../../shared/formats/kamo-parameters.md');
const hasTable = existsSync(table);
if (!hasTable) process.stdout.write(`skipped: no table of KAMO's parameters at ${table}\n`);

const KINDS: Readonly<Record<string, string>> = { str: 'text', 'one of': 'one', 'several of': 'several' };

/** Rows of the table: name, kind, words. */
function rows(): (readonly [name: string, kind: string, words: readonly string[]])[] {
  return [...readFileSync(table, 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]*) \|/gm)].map(
    ([, name = '', kind = '', words = '']) => [
      name,
      KINDS[kind.trim()] ?? kind.trim(),
      words.trim() === '' ? [] : words.trim().split(/\s+/)
    ]
  );
}

/** What stands behind `name=` on the command line, as KAMO's own parser judges it. */
function isTaken(name: string, value: string): boolean {
  const parameter = KAMO_PARAMETERS[name];
  switch (parameter?.kind) {
    case 'bool':
      return value === 'True' || value === 'False';
    case 'int':
      return /^\d+$/.test(value);
    case 'float':
      return Number.isFinite(Number(value));
    case 'one':
      return parameter.words.includes(value);
    // Joined words must be in lower case.
    case 'several':
      return value.split('+').every((word) => parameter.words.map((one) => one.toLowerCase()).includes(word));
    case 'text':
      return /^[\w ()/:.+*^-]+$/.test(value);
    case 'path':
    case undefined:
      return false;
  }
}

/** Arguments of the command in a script, out of their quotes. */
function argumentsOf(script: string): string[] {
  return [...script.matchAll(/^ {2}'([^']*)'(?: \\)?$/gm)].map(([, argument = '']) => argument);
}

/** As the log prints them with every option chosen differently. */
const variants: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['the defaults', {}],
  ...['blend', 'cc', 'no', 'cumulative'].map((clustering) => [clustering, { clustering }] as const),
  ...['bmax', 'bmed', 'bmin'].map((name) => [name, { 'xscale.reference': name }] as const),
  ...['True', 'False', 'None', 'Auto'].map((anomalous) => [`anomalous ${anomalous}`, { anomalous }] as const),
  ...['framecc', 'lpstats', 'delta_cc1/2', 'framecc,lpstats', 'delta_cc1/2,framecc,lpstats'].map(
    (reject_method) => [reject_method, { reject_method }] as const
  ),
  ...['em.b', 'em.b,bfactor', 'em.ab,pairwise_cc,rfactor'].map(
    (stats) => [stats, { 'rejection.lpstats.stats': stats }] as const
  ),
  ...['MODPIX', 'MODPIX,ABSORP,DECAY', 'DECAY'].map(
    (words) => [words, { 'xscale.corrections': words }] as const
  ),
  ...['total', 'outer', 'total-then-outer'].map(
    (bin) => [bin, { 'rejection.delta_cchalf.bin': bin, 'rejection.framecc.method': 'abs' }] as const
  ),
  ...['P 21 21 21', 'P 1 21 1', 'R 3 :H', 'P212121'].map(
    (space_group) => [space_group, { space_group }] as const
  ),
  ['a blank and quotes', { reference_file: `/my data/it's "it".hkl`, 'reference.data': "/a b/c'd" }],
  ['hostile words', { space_group: "P 1'; }", d_min: '$(x)', program: 'xscale\nx', clustering: ';' }],
  ['unknown names', { x: '1', __proto__x: '1', constructor: '1', 'a b': '1', 'd_min ': '2' }]
];

const subset = (parameters: Readonly<Record<string, string>>): Subset => ({
  beamtime: { name: 'x', pins: [], processingRuns: [] },
  name: 'x',
  merge,
  trial: { ...trial, parameters: { ...trial.parameters, ...parameters } },
  run,
  numbers: [1, 2],
  from: 'inputs',
  root: ''
});

describe('parameters of kamo.multi_merge', () => {
  it.skipIf(!hasTable)('are those of its table', () => {
    expect(rows()).toHaveLength(58);
    const here = Object.entries(KAMO_PARAMETERS).map(([name, parameter]) => [
      name,
      parameter.kind,
      'words' in parameter ? parameter.words : []
    ]);
    expect(here).toEqual(rows());
  });

  it.each(variants)('are all taken in the script of %s', (_, parameters) => {
    for (const clustering of ['together', 'as-before'] as const) {
      const { text } = multiMergeScript(subset(parameters), { clustering });
      const said = argumentsOf(text);
      expect(said.length).toBeGreaterThan(3);
      expect(text.split('\n').filter((line) => line.startsWith("  '") && !line.includes('%s'))).toHaveLength(
        said.length
      );
      for (const argument of said) {
        const [name = '', value = ''] = argument.split(/=(.*)/s);
        expect(isTaken(name, value), argument).toBe(true);
      }
    }
  });

  it.each([
    ['xscale.corrections', 'MODPIX,ABSORP,DECAY', 'modpix+absorp+decay'],
    ['xscale.corrections', 'MODPIX,X', undefined],
    ['xscale.corrections', 'MODPIX\nX', undefined],
    ['xscale.corrections', 'MODPIX,MODPIX', undefined],
    ['reject_method', 'delta_cc1/2 framecc lpstats', undefined],
    ['clustering', 'cc,blend', undefined],
    ['d_min', '2.52', '2.52'],
    ['d_min', '1/2', undefined],
    ['d_min', '1e999', undefined],
    ['max_clusters', '1.5', undefined],
    ['anomalous', 'true', 'True'],
    ['cc_clustering.cc_to_distance', 'sqrt(1-cc)', 'sqrt(1-cc)'],
    ['cc_clustering.cc_to_distance', 'system("x")', undefined],
    ['space_group', 'P 21 21 21', 'P 21 21 21'],
    ['space_group', 'P 1 # x', undefined],
    ['reference_file', '/x', undefined],
    ['constructor', '1', undefined],
    ['d_max', 'None', undefined]
  ])('%s=%j becomes %j', (name, value, expected) => {
    expect(kamoValue(name, value)).toBe(expected);
  });

  it('takes no number out of range', () => {
    expect(kamoValue('d_min', '1e99')).toBe('1e99');
    expect(kamoValue('d_min', '9'.repeat(400))).toBeUndefined();
  });
});
