import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { beamtime, takenRow } from '../../../tests/support/merged-beamtime';
import type { RelPath } from '../base/rel-path';
import type { Finding } from '../checks/check';
import { runArchive, type RunArchiveOptions } from './run-archive';
import { fileStem, runLabel } from './taken-run';
import { zipStream } from './zip-stream';

const taken = {
  ...takenRow(),
  judgement: {
    path: takenRow().path,
    verdict: 'accept',
    note: 'Best map.\nStatistics',
    at: '2026-11-22T09:30:00Z'
  }
} as const;
const finding: Finding = {
  check: 'completeness-overall',
  verdict: 'fail',
  subject: { kind: 'merge-run', path: taken.path },
  message: { en: '71.0 % were measured', ja: '71.0 % が測定された' },
  sources: []
};
const AT = new Date('2026-11-22T10:00:00Z');

const files: Record<string, string> = {
  [`${taken.path}/ccp4/xscale.mtz`]: 'MTZ ',
  [`${taken.path}/xscale.hkl`]: 'hkl',
  [`${taken.path}/XSCALE.LP`]: 'lp\n'.repeat(100_000),
  [`${taken.path}/XSCALE.INP`]: 'inp'
};
const read = (path: RelPath): Promise<File> => {
  const text = files[path];
  return text === undefined
    ? Promise.reject(new DOMException('no such file', 'NotFoundError'))
    : Promise.resolve(new File([text], path, { lastModified: AT.getTime() }));
};
const options: RunArchiveOptions = {
  beamtime,
  findings: [finding],
  questions: [
    {
      id: 'completeness-overall',
      question: { en: 'Is it complete?', ja: 'そろっているか' },
      limits: [
        {
          id: 'completeness-overall-fail',
          value: 90,
          min: 0,
          max: 100,
          step: 1,
          unit: '%',
          label: { en: 'fails below', ja: 'これ未満は不合格' },
          origin: { en: '', ja: '' }
        }
      ]
    }
  ],
  limits: { 'completeness-overall-fail': 75 },
  read,
  withHkl: false,
  at: AT
};

async function unpacked(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Record<string, string>> {
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, one]) => [name, strFromU8(one)]));
}

describe('the archive of a run', () => {
  it('holds the README and the files, whole', async () => {
    const { name, stream } = await runArchive(taken, options);
    const folder = 'Complex1_cc_2.52A_cluster_0002_run_03';
    expect(name).toBe(`${folder}.zip`);
    const parts = await unpacked(stream);
    expect(Object.keys(parts)).toEqual(
      ['README.txt', 'xscale.mtz', 'XSCALE.INP', 'XSCALE.LP'].map((file) => `${folder}/${file}`)
    );
    expect(parts[`${folder}/XSCALE.LP`]).toBe(files[`${taken.path}/XSCALE.LP`]);
    await expect(parts[`${folder}/README.txt`]).toMatchFileSnapshot('golden/README.txt');
  });

  it('takes the unmerged reflections only where asked', async () => {
    const { packed } = await runArchive(taken, { ...options, withHkl: true });
    expect(packed.map(({ name }) => name)).toContain('xscale.hkl');
  });

  it('names a file that the disk refuses, with its words', async () => {
    const refuse = (): Promise<File> => Promise.reject(new Error('the disk was pulled out'));
    const { missing, packed } = await runArchive(taken, { ...options, read: refuse });
    expect(packed).toEqual([]);
    expect(missing).toContainEqual({
      name: 'XSCALE.LP',
      path: `${taken.path}/XSCALE.LP`,
      why: { unreadable: { code: 'written', text: 'the disk was pulled out' } }
    });
  });

  it('is an error, not a short archive, when a file breaks off', async () => {
    const broken = Object.assign(new File(['x'], 'x'), {
      stream: () => new ReadableStream({ pull: (controller) => controller.error(new Error('read failed')) })
    });
    const { stream } = await runArchive(taken, { ...options, read: () => Promise.resolve(broken) });
    await expect(new Response(stream).arrayBuffer()).rejects.toThrow();
  });
});

it('a run whose cycle no file says is not called run_00', () => {
  const unsaid = { ...taken, run: { ...taken.run, cycle: 0 } };
  expect(fileStem(unsaid)).toBe('Complex1_cc_2.52A_cluster_0002');
  expect(runLabel(unsaid)).toBe('Complex1 cc_2.52A_final 0002');
});

describe('zipStream', () => {
  it('reads a file only as its bytes are taken', async () => {
    let pulled = 0;
    const endless = Object.assign(new Blob(), {
      stream: () =>
        new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              pulled++;
              controller.enqueue(crypto.getRandomValues(new Uint8Array(65_536)));
            }
          },
          { highWaterMark: 0 }
        )
    });
    const reader = zipStream([{ name: 'a', content: endless, stored: true }]).getReader();
    for (let n = 0; n < 4; n++) await reader.read();
    expect(pulled).toBeLessThan(8);
    await reader.cancel();
  });

  it('keeps names outside ASCII', async () => {
    expect(await unpacked(zipStream([{ name: '試料 D/README.txt', content: '日本語' }]))).toEqual({
      '試料 D/README.txt': '日本語'
    });
  });

  it('refuses what a zip cannot hold before it reads anything', () => {
    const large = { size: 5e9 } as Blob;
    expect(() => zipStream([{ name: 'a', content: large }])).toThrow(RangeError);
  });
});
