/** Ground truth of the sample beamtimes (`../shared/beamtimes/README.md`), and the beamtimes unpacked outside the repository. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

type Value = number | null;
type Columns = Readonly<Record<string, readonly Value[]>>;

export interface ExpectedRun {
  readonly n_files: number;
  readonly files: readonly string[];
  readonly K_B: readonly (readonly [Value, Value])[];
  readonly a_b_ISa_ISa0: readonly (readonly [Value, Value, Value, Value])[];
  readonly r_total: readonly (readonly [Value, Value, Value])[];
  readonly table: Columns;
  readonly aniso: { readonly aniso_cutoffs: readonly (readonly [number, string, Value, Value])[] } | null;
  readonly has_mtz: boolean;
  readonly has_xscale_hkl: boolean;
}

export interface ExpectedResult {
  readonly dir: string;
  readonly summary: {
    readonly d_min: number;
    readonly rows: readonly (Readonly<Record<string, Value>> & { readonly cluster: string })[];
    readonly failed: readonly string[];
  };
  readonly best_result: string | null;
  readonly clusters: Readonly<
    Record<
      string,
      {
        readonly height: number;
        readonly LCV?: number;
        readonly aLCV?: number;
        readonly members: readonly number[];
        readonly summary?: Readonly<Record<string, number>>;
      }
    >
  >;
  readonly cctable_notused?: readonly string[];
  readonly n_files: number;
  readonly files: readonly string[];
  readonly merged: Readonly<
    Record<
      string,
      {
        readonly runs: Readonly<Record<string, ExpectedRun>>;
        readonly unused_with_reason: readonly (readonly [string, string])[];
      }
    >
  >;
}

export interface ExpectedProcessing {
  readonly status: string;
  readonly space_group: number;
  readonly cell: readonly number[];
  readonly ISa: number;
  readonly ISa_valid: boolean;
  readonly resolution_ios1: Value;
  readonly total: Readonly<Record<string, Value>>;
  readonly n_shells: number;
  readonly dmin_shells: readonly number[];
}

export interface Expected {
  readonly beamtime: string;
  readonly sheet: {
    readonly pins: readonly {
      readonly folder: string;
      readonly mode: string;
      readonly sample: string;
      readonly has_folder: boolean;
      readonly has_data: boolean;
    }[];
  };
  readonly raw: Readonly<
    Record<
      string,
      {
        readonly images: readonly string[];
        readonly scans: Readonly<
          Record<
            string,
            {
              readonly grid: readonly [number, number];
              readonly n_frames: number;
              readonly max_n_spots: number;
            }
          >
        >;
        readonly data: Readonly<
          Record<
            string,
            {
              readonly format: string;
              readonly n_images: number;
              readonly missing: readonly number[];
              readonly files_present?: number;
            }
          >
        >;
      }
    >
  >;
  readonly processing: Readonly<Record<string, ExpectedProcessing>>;
  readonly merges: readonly {
    readonly path: string;
    readonly method: string;
    readonly start_resolution: number;
    readonly sample: string;
    readonly kamo_dir: string;
    readonly stages: readonly string[];
    readonly formerge: readonly string[];
    readonly excluded: readonly string[];
    readonly finished: boolean;
    readonly final_result?: ExpectedResult;
  }[];
  /** What was planted; absent from the slice. */
  readonly simulation?: {
    readonly sweeps: readonly {
      readonly role: string;
      readonly true_group?: number;
      readonly runs: readonly { readonly path: string }[];
    }[];
  };
  readonly imperfections: readonly { readonly kind: string; readonly where: string }[];
}

export interface Sample {
  readonly expected: Expected;
  /** The unpacked beamtime folder. */
  readonly folder: string;
  remove(): void;
}

const shared = resolve(import.meta.dirname, '../../../shared/beamtimes');

/** Unpacks a sample beamtime; `undefined` after saying why it cannot be. */
export function unpack(archive: string, expectedName: string): Sample | undefined {
  const [packed, truth] = [join(shared, archive), join(shared, expectedName)];
  if (!existsSync(packed) || !existsSync(truth)) return skipped(`no sample beamtime at ${packed}`);
  const into = mkdtempSync(join(tmpdir(), 'kamome-beamtime-'));
  const remove = (): void => rmSync(into, { recursive: true, force: true });
  try {
    execFileSync('tar', ['--zstd', '-xf', packed, '-C', into], { stdio: 'pipe' });
  } catch (error) {
    remove();
    return skipped(
      `tar cannot unpack ${archive} (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`
    );
  }
  const expected = JSON.parse(readFileSync(truth, 'utf8')) as Expected;
  return { expected, folder: join(into, expected.beamtime), remove };
}

function skipped(why: string): undefined {
  process.stdout.write(`skipped: ${why}\n`);
  return undefined;
}
