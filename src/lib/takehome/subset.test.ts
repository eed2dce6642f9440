import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beamtime, merge, run, trial } from '../../../tests/support/merged-beamtime';
import { relPath } from '../base/rel-path';
import type { ProcessingRun } from '../beamtime/types';
import { multiMergeScript } from './multi-merge-script';
import { shellQuote } from './shell-quote';
import { autoMergeCsv, formergeList, placed, type Subset } from './subset';
import { linkScript } from './linked-files';
import { shellLimits, xscaleInput } from './xscale-input';

/** The beamtime with the processing runs of the data sets, each with its cell. */
const processed = {
  ...beamtime,
  processingRuns: trial.datasets.map(({ processingRun, unitCell }): ProcessingRun => ({
    path: processingRun ?? relPath(''),
    sources: [],
    area: '_kamoproc',
    prefix: 'x',
    firstFrame: 1,
    lastFrame: 100,
    state: 'finished',
    ...(unitCell && { unitCell }),
    problems: [],
    files: { mtz: [] }
  }))
};

const subset = (change: Partial<Subset> = {}): Subset => ({
  beamtime: processed,
  name: 'Complex1',
  merge,
  trial,
  run,
  numbers: [1, 2],
  from: 'inputs',
  root: '',
  ...change
});
/** The subset with another path for its first data set. */
const named = (path: string): Subset =>
  subset({
    trial: { ...trial, datasets: trial.datasets.map((one, n) => (n === 0 ? { ...one, path } : one)) }
  });

describe('formerge.lst', () => {
  it('lists the copies of the merge, relative to the beamtime folder', () => {
    expect(formergeList(subset()).text).toBe(
      [1, 2]
        .map(
          (n) =>
            `_kamoproc/merge_cc_2.4S_Complex1/input_files/CPS1012-01/data00/CPS1012-01-multi_00${n}_1-100/XDS_ASCII.HKL_noscale\n`
        )
        .join('')
    );
  });

  it('lists the processing runs’ own files under a root that was typed', () => {
    expect(formergeList(subset({ from: 'runs', root: '/data/my beamtime/', numbers: [3] })).text).toBe(
      '/data/my beamtime/_kamoproc/CPS1012-02/data00/CPS1012-02-multi_001_1-100/XDS_ASCII.HKL_noscale\n'
    );
  });

  it.each([
    [
      're-indexed for ambiguity',
      { path: '/x/_kamoproc/m/input_files/P-01/data00/a_1-9/XDS_ASCII_reidx.HKL' }
    ],
    ['with other axes', { unitCell: [45.46, 34.36, 53.29, 90, 90, 90] as const }],
    ['without a cell', { unitCell: undefined }]
  ])('keeps the copy of a data set %s when the runs’ own files are asked for', (_, change) => {
    const [first, ...rest] = trial.datasets;
    if (first === undefined) throw new Error('the recipe has data sets');
    const { unitCell, ...bare } = { ...first, ...change };
    const datasets = [{ ...bare, ...(unitCell && { unitCell }) }, ...rest];
    const chosen = subset({ from: 'runs', trial: { ...trial, datasets } });
    const [one, two] = placed(chosen, () => true).files;
    expect(one?.path).toContain('/input_files/');
    expect(one?.copyKept).toBe(true);
    expect(two?.path).toBe('_kamoproc/CPS1012-01/data00/CPS1012-01-multi_002_1-100/XDS_ASCII.HKL_noscale');
    expect(two?.copyKept).toBe(false);
  });

  it.each(['a#b', 'a\tb', 'a\u0085b'])('leaves out %j, which KAMO would cut', (name) => {
    expect(formergeList(named(`/x/_kamoproc/${name}`)).leftOut).toMatchObject([{ number: 1, why: 'name' }]);
  });

  it('leaves out, and names, what a list of lines cannot hold and what lies nowhere', () => {
    expect(formergeList(named('/x/_kamoproc/a\nb')).leftOut).toEqual([
      { number: 1, path: '_kamoproc/a\nb', why: 'name' }
    ]);
    expect(formergeList(named('/elsewhere/x')).leftOut).toEqual([
      { number: 1, path: '/elsewhere/x', why: 'place' }
    ]);
  });
});

