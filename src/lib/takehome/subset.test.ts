import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beamtime, merge, run, trial } from '../../../tests/support/merged-beamtime';
import { multiMergeScript } from './multi-merge-script';
import { shellQuote } from './shell-quote';
import { autoMergeCsv, formergeList, type Subset } from './subset';
import { shellLimits, xscaleInput } from './xscale-input';

const subset = (change: Partial<Subset> = {}): Subset => ({
  beamtime,
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

  it('quotes, and gives KAMO the name as it is', () => {
    const text = autoMergeCsv(subset({ numbers: [1], merge: { ...merge, sampleName: '=a,"b"' } })).text;
    expect(text).toContain(',"=a,""b""",no\n');
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

  it.each(['/x/_kamoproc/a b', '/x/_kamoproc/a!b', '/x/_kamoproc/a=b'])(
    'leaves out %j, which XDS would misread',
    (path) => {
      const { text, leftOut } = xscaleInput(named(path));
      expect(leftOut).toMatchObject([{ number: 1, why: 'name' }]);
      expect(text.match(/INPUT_FILE=/g)).toHaveLength(1);
      expect(text).toContain('! left out');
    }
  );

  it('lets no hostile name start a line of its own', () => {
    const { text } = xscaleInput(named('/x/_kamoproc/a\nSPACE_GROUP_NUMBER= 1'));
    expect(text).not.toMatch(/^SPACE_GROUP_NUMBER= 1$/m);
  });

  it('leaves space group and cell to XSCALE where nothing is known', () => {
    const bare = trial.datasets.map(({ number, path }) => ({ number, path }));
    const text = xscaleInput({
      beamtime,
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
        trial: { ...trial, parameters: { ...trial.parameters, 'xscale.x': hostile, space_group: "P 1'" } },
        merge: { ...merge, sampleName: `x\ntouch ${place}/pwned` }
      });
      const list = formergeList(chosen).text;
      for (const file of list.trim().split('\n')) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, '');
      }
      const bin = join(place, 'bin');
      mkdirSync(bin);
      writeFileSync(
        join(bin, 'kamo.multi_merge'),
        `#!/bin/sh\npwd > "${place}/where"\nprintf '%s\\n' "$@" > "${place}/said"\n`
      );
      chmodSync(join(bin, 'kamo.multi_merge'), 0o755);
      writeFileSync(join(place, 'formerge.lst'), list);
      const script = join(place, 'merge_subset.sh');
      writeFileSync(script, multiMergeScript(chosen, { clustering: 'together' }).text);
      execFileSync('sh', [script], { cwd: tmpdir(), env: { PATH: `${bin}:/usr/bin:/bin` } });
      expect(readFileSync(join(place, 'where'), 'utf8').trim()).toBe(root);
      const said = readFileSync(join(place, 'said'), 'utf8').split('\n');
      expect(said).toContain(`xscale.x=${hostile}`);
      expect(said).toContain("space_group=P 1'");
      expect(said).toContain(`lstin=${join(place, 'formerge.lst')}`);
      expect(existsSync(join(place, 'pwned'))).toBe(false);
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it('quotes any text', () => {
    expect(shellQuote("a'b")).toBe("'a'\\''b'");
    expect(shellQuote('')).toBe("''");
  });
});
