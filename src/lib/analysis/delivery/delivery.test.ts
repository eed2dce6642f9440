import { describe, expect, it } from 'vitest';
import { aBeamtime, aPin, aProcessingRun } from '../../../../tests/support/model';
import { relPath, ROOT } from '../../base/rel-path';
import type { Beamtime, Collection, Pin, PinNaming } from '../../beamtime/types';
import type { DatasetFate } from '../dataset-fates';
import type { FateKind } from '../fate';
import { deliveryLinks, LINKS, REMARKS, type Link, type LinkId, type Said } from '.';

const naming = (as: PinNaming['as'], path: string, more: Partial<PinNaming> = {}): PinNaming => ({
  path: relPath(path),
  as,
  ...more
});
const sheet = (line: number, sampleName = 'lys', mode = 'multi'): PinNaming =>
  naming('sheet', 'sheet.csv', { line, sampleName, mode });
const database = (sampleName = 'lys', mode = 'multi'): PinNaming =>
  naming('database', 'zoo.db', { sampleName, mode });

function pin(number: number, named: readonly PinNaming[], more: Partial<Pin> = {}): Pin {
  return aPin({
    path: relPath(`CPS0001-0${number}`),
    puck: 'CPS0001',
    pin: number,
    named,
    sources: [...new Set(named.map(({ path }) => path))],
    ...more
  });
}
const said = (
  check: string,
  verdict: Said['verdict'],
  path = '',
  kind = 'pin',
  more: Partial<Said> = {}
): Said => ({ check, verdict, subject: { kind, path: relPath(path) }, sources: [], ...more });
const fate = (kind: FateKind, path: string, sample = 'lys', area = '_kamoproc'): DatasetFate => ({
  path: relPath(path),
  run: aProcessingRun({ path: relPath(path), area }),
  sample,
  area,
  fate: { kind, places: [{ path: relPath('merge.log'), line: 7 }] },
  inMerges: []
});