describe('the CSV for kamo.auto_multi_merge', () => {
  it('names each pin once', () => {
    expect(autoMergeCsv(subset({ numbers: [1, 2, 3], root: '/r' })).text).toBe(
      'topdir,name,anomalous\n/r/_kamoproc/CPS1012-01,Complex1,no\n/r/_kamoproc/CPS1012-02,Complex1,no\n'
    );
  });

  it('knows a pin by its name where its processing runs are not on this disk', () => {
    const datasets = trial.datasets.map(({ number, path, pin }, n) => ({
      number,
      path,
      ...(n < 2 && { pin })
    }));
    const { text, leftOut } = autoMergeCsv(subset({ numbers: [1, 2, 3], trial: { ...trial, datasets } }));
    expect(text).toBe('topdir,name,anomalous\n_kamoproc/CPS1012-01,Complex1,no\n');
    expect(leftOut).toMatchObject([{ number: 3, why: 'place' }]);
  });

  it('gives KAMO a name that its own shell script can hold, as the user called the subset', () => {
    const row = (name: string): string | undefined =>
      autoMergeCsv(subset({ numbers: [1], name })).text.split('\n')[1];
    expect(row('best 12')).toBe('_kamoproc/CPS1012-01,best_12,no');
    expect(row('=a,"b"')).toBe('_kamoproc/CPS1012-01,_a_b_,no');
    expect(row('$(touch x)`y`;\n../')).toMatch(/^_kamoproc\/CPS1012-01,[\w.-]+,no$/);
    expect(row(' ')).toBe('_kamoproc/CPS1012-01,subset,no');
  });

  it.each(['~/x', '/data/*', '/data/a\nb'])(
    'leaves out folders that KAMO would expand or cut: %j',
    (root) => {
      const { text, leftOut } = autoMergeCsv(subset({ numbers: [1], root }));
      expect(text).toBe('topdir,name,anomalous\n');
      expect(leftOut).toMatchObject([{ number: 1, why: 'name' }]);
    }
  );

  it('quotes a folder with a comma', () => {
    expect(autoMergeCsv(subset({ numbers: [1], root: '/a,"b"' })).text).toContain(
      '\n"/a,""b""/_kamoproc/CPS1012-01",Complex1,no\n'
    );
  });
});

describe('XSCALE.INP', () => {
  it('has KAMO’s layout', async () => {
    await expect(xscaleInput(subset()).text).toMatchFileSnapshot('golden/XSCALE.INP');
  });

  it('gives nine shells of equal volume steps, as KAMO prints them', () => {
    // RESOLUTION_SHELLS of a KAMO run at 2.52 Å.
    expect(shellLimits(2.52).join(' ')).toBe('7.56 5.35 4.36 3.78 3.38 3.09 2.86 2.67 2.52');
    expect(shellLimits(2.1).join(' ')).toBe('6.30 4.45 3.64 3.15 2.82 2.57 2.38 2.23 2.10');
    expect(shellLimits(3.39).join(' ')).toBe('10.17 7.19 5.87 5.08 4.55 4.15 3.84 3.60 3.39');
    expect(shellLimits(3.55).join(' ')).toBe('10.65 7.53 6.15 5.33 4.76 4.35 4.03 3.77 3.55');
  });

  it.each(['a b', 'a!b', 'a=b', "it's", `${'long/'.repeat(40)}x`, '日本', 'a\nSPACE_GROUP_NUMBER= 1'])(
    'names %j, which XDS would misread, by a link',
    (name) => {
      const { text, leftOut } = xscaleInput(named(`/x/_kamoproc/${name}`));
      expect(leftOut).toEqual([]);
      expect(text.match(/^ INPUT_FILE=[ *][\w./+-]+$/gm)).toHaveLength(2);
      expect(text).toContain('INPUT_FILE=*input_files/dataset_0001/XDS_ASCII.HKL\n');
    }
  );

  it('has no line of its own from a log, an index or a name, and none longer than XDS reads', () => {
    const line = 'X\nSPACE_GROUP_NUMBER= 1';
    const bad = NaN;
    const hostile = subset({
      name: line.repeat(20),
      run: { ...run, spaceGroupNumber: bad, unitCell: [bad, -1, 0, 1e300, 90, 200] },
      trial: {
        ...trial,
        datasets: trial.datasets.map(({ number, path }) => ({ number, path: `${path}\r${line}` })),
        dMin: 1e-300,
        parameters: {
          'xscale.corrections': `MODPIX\nSPACE_GROUP_NUMBER= 1`,
          'xscale.min_i_over_sigma': line,
          'xscale.frames_per_batch': '1e-9',
          d_min: line,
          d_max: '1e-300',
          anomalous: line
        }
      }
    });
    const { text } = xscaleInput(hostile);
    expect(text).not.toMatch(/^\s*SPACE_GROUP_NUMBER/m);
    expect(text).not.toMatch(/CORRECTIONS|UNIT_CELL|NBATCH|NaN|Infinity/);
    expect(text).toContain('RESOLUTION_SHELLS= 7.56');
    for (const one of text.split('\n')) expect(one).toMatch(/^[ -~]{0,131}$/);
  });

  it('writes corrections as XSCALE spells them', () => {
    const parameters = { ...trial.parameters, 'xscale.corrections': 'MODPIX,ABSORP' };
    expect(xscaleInput(subset({ trial: { ...trial, parameters } })).text).toContain(
      '\n  CORRECTIONS= MODPIX ABSORP\n'
    );
  });

  it('leaves space group and cell to XSCALE where nothing is known', () => {
    const bare = trial.datasets.map(({ number, path }) => ({ number, path }));
    const text = xscaleInput({
      beamtime,
      name: 'x',
      merge,
      trial: { ...trial, datasets: bare },
      numbers: [1],
      from: 'inputs',
      root: ''
    }).text;
    expect(text).not.toMatch(/SPACE_GROUP|UNIT_CELL|NBATCH/);
    expect(text).toContain("FRIEDEL'S_LAW= TRUE");
  });
});

