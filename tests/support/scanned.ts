import type {
  Beamtime,
  Merge,
  Pin,
  ProcessingRun,
  ScanFigures,
  Unreadable
} from '../../src/lib/beamtime/types';
import type { Folder } from '../../src/lib/disk/folder';
import { memoryLibrary } from '../../src/lib/library/open-library';
import type { ScanEnd } from '../../src/lib/scan/events';
import { openBeamtime } from '../../src/lib/scan/open-beamtime';

/** A folder opened and read to its end, as the page would hold it. Throws if it is no beamtime or the scan did not end as it should (`how`). */
export async function scanned(folder: Folder, how: ScanEnd = 'done'): Promise<Beamtime> {
  const merges = new Map<string, Merge>();
  const runs = new Map<string, ProcessingRun>();
  const pins = new Map<string, Pin>();
  const unreadable = new Map<string, Unreadable>();
  let name: Omit<Beamtime, 'scan' | 'merges' | 'processingRuns' | 'pins' | 'unreadable'> | undefined;
  let figures: ScanFigures | undefined;
  const opening = {
    library: memoryLibrary(),
    signal: new AbortController().signal,
    mounted: () => undefined
  };
  for await (const event of openBeamtime(folder, opening)) {
    if (event.kind === 'opened') name = event.beamtime;
    else if (event.kind === 'merges') for (const row of event.merges) merges.set(row.path, row);
    else if (event.kind === 'processing-runs')
      for (const row of event.processingRuns) runs.set(row.path, row);
    else if (event.kind === 'pins') for (const row of event.pins) pins.set(row.path, row);
    else if (event.kind === 'unreadable')
      for (const row of event.unreadable)
        unreadable.set(`${row.path}:${row.line}:${JSON.stringify(row.flaw)}`, row);
    else if (event.kind === 'ended') {
      if (event.how !== how) throw new Error(JSON.stringify(event.flaw ?? event.how));
      figures = event.scan;
    }
  }
  if (name === undefined || figures === undefined) throw new Error(`${folder.name} is no beamtime`);
  return {
    ...name,
    scan: figures,
    merges: [...merges.values()],
    processingRuns: [...runs.values()],
    pins: [...pins.values()],
    unreadable: [...unreadable.values()]
  };
}
