import { describe, expect, it, test } from 'vitest';
import { relPath, type RelPath } from '../../base/rel-path';
import decisionLog from '../../formats/decision-log';
import type { FormatName, Records } from '../../formats/format';
import { Lines } from '../../formats/lines';
import type { Reads } from '../reads';
import type { ProcessingStage, ProcessingState } from '../types';
import { processingState } from './processing-state';

const RUN = relPath('_kamoproc/P-01/data00/cry00_1-100');

/** A folder that holds these names; `decision.log` with these lines, and whether what is not listed is not there either. */
function readsOf(names: readonly string[], log: readonly string[] | undefined, whole: boolean): Reads {
  const all = new Set([...names, ...(log ? ['decision.log'] : [])].map((name) => `${RUN}/${name}`));
  const record = log && decisionLog.parse(new Lines(log.map((line) => `${line}\n`).join('')));
  const unused = (): never => {
    throw new Error('not asked');
  };
  return {
    list: unused,
    has: (path) => all.has(path),
    record: <Name extends FormatName>(path: RelPath, format: Name): Records[Name] | undefined =>
      path === `${RUN}/decision.log` && format === 'decision-log'
        ? (record as Records[Name] | undefined)
        : undefined,
    formatOf: unused,
    opened: unused,
    failure: () => undefined,
    size: () => undefined,
    directories: unused,
    records: unused,
    areas: [],
    complete: whole,
    listsAll: () => whole,
    isUnread: () => false
  };
}

const START = 'xds_sequence started at 2031-05-02 11:20:07 in /x';
const END = 'xds_sequence finished at 2031-05-02 11:24:51';
type Row = readonly [
  string,
  readonly string[],
  readonly string[] | undefined,
  ProcessingState,
  ProcessingStage | undefined
];

describe('on a disk, by what each program leaves behind', () => {
  test.each<Row>([
    ['a scaled data set', ['XDS.INP', 'XDS_ASCII.HKL'], [START, END], 'finished', undefined],
    ['a scaled data set of DIALS', ['DIALS.HKL'], undefined, 'finished', undefined],
    [
      'a scaled data set counts more than a fatal line',
      ['XDS_ASCII.HKL'],
      [START, ' CORRECT failed.', END],
      'finished',
      undefined
    ],
    [
      'scaled once, and not again with a cutoff',
      ['XDS_ASCII_fullres.HKL'],
      [START, END],
      'gave-up',
      'scaling'
    ],
    ['integrated, not scaled', ['XDS_ASCII.HKL_noscale'], [START, END], 'gave-up', 'scaling'],
    ['integrated, CORRECT failed', ['INTEGRATE.HKL'], [START, END], 'gave-up', 'scaling'],
    ['indexed, not integrated', ['XPARM.XDS', 'IDXREF.LP'], [START, END], 'gave-up', 'integration'],
    ['spots, not indexed', ['SPOT.XDS', 'IDXREF.LP'], [START, END], 'gave-up', 'indexing'],
    ['spots alone', ['SPOT.XDS'], [START, END], 'gave-up', 'indexing'],
    ['nothing but an input', ['XDS.INP'], [START, END], 'gave-up', 'spot-finding'],
    ['killed while integrating', ['XPARM.XDS'], [START], 'unfinished', 'integration'],
    ['killed before the first program', ['XDS.INP'], [START], 'unfinished', 'spot-finding'],
    ['prepared, never started', ['XDS.INP'], undefined, 'unfinished', 'spot-finding'],
    [
      'a fatal line of a run that was then killed',
      ['IDXREF.LP'],
      [START, ' Indexing failed.'],
      'failed',
      'indexing'
    ],
    ['an empty folder', [], undefined, 'unknown', undefined]
  ])('%s', (_, names, log, state, failedAt) => {
    const found = processingState(readsOf(names, log, true), RUN, false);
    expect([found.state, found.failedAt]).toEqual([state, failedAt]);
  });
});

describe('in an archive, where nothing follows from what is not listed', () => {
  test.each<Row>([
    [
      'a log that ended says that it ended, not where it stopped',
      ['XPARM.XDS'],
      [START, END],
      'gave-up',
      undefined
    ],
    ['a fatal line says both', ['XPARM.XDS'], [START, ' Integration failed.', END], 'gave-up', 'integration'],
    [
      'an ISa says that a data set was made: it may have been left out',
      [],
      [START, ' OK. ISa= 18.4', END],
      'finished',
      undefined
    ],
    ['an input alone says nothing', ['XDS.INP'], undefined, 'unknown', undefined],
    ['a log without an end is unfinished', ['XDS.INP'], [START], 'unfinished', undefined]
  ])('%s', (_, names, log, state, failedAt) => {
    const found = processingState(readsOf(names, log, false), RUN, false);
    expect([found.state, found.failedAt]).toEqual([state, failedAt]);
  });
  it('a result that was read elsewhere is proof enough', () => {
    expect(processingState(readsOf([], undefined, false), RUN, true)).toEqual({ state: 'finished' });
  });
});

describe('the line that says so', () => {
  test.each<[string, readonly string[], readonly string[], number, string]>([
    [
      'of a run that finished is its last ISa',
      ['XDS_ASCII.HKL'],
      [START, ' OK. ISa= 1.0', ' OK. ISa= 18.6', END],
      3,
      'OK. ISa= 18.6'
    ],
    ['of a run that finished without one is its end', ['XDS_ASCII.HKL'], [START, END], 2, END],
    [
      'of a run that gave up is the fatal line',
      ['SPOT.XDS'],
      [START, ' Indexing failed.', END],
      2,
      'Indexing failed.'
    ],
    ['of a run that was killed is its start', ['SPOT.XDS'], [START, ' x'], 1, START],
    ['of a run that ended without a reason is its end', ['SPOT.XDS'], [START, END], 2, END]
  ])('%s', (_, names, log, line, text) => {
    expect(processingState(readsOf(names, log, true), RUN, false).evidence).toEqual({
      path: `${RUN}/decision.log`,
      line,
      text
    });
  });
  it('of a failure that a later scaling made good is the scaling', () => {
    const found = processingState(
      readsOf(['XDS_ASCII.HKL_noscale'], [START, ' CORRECT failed.', ' OK. ISa= 9.1', END], true),
      RUN,
      false
    );
    expect([found.state, found.evidence?.line]).toEqual(['finished', 3]);
  });
});
