/** Everything of one merge run in one zip, with a README that says what it is, what is missing, and where each file lay. */
import { flawOf } from '../base/flaw';
import { baseName, child, parent, type RelPath } from '../base/rel-path';
import type { Beamtime } from '../beamtime/types';
import type { Finding, Limits } from '../checks/check';
import type { Told } from './conclusions';
import type { Missing, Packed } from './packed';
import type { Question } from './questions';
import { runReadme } from './run-readme';
import { fileStem, type TakenRun } from './taken-run';
import { zipStream, type ZipEntry } from './zip-stream';

export interface RunArchiveOptions {
  readonly beamtime: Beamtime;
  /** On the run and all that it stands in. */
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** In force when the findings were made. */
  readonly limits: Limits;
  readonly conclusions?: Told | undefined;
  /** A file of the beamtime; rejects where it cannot be had. */
  readonly read: (path: RelPath) => Promise<File>;
  /** Unmerged reflections as well; they may be large. */
  readonly withHkl: boolean;
  readonly at: Date;
}

export interface RunArchive {
  /** `Complex1_cc_2.52A_cluster_0080_run_03.zip`. */
  readonly name: string;
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly packed: readonly Packed[];
  readonly missing: readonly Missing[];
}

interface Wanted {
  readonly name: string;
  readonly path: RelPath | undefined;
}

/**
 * Opens every file first, so that the README can name what is missing, then streams. Rejects only where the archive would be too large (RangeError);
 * a file that fails while it is being packed fails the stream.
 */
export async function runArchive(taken: TakenRun, options: RunArchiveOptions): Promise<RunArchive> {
  const folder = fileStem(taken);
  const packed: Packed[] = [];
  const missing: Missing[] = [];
  const entries: ZipEntry[] = [];
  for (const { name, path } of wantedFiles(taken)) {
    if (name === 'xscale.hkl' && !options.withHkl)
      missing.push({ name, ...(path && { path }), why: 'left-out' });
    else if (path === undefined) missing.push({ name, why: 'not-on-disk' });
    else {
      const file = await opened(path, options.read);
      if ('why' in file) missing.push({ name, path, why: file.why });
      else {
        packed.push({ name, path, bytes: file.size });
        entries.push({ name: `${folder}/${name}`, content: file, modified: new Date(file.lastModified) });
      }
    }
  }
  const readme = runReadme(taken, { ...options, packed, missing });
  return {
    name: `${folder}.zip`,
    stream: zipStream([{ name: `${folder}/README.txt`, content: readme, modified: options.at }, ...entries]),
    packed,
    missing
  };
}

/** What belongs to a run, under the names that KAMO gave. ctruncate.log is not in the model: it lies beside the MTZ. */
function wantedFiles({ run, cluster, trial }: TakenRun): Wanted[] {
  const { files } = run;
  const ccp4 = files.mtz === undefined ? child(run.path, 'ccp4') : parent(files.mtz);
  return [
    ...(run.program === 'aimless'
      ? [
          { name: files.mtz === undefined ? 'aimless.mtz' : baseName(files.mtz), path: files.mtz },
          { name: 'aimless.log', path: files.aimlessLog }
        ]
      : [
          { name: 'xscale.mtz', path: files.mtz },
          { name: 'xscale.hkl', path: files.hkl },
          { name: 'XSCALE.INP', path: files.xscaleInp },
          { name: 'XSCALE.LP', path: files.xscaleLp }
        ]),
    { name: 'aniso.log', path: files.anisoLog },
    { name: 'pointless.log', path: files.pointless },
    { name: 'ctruncate.log', path: child(ccp4, 'ctruncate.log') },
    { name: 'xtriage.log', path: files.xtriage },
    { name: 'merge.log', path: cluster.files.mergeLog },
    { name: 'cluster_summary.dat', path: files.clusterSummary ?? trial.files.clusterSummary }
  ];
}

async function opened(
  path: RelPath,
  read: (path: RelPath) => Promise<File>
): Promise<File | { readonly why: Missing['why'] }> {
  try {
    return await read(path);
  } catch (error) {
    // `NotFoundError` of the browser, `not-found` of our own folders: the disk has no such file.
    const flaw = flawOf(error);
    const gone =
      flaw.code === 'refused'
        ? flaw.fault === 'not-found'
        : error instanceof Error && /not.?found/i.test(`${error.name} ${error.message}`);
    return { why: gone ? 'not-on-disk' : { unreadable: flaw } };
  }
}
