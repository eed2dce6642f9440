/** The page of a processing run without its drawing. Its address says nothing but the run. */
import { framesOfRun } from '$lib/address/frames-way';
import { datasetsPlace, filePlace, mergePlace, pinPlace, pinsPlace, runPlace } from '$lib/address/places';
import { pinOf } from '$lib/analysis/funnel';
import { runUsages, type RunUsage } from '$lib/analysis/run-usage';
import { collectionOf, familyOf } from '$lib/analysis/wedges';
import { baseName, type RelPath } from '$lib/base/rel-path';
import { RunIndex } from '$lib/beamtime/stored-paths';
import type { ProcessingRun } from '$lib/beamtime/types';
import type { Finding } from '$lib/checks/check';
import type { Library } from '$lib/library/library';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { filesOfRun, readPerImage, type PerImageRead } from './read-run';

export class RunPage {
  readonly #open: OpenBeamtime;
  readonly #library: Pick<Library, 'tree'>;
  readonly #path: () => string;

  /** As the address names it. */
  readonly path = $derived.by(() => this.#path());
  /** `undefined`: the beamtime does not have it, or not yet. */
  readonly run = $derived.by(() => this.#open.processingRuns.find(({ path }) => path === this.path));
  readonly pin = $derived.by(() => this.run && pinOf(this.run, this.#open.pins));
  readonly #collection = $derived.by(() => this.run && collectionOf(this.run, this.pin));
  readonly oscillation = $derived.by(() => this.#collection?.oscillation);
  /** The runs of the same images: of all of them, and of parts. */
  readonly family = $derived.by(() => this.run && familyOf(this.run, this.#open.processingRuns));
  readonly alone = $derived.by(
    () => this.family === undefined || this.family.whole.length + this.family.wedges.length === 1
  );
  readonly fate = $derived.by(() => this.run && this.#open.fates.of(this.run).fate);
  readonly #index = $derived.by(() => new RunIndex(this.#open.processingRuns.map(({ path }) => path)));
  /** Where merges use it. */
  readonly usages = $derived.by(() => (this.run ? runUsages(this.run, this.#open.merges, this.#index) : []));
  /** For the charts of shells. */
  readonly drawn = $derived.by(() => {
    const { run } = this;
    return run?.shells === undefined ? [] : [{ path: run.path, name: '', shells: run.shells, colour: 1 }];
  });
  readonly findings = $derived.by((): readonly Finding[] =>
    this.run ? this.#open.findingsAt('processing-run', this.run.path) : []
  );
  /** The files of its folder. */
  readonly files = $derived.by(() => this.run && filesOfRun(this.#library, this.#open.id, this.run));
  readonly title = $derived.by(() => baseName(this.path));

  /** `path`: the run that the address names. */
  constructor(open: OpenBeamtime, library: Pick<Library, 'tree'>, path: () => string) {
    this.#open = open;
    this.#library = library;
    this.#path = path;
  }

  /** What its logs say of each image. */
  perImage(run: ProcessingRun): Promise<PerImageRead> {
    return readPerImage(this.#open, run);
  }

  /** The merge, with this run's data set selected in its tree, matrix and table of members. */
  usePlace({ merge, trial, clusters, dataset }: RunUsage, cluster?: number, cycle?: number): string {
    const chosen = clusters.find((one) => one.chosen)?.cluster.number;
    return mergePlace(this.#open.id, merge.path, {
      trial: trial && baseName(trial.path),
      cluster: cluster ?? chosen,
      run: cycle,
      sel: dataset
    });
  }
  /** Its diffraction images from its first frame on, or from `frame`, where the disk has some. */
  framesPlace(frame?: number): string | undefined {
    return this.run && framesOfRun(this.#open, this.run.path, frame === undefined ? {} : { n: frame });
  }
  /** Points of the rasters of its pin at which its images were taken, as far as the files say so. */
  readonly points = $derived.by(() => {
    const { pin } = this;
    if (pin === undefined) return [];
    return (this.#collection?.rasterPoints ?? []).map(({ scan, image }) => ({
      image,
      href: pinPlace(this.#open.id, pin.path, { scan: scan.slice(pin.path.length + 1), image })
    }));
  });
  pinPlace(): string | undefined {
    return this.pin && pinPlace(this.#open.id, this.pin.path);
  }
  datasetsPlace({ path }: ProcessingRun): string {
    return datasetsPlace(this.#open.id, { row: path });
  }
  runPlace({ path }: ProcessingRun): string {
    return runPlace(this.#open.id, path);
  }
  pinsPlace(): string {
    return pinsPlace(this.#open.id);
  }
  filePlace(path: RelPath, line?: number): string {
    return filePlace(this.#open.id, path, line);
  }
}