function linkOf(
  id: LinkId,
  more: Partial<Beamtime>,
  findings: readonly Said[] = [],
  fates: readonly DatasetFate[] = []
): Link {
  const found = deliveryLinks(aBeamtime(more), findings, fates).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no link ${id}`);
  return found;
}
const codes = ({ remarks }: Link): string[] =>
  remarks.map(({ code, state, subjects }) => `${code} ${state} ${subjects.length}`);

describe('the chain of a delivery', () => {
  it('has every link in its order, and passes none where there is nothing', () => {
    const links = deliveryLinks(aBeamtime({ scan: { ...aBeamtime().scan, filesParsed: 0 } }), [], []);
    expect(links.map(({ id }) => id)).toEqual(LINKS);
    expect(links.filter(({ state }) => state === 'agrees')).toEqual([]);
  });
});

describe('sample sheet against database', () => {
  const both = [sheet(2), database()];
  it('agrees where both name each pin alike, and says which files that was counted from', () => {
    const link = linkOf('sheet-database', {
      pins: [pin(1, both), pin(2, [sheet(3, '試料 A'), database('試料_A')])]
    });
    expect(link).toEqual({
      id: 'sheet-database',
      state: 'agrees',
      agree: 2,
      of: 2,
      counted: ['zoo.db', 'sheet.csv'],
      remarks: []
    });
  });
  it('names pins that only one of them has, with the line', () => {
    const link = linkOf('sheet-database', { pins: [pin(1, both), pin(2, [sheet(3)]), pin(3, [database()])] });
    expect(codes(link)).toEqual(['sheet-only differs 1', 'database-only differs 1']);
    expect([link.agree, link.of]).toEqual([1, 3]);
    expect(link.remarks[0]?.subjects[0]?.places).toEqual([{ path: 'sheet.csv', line: 3 }]);
  });
  it.each<[string, Partial<Beamtime>]>([
    ['a sheet could not be read', { unreadable: [unreadableSheet()] }],
    ['the listing is not whole', { scan: { ...aBeamtime().scan, partial: true } }],
    ['it is an archive', { source: 'archive' }]
  ])('does not conclude from what one lacks where %s', (_, more) => {
    const link = linkOf('sheet-database', { pins: [pin(1, both), pin(2, [sheet(3)])], ...more });
    expect(link.remarks.find(({ code }) => code === 'sheet-only')?.state).toBe('unknown');
    expect(link.state).toBe('unknown');
  });
  it('names other samples, other modes and pins on two lines of one sheet', () => {
    const link = linkOf('sheet-database', {
      pins: [
        pin(1, [sheet(2), database('apo')]),
        pin(2, [sheet(3), database('lys', 'helical')]),
        pin(3, [sheet(4), sheet(5), database()]),
        pin(4, [sheet(6), naming('sheet', 'sheet.xlsx', { line: 9 }), database()])
      ]
    });
    expect(codes(link)).toEqual([
      'sample-differs differs 1',
      'mode-differs differs 1',
      'named-twice differs 1'
    ]);
    expect(link.remarks.map(({ subjects }) => subjects[0]?.values)).toEqual([
      ['lys', 'apo'],
      ['multi', 'helical'],
      undefined
    ]);
    expect([link.agree, link.of]).toEqual([1, 4]);
  });
  it('is not decided without a sheet or a database', () => {
    expect(codes(linkOf('sheet-database', { pins: [pin(1, [database()])] }))).toEqual(['no-sheet unknown 1']);
    expect(codes(linkOf('sheet-database', { pins: [pin(1, [sheet(2)])] }))).toEqual([
      'no-database unknown 1'
    ]);
    const report = [naming('report', 'x_00.html')];
    expect(codes(linkOf('sheet-database', { pins: [pin(1, report)] }))).toEqual([
      'no-sheet unknown 1',
      'no-database unknown 1'
    ]);
  });
  it('says that the lines are not known of an index by an earlier version, not that there is no sheet', () => {
    const old = aPin({ sources: [relPath('zoo.db'), relPath('sheet.csv')] });
    expect(codes(linkOf('sheet-database', { pins: [old] }))).toEqual(['names-unread unknown 2']);
  });
});

describe('names against folders', () => {
  it('takes what the checklist says of each pin, with the lines that name it', () => {
    const link = linkOf(
      'names-folders',
      { pins: [pin(1, [sheet(2)]), pin(2, [sheet(3)], { onDisk: false })] },
      [said('pin-on-disk', 'pass', 'CPS0001-01'), said('pin-on-disk', 'attention', 'CPS0001-02')]
    );
    expect(codes(link)).toEqual(['pin-on-disk differs 1']);
    expect([link.agree, link.of]).toEqual([1, 2]);
    expect(link.remarks[0]?.subjects[0]?.places).toEqual([{ path: 'sheet.csv', line: 3 }]);
  });
  it('names folders that nothing names, where something names any', () => {
    const nameless = aPin({ path: relPath('ZZZ-01') });
    expect(codes(linkOf('names-folders', { pins: [pin(1, [sheet(2)]), nameless] }))).toEqual([
      'unnamed-folder differs 1'
    ]);
    expect(codes(linkOf('names-folders', { pins: [nameless] }))).toEqual([]);
    expect(linkOf('names-folders', { pins: [nameless] }).state).toBe('unknown');
  });
  it('is not decided for an archive, which has no folders of pins', () => {
    const link = linkOf('names-folders', {
      source: 'archive',
      pins: [pin(1, [sheet(2)], { onDisk: false })]
    });
    expect([link.state, codes(link)]).toEqual(['unknown', ['no-folders unknown 1']]);
  });
});

describe('images', () => {
  const collection = (more: Partial<Collection> = {}): Collection => ({
    path: relPath('CPS0001-01/data00'),
    sources: [relPath('CPS0001-01/data00/cry00_master.h5')],
    prefix: 'cry00',
    format: 'eiger-hdf5',
    files: 2,
    missingFiles: [],
    ...more
  });
  const run = aProcessingRun({ pin: 'CPS0001-01' });

  it('names every file that is missing or damaged', () => {
    const pins = [
      pin(1, [], {
        collections: [
          collection({
            missingFiles: ['cry00_data_000003.h5'],
            damagedFiles: [{ name: 'cry00_data_000001.h5', why: 'empty' }]
          })
        ]
      })
    ];
    const link = linkOf('frames-files', { pins }, [said('frames-complete', 'fail', 'CPS0001-01')]);
    expect(link.remarks[0]?.subjects[0]?.files).toEqual([
      'CPS0001-01/data00/cry00_data_000003.h5',
      'CPS0001-01/data00/cry00_data_000001.h5'
    ]);
    expect([link.agree, link.of, link.state]).toEqual([0, 1, 'differs']);
  });
  it('does not pass while nobody has looked into the data files', () => {
    const asked = [
      said('frames-complete', 'pass', 'CPS0001-01'),
      said('images-looked-at', 'unknown', '', 'beamtime')
    ];
    expect(linkOf('frames-files', {}, asked).state).toBe('unknown');
    expect(linkOf('frames-files', {}, asked.slice(0, 1)).state).toBe('agrees');
  });
  it('names downloads that did not succeed, with the line', () => {
    const evidence = [{ path: relPath('CPS0001-01/data00/download_eiger.log'), line: 7 }];
    const link = linkOf('frames-files', {}, [
      said('frames-complete', 'pass', 'CPS0001-01'),
      said('download-finished', 'attention', 'CPS0001-01', 'pin', { evidence })
    ]);
    expect([link.state, codes(link)]).toEqual(['differs', ['download-finished differs 1']]);
    expect(link.remarks[0]).toMatchObject({ ask: 'beamline', subjects: [{ places: evidence }] });
  });
  it('finds series that no area processed, and runs whose series is not there', () => {
    const pins = [pin(1, [], { collections: [collection({ prefix: 'cry01' })] })];
    const link = linkOf('frames-processing', { pins, processingRuns: [run] });
    expect(codes(link)).toEqual(['series-not-processed differs 1', 'run-without-images differs 1']);
    expect(link.remarks[0]?.subjects[0]?.values).toEqual(['CPS0001-01/data00/cry01']);
    const fits = linkOf('frames-processing', {
      pins: [pin(1, [], { collections: [collection()] })],
      processingRuns: [run]
    });
    expect(codes(fits)).toEqual([]);
  });
  it('does not ask for the processing of rotation rasters or other files', () => {
    const collections = [
      collection({ path: relPath('CPS0001-01/scan00/ssrox'), prefix: 'x' }),
      collection({ prefix: 'y', format: 'other' }),
      collection({ prefix: 'z', files: 0 }),
      collection()
    ];
    expect(
      codes(linkOf('frames-processing', { pins: [pin(1, [], { collections })], processingRuns: [run] }))
    ).toEqual([]);
  });
  it.each<[string, Partial<Beamtime>, string[]]>([
    [
      'a listing that is not whole',
      { scan: { ...aBeamtime().scan, partial: true } },
      ['series-not-processed unknown 1']
    ],
    [
      'a run that could not be read',
      { processingRuns: [{ ...run, unread: true }] },
      ['series-not-processed unknown 1', 'run-without-images differs 1']
    ],
    ['no processing at all', { processingRuns: [] }, []]
  ])('concludes nothing from %s', (_, more, expected) => {
    const pins = [pin(1, [], { collections: [collection({ prefix: 'cry01' })] })];
    expect(codes(linkOf('frames-processing', { pins, processingRuns: [run], ...more }))).toEqual(expected);
  });
  it('tells the same images of two areas once, with the line', () => {
    const evidence = [{ path: relPath('decision.log'), line: 5 }];
    const link = linkOf('frames-processing', {}, [
      said('processing-finished', 'fail', '_kamoproc/P-01/data00/x_1-10', 'processing-run', { evidence }),
      said('processing-finished', 'fail', '_kamo_30deg/P-01/data00/x_1-10', 'processing-run', { evidence }),
      said('processing-finished', 'pass', '_kamoproc/P-01/data00/x_11-20', 'processing-run')
    ]);
    expect(link.remarks[0]?.subjects).toEqual([
      expect.objectContaining({
        path: '_kamoproc/P-01/data00/x_1-10',
        twins: ['_kamo_30deg/P-01/data00/x_1-10'],
        places: evidence
      })
    ]);
    expect([link.agree, link.of]).toEqual([1, 3]);
  });
});

describe('merges', () => {
  const path = (n: number): string => `_kamoproc/P-01/data00/x_${n}-${n}`;
  it('counts every scaled data set with a fate that files explain, and groups the others by sample and area', () => {
    const link = linkOf(
      'processing-merges',
      {},
      [],
      [
        fate('merged', path(1)),
        fate('rejected', path(2)),
        fate('not-merged-here', path(3)),
        fate('not-given', path(4)),
        fate('no-merge', path(5)),
        fate('unexplained', path(6)),
        fate('unknown', path(7))
      ]
    );
    expect([link.agree, link.of]).toEqual([3, 7]);
    expect(codes(link)).toEqual(['not-given differs 1', 'unexplained differs 1', 'fate-unknown unknown 1']);
    expect(link.remarks[0]?.subjects).toEqual([
      {
        kind: 'sample',
        path: '_kamoproc',
        values: ['lys', '_kamoproc', '2'],
        places: [{ path: 'merge.log', line: 7 }]
      }
    ]);
  });
  it('does not say that a data set was given to no merge where not all was listed', () => {
    const link = linkOf('processing-merges', { source: 'archive' }, [], [fate('not-given', path(1))]);
    expect(codes(link)).toEqual(['not-given unknown 1']);
  });
  it('asks nobody for what the part that was not read may hold', () => {
    const lacking = [said('mtz-present', 'unknown', 'm1/run_03', 'merge-run')];
    const asked = (more: Partial<Beamtime>): readonly (readonly [string, boolean])[] =>
      linkOf('merges-results', more, lacking).remarks.map(({ ask, waits }) => [ask, waits === true]);
    expect(asked({})).toEqual([['kamo', false]]);
    expect(asked({ source: 'archive' })).toEqual([['self', true]]);
    expect(asked({ scan: { ...aBeamtime().scan, partial: true } })).toEqual([['self', true]]);
  });
  it('says itself what is to be read, where the remark is about reading', () => {
    const [remark] = linkOf('names-folders', { source: 'archive', pins: [pin(1, [sheet(2)])] }).remarks;
    expect([remark?.code, remark?.waits]).toEqual(['no-folders', undefined]);
  });
  it('asks for what is wrong in an archive too', () => {
    const wrong = [said('merge-finished', 'fail', 'm1', 'merge')];
    const [remark] = linkOf('merges-results', { source: 'archive' }, wrong).remarks;
    expect([remark?.ask, remark?.waits]).toEqual(['kamo', undefined]);
  });
  it('takes the state of each merge and its results from the checklist', () => {
    const link = linkOf('merges-results', {}, [
      said('merge-finished', 'pass', 'm1', 'merge'),
      said('merge-finished', 'fail', 'm2', 'merge'),
      said('mtz-present', 'unknown', 'm1/run_03', 'merge-run')
    ]);
    expect([link.agree, link.of, link.state]).toEqual([1, 2, 'differs']);
    expect(codes(link)).toEqual(['merge-finished differs 1', 'mtz-present unknown 1']);
  });
});

describe('files and archive', () => {
  it('names each file that could not be read once, and knows those that the disk refused', () => {
    const one = { severity: 'error', flaw: { code: 'nothing-found' } } as const;
    const link = linkOf('files', {
      scan: { ...aBeamtime().scan, filesParsed: 50 },
      unreadable: [
        { path: relPath('a'), line: 3, ...one },
        { path: relPath('a'), line: 4, ...one },
        { path: relPath('b'), line: 0, ...one },
        { path: relPath('c'), line: 1, ...one, severity: 'warning' }
      ]
    });
    expect([link.agree, link.of, link.state]).toEqual([49, 51, 'differs']);
    expect(codes(link)).toEqual(['file-unreadable differs 2']);
    expect(link.remarks[0]?.subjects.map(({ places }) => places)).toEqual([
      [{ path: 'a', line: 4 }],
      [{ path: 'b' }]
    ]);
  });
  it('is not decided while not all was read', () => {
    const partly = [said('read-completely', 'attention', '', 'beamtime')];
    expect(linkOf('files', { source: 'archive' }, partly).state).toBe('unknown');
    expect(linkOf('files', {}, partly).state).toBe('agrees');
  });
  it('holds the disk against the archive where one was opened before, and is not decided without', () => {
    expect(codes(linkOf('archive-disk', {}))).toEqual(['no-archive unknown 1']);
    const promised = { archive: 'x', files: 10, count: 2, missing: [relPath('a'), relPath('b')] };
    const link = linkOf('archive-disk', { promised }, [said('archive-on-disk', 'attention', '', 'beamtime')]);
    expect([link.agree, link.of, link.state]).toEqual([8, 10, 'differs']);
    expect(link.remarks[0]?.subjects[0]).toEqual(
      expect.objectContaining({ kind: 'beamtime', path: ROOT, files: ['a', 'b'] })
    );
  });
  it('knows for each remark whom to ask', () => {
    expect(new Set(Object.values(REMARKS))).toEqual(new Set(['beamline', 'kamo', 'self']));
  });
});

function unreadableSheet(): Beamtime['unreadable'][number] {
  return {
    path: relPath('second.csv'),
    format: 'zoo-sheet-csv',
    line: 1,
    flaw: { code: 'nothing-found' },
    severity: 'error'
  };
}
