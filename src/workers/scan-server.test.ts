/** The worker's server over a real message channel: what cannot be cloned shows here. */
import 'fake-indexeddb/auto';
import { expose, releaseProxy, transferHandlers, wrap, type Remote, type TransferHandler } from 'comlink';
import { packTar } from 'modern-tar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf } from '../../tests/support/recipe';
import { pullStream } from '../lib/base/remote-stream';
import { openLibrary } from '../lib/library/open-library';
import type { ScanEvent } from '../lib/scan/events';
import { recordOf } from '../lib/scan/record-of';
import { scanServer, type ScanInput, type ScanServer } from './scan-server';

/** Browsers clone a File; Node makes a Blob of it, which has no name. */
interface NamedBlob {
  readonly blob: Blob;
  readonly name: string;
}
const named = (file: File): NamedBlob => ({ blob: file, name: file.name });
const asFile = ({ blob, name }: NamedBlob) => new File([blob], name);
const fileHandler: TransferHandler<File, NamedBlob> = {
  canHandle: (value): value is File => value instanceof File,
  serialize: (file) => [named(file), []],
  deserialize: asFile
};
const inputHandler: TransferHandler<ScanInput, NamedBlob> = {
  canHandle: (value): value is ScanInput => typeof value === 'object' && value !== null && 'given' in value,
  serialize: ({ given }) => [named(given.kind === 'archive' ? given.file : new File([], '')), []],
  deserialize: (file) => ({ given: { kind: 'archive', file: asFile(file) } })
};

const DISK = `
_kamoproc/
  merge_cc_2.4S_lysA/
    multi_merge.log: Inspecting data for lysA\\n
    cc_2.52A_final/
      cluster_0001/
        run_01/
          XSCALE.LP: no table\\n
CPS1012-01/
  scan00/
  raster.jpg: picture
`;

async function archive(recipe: string): Promise<File> {
  const entries = Object.entries(filesOf(recipe)).filter(([path]) => !path.endsWith('/'));
  const bytes = await packTar(
    entries.map(([name, body]) => ({ header: { name, size: new TextEncoder().encode(body).length }, body }))
  );
  return new File([new Uint8Array(bytes)], '200714_BL45XU_userA.tar');
}

let server: Remote<ScanServer>;
let ports: MessageChannel;
let count = 0;
beforeEach(() => {
  transferHandlers.set('file', fileHandler);
  transferHandlers.set('input', inputHandler);
  ports = new MessageChannel();
  expose(
    scanServer(() => openLibrary(`server-${++count}`)),
    ports.port1
  );
  server = wrap<ScanServer>(ports.port2);
});
afterEach(() => {
  server[releaseProxy]();
  ports.port1.close();
  transferHandlers.delete('file');
  transferHandlers.delete('input');
});

async function scanned(file: File): Promise<{ id: string; events: ScanEvent[] }> {
  const id = await server.open({ given: { kind: 'archive', file } });
  const events: ScanEvent[] = [];
  for await (const batch of pullStream(server, id, new AbortController().signal)) events.push(...batch);
  return { id, events };
}

describe('the scan worker', () => {
  it('sends a scan as plain data, to its end', async () => {
    const { events } = await scanned(await archive(DISK));
    expect(events[0]).toMatchObject({
      kind: 'opened',
      beamtime: { name: '200714_BL45XU_userA', source: 'archive' }
    });
    expect(events.find(({ kind }) => kind === 'merges')).toBeDefined();
    expect(events.at(-1)).toMatchObject({ kind: 'ended', how: 'done' });
  });
  it('reads files of the opened beamtime afterwards', async () => {
    const { id } = await scanned(await archive(DISK));
    const file = await server.read(id, 'CPS1012-01/raster.jpg');
    expect(file instanceof File && (await file.text())).toBe('picture');
  });
  it('says why a file cannot be read', async () => {
    const { id } = await scanned(await archive(DISK));
    expect(await server.read(id, 'nothing')).toEqual({
      refused: { code: 'refused', fault: 'not-found' }
    });
    await server.detach(id);
    expect(await server.read(id, 'CPS1012-01/raster.jpg')).toEqual({
      refused: { code: 'refused', fault: 'gone' }
    });
  });
  it('parses one file when asked', async () => {
    const { id } = await scanned(await archive(DISK));
    const read = await server.readRecord(
      id,
      '_kamoproc/merge_cc_2.4S_lysA/cc_2.52A_final/cluster_0001/run_01/XSCALE.LP'
    );
    expect(read).toMatchObject({
      ok: false,
      format: 'xscale-lp',
      problem: { line: expect.any(Number) as number }
    });
    expect(recordOf(read, 'xscale-lp')).toBeUndefined();
    expect(await server.readRecord(id, 'CPS1012-01/raster.jpg')).toMatchObject({ ok: false });
  });
  it('opens a folder for reading alone', async () => {
    const input: ScanInput = { given: { kind: 'archive', file: await archive(DISK) } };
    const id = await server.attach(input, '200714_BL45XU_userA:archive');
    const file = await server.read(id ?? '', 'CPS1012-01/raster.jpg');
    expect(file instanceof File).toBe(true);
    expect(await server.attach(input, '200714_BL45XU_userB')).toBeNull();
    expect(
      await server.attach(
        { given: { kind: 'archive', file: await archive('photo.jpg: x') } },
        '200714_BL45XU_userA:archive'
      )
    ).toBeNull();
  });
});