describe('merge_subset.sh', () => {
  it('takes the parameters of the log, without those of the old computer', async () => {
    await expect(multiMergeScript(subset(), { clustering: 'together' }).text).toMatchFileSnapshot(
      'golden/merge_subset.sh'
    );
    const before = multiMergeScript(subset(), { clustering: 'as-before' }).text;
    expect(before).toContain("'cc_clustering.cc_to_distance=sqrt(1-cc)'");
    expect(before).not.toContain('blend.min_cmpl');
  });

  it('hands hostile words to KAMO as they are, and runs none of them', () => {
    const place = mkdtempSync(join(tmpdir(), 'kamome-'));
    try {
      const hostile = `it's "a" $(touch ${place}/pwned) \`touch ${place}/pwned\`; *`;
      const root = join(place, `$(touch pwned)'s beamtime`);
      const chosen = subset({
        root,
        name: `x\ntouch ${place}/pwned`,
        trial: {
          ...trial,
          path: relPath(`y\ntouch ${place}/pwned`),
          datasets: trial.datasets.map((one, n) =>
            n === 0 ? { ...one, path: `/_kamoproc/${hostile}` } : one
          ),
          parameters: {
            ...trial.parameters,
            'xscale.x': hostile,
            space_group: "P 1'",
            'cc_clustering.cc_to_distance': `system("touch ${place}/pwned")`,
            reference_file: '/else/where.hkl'
          }
        },
        merge: { ...merge, sampleName: `x\ntouch ${place}/pwned` }
      });
      const list = formergeList(chosen).text;
      for (const file of list.trim().split('\n')) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, '');
      }
      const bin = join(place, 'bin');
      mkdirSync(bin);
      writeFileSync(join(bin, 'kamo.multi_merge'), `#!/bin/sh\nprintf '%s\\n' "$@" > "${place}/said"\n`);
      chmodSync(join(bin, 'kamo.multi_merge'), 0o755);
      writeFileSync(join(place, 'make_links.sh'), linkScript(chosen).text);
      const script = join(place, 'merge_subset.sh');
      const made = multiMergeScript(chosen, { clustering: 'as-before' });
      writeFileSync(script, made.text);
      execFileSync('sh', [script], { cwd: tmpdir(), env: { PATH: `${bin}:/usr/bin:/bin` } });
      const said = readFileSync(join(place, 'said'), 'utf8').trimEnd().split('\n');
      expect(said).toContain(`lstin=${join(place, 'linked.lst')}`);
      expect(said).toContain(`workdir=${join(place, 'merged')}`);
      for (const argument of said.slice(2)) expect(argument).toMatch(/^[\w.]+=[\w.+/-]+$/);
      expect(made.notTaken).toEqual([
        'space_group',
        'cc_clustering.cc_to_distance',
        'xscale.x',
        'reference_file'
      ]);
      const linkedFiles = readFileSync(join(place, 'linked.lst'), 'utf8').trimEnd().split('\n');
      expect(linkedFiles).toHaveLength(2);
      for (const file of linkedFiles) {
        expect(file.slice(place.length)).toMatch(/^\/input_files\/[\w./-]+$/);
        expect(existsSync(file)).toBe(true);
      }
      // Once more: links that are there already are made anew.
      execFileSync('sh', [script, root], { cwd: place, env: { PATH: `${bin}:/usr/bin:/bin` } });
      expect(existsSync(join(place, 'pwned'))).toBe(false);
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it('stops in a folder that KAMO cannot work in, and where a file is missing, with a reason', () => {
    const place = mkdtempSync(join(tmpdir(), 'kamome '));
    try {
      const stopped = (cwd: string): string => {
        mkdirSync(cwd, { recursive: true });
        writeFileSync(join(cwd, 'make_links.sh'), linkScript(subset()).text);
        writeFileSync(
          join(cwd, 'merge_subset.sh'),
          multiMergeScript(subset(), { clustering: 'together' }).text
        );
        return spawnSync('sh', ['merge_subset.sh'], { cwd, encoding: 'utf8' }).stderr;
      };
      expect(stopped(place)).toMatch(/needs a folder whose path holds only letters.*kamome /);
      const plain = mkdtempSync(join(tmpdir(), 'kamome-'));
      expect(stopped(plain)).toMatch(/^not found: .*_kamoproc\/merge_cc_2.4S_Complex1/);
      rmSync(plain, { recursive: true });
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it('quotes any text', () => {
    expect(shellQuote("a'b")).toBe("'a'\\''b'");
    expect(shellQuote('')).toBe("''");
  });
});
