/** The page of a pin without its drawing. */
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { filePlace, framesPlace, mergePlace, pinPlace, pinsPlace, runPlace } from '$lib/address/places';
import { mergeUses, pinRows } from '$lib/analysis/funnel';
import { collectionOf, runFamilies } from '$lib/analysis/wedges';
import { baseName, parent, type RelPath } from '$lib/base/rel-path';
import type {
  Collection,
  HeldLook,
  Merge,
  PinImageRole,
  ProcessingRun,
  RasterPoint,
  Scan
} from '$lib/beamtime/types';
import type { Finding } from '$lib/checks/check';
import type { ScanPictures } from '$lib/frames/series-names';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { FIELDS } from './address';
import { heldBy } from './held-frames';
import type { CountedSeries } from './parts/counted-series';
import type { SmallPicture } from './parts/picture-source.svelte';
import type { ScanScores } from './parts/scan-scores';
import type { HeatMap } from '$lib/analysis/heat-map';
import type { CollectedPoint, RasterOverlay } from './parts/raster-overlay';
import { readOverlay } from './read-overlay';
import { readScan } from './read-scan';

/** In the order in which ZOO takes them (zoo.md 2.1). */
const IN_ORDER: readonly PinImageRole[] = [
  'before-warmup',
  'after-warmup',
  'raster',
  'before',
  'loop-zoom',
  'loop-zoom-ln2',
  'other'
];

/** What was done between two pictures. */
const PAIRS = [
  { kind: 'warm-up', roles: ['before-warmup', 'after-warmup'] },
  { kind: 'ln2', roles: ['loop-zoom', 'loop-zoom-ln2'] }
] as const;

export class PinPage {
  readonly address: PageAddress<typeof FIELDS>;
  readonly #open: OpenBeamtime;
  readonly #path: () => string;

  /** As the address names it. */
  readonly path = $derived.by(() => this.#path());
  readonly #at = $derived.by(() => this.#open.pins.findIndex((pin) => pin.path === this.path));
  /** `undefined`: the beamtime does not have it, or not yet. */
  readonly pin = $derived.by(() => this.#open.pins[this.#at]);
  readonly title = $derived.by(() => baseName(this.path));
  readonly row = $derived.by(
    () => this.pin && pinRows([this.pin], this.#open.processingRuns, mergeUses(this.#open.merges))[0]
  );
  readonly families = $derived.by(() => runFamilies(this.row?.runs ?? []));
  readonly images = $derived.by(() =>
    [...(this.pin?.images ?? [])].sort((a, b) => IN_ORDER.indexOf(a.role) - IN_ORDER.indexOf(b.role))
  );
  /** Pictures before and after something was done to the crystal, where both are there. */
  readonly pairs = $derived.by(() =>
    PAIRS.flatMap(({ kind, roles: [one, other] }) => {
      const [before, after] = [one, other].map((role) => this.images.filter((image) => image.role === role));
      const [first, second] = [before?.[0], after?.[0]];
      return first === undefined || second === undefined ? [] : [{ kind, before: first, after: second }];
    })
  );
  /** Those that stand in no pair. */
  readonly single = $derived.by(() => {
    const paired = new Set(this.pairs.flatMap(({ before, after }) => [before.path, after.path]));
    return this.images.filter(({ path }) => !paired.has(path));
  });
  readonly scans = $derived.by(() => this.pin?.scans ?? []);
  /** The one of the address; else the raster that spots were looked for in. */
  readonly scan = $derived.by(
    () =>
      this.scans.find((one) => one.path.endsWith(`/${this.address.view.scan}`)) ??
      this.scans.find(({ kind, spotFinding }) => kind === '2d' && spotFinding) ??
      this.scans[0]
  );
  /** Spots that a point needed to be measured, where the sheet says so. */
  readonly least = $derived.by(() => {
    const asked = String(this.pin?.conditions?.['score_min'] ?? '').trim();
    return asked === '' || !Number.isFinite(Number(asked)) ? undefined : Number(asked);
  });
  /** On the pin and on its processing runs. */
  readonly findings = $derived.by((): readonly Finding[] => {
    if (this.pin === undefined) return [];
    return [
      ...this.#open.findingsAt('pin', this.pin.path),
      ...(this.row?.runs ?? []).flatMap((run) => this.#open.findingsAt('processing-run', run.path))
    ];
  });
  readonly previous = $derived.by(() => this.#neighbour(-1));
  readonly next = $derived.by(() => this.#neighbour(1));

  /** `path`: the pin that the address names. */
  constructor(open: OpenBeamtime, port: AddressPort, path: () => string) {
    this.#open = open;
    this.#path = path;
    this.address = new PageAddress(FIELDS, port);
  }

  oscillationOf(run: ProcessingRun): number | undefined {
    return this.pin && collectionOf(run, this.pin)?.oscillation;
  }
  /** Its scores from the disk. */
  scoresOf(scan: Scan): Promise<ScanScores> {
    return readScan(this.#open, scan);
  }
  /** Opens the data files of every EIGER series of the pin; what they hold is kept and stands on the checklist. Gives the numbers of series. */
  async countFrames(signal: AbortSignal): Promise<CountedSeries> {
    const held: Record<string, HeldLook> = {};
    const series = this.pin?.collections.filter(({ format }) => format === 'eiger-hdf5') ?? [];
    try {
      for (const one of series) {
        if (signal.aborted) break;
        const look = await heldBy(this.#open, one, signal);
        if (look !== undefined) held[`${one.path}/${one.prefix}`] = look;
      }
    } finally {
      if (Object.keys(held).length > 0) await this.#open.saw({ held });
    }
    return { opened: Object.keys(held).length, of: series.length };
  }
  /** Series that were collected at a point of a scan. */
  collectedAt(scan: Scan, image: number): { readonly prefix: string; readonly href: string }[] {
    const here = ({ rasterPoints }: Collection): boolean =>
      rasterPoints?.some((point) => point.scan === scan.path && point.image === image) === true;
    return (this.pin?.collections.filter(here) ?? []).map((one) => ({
      prefix: one.prefix,
      href: this.framesPlace(one)
    }));
  }

  /** Points of a scan at which something was collected, in the order of the images. */
  collectedOn(scan: Scan): readonly CollectedPoint[] {
    const series = new Map<number, Collection[]>();
    for (const one of this.pin?.collections ?? [])
      for (const point of one.rasterPoints ?? [])
        if (point.scan === scan.path) series.set(point.image, [...(series.get(point.image) ?? []), one]);
    return [...series]
      .sort(([a], [b]) => a - b)
      .map(([image, there], at) => ({
        number: at + 1,
        image,
        series: there.map((one) => ({
          prefix: one.prefix,
          href: this.framesPlace(one),
          runs: (this.row?.runs ?? [])
            .filter((run) => collectionOf(run, this.pin) === one)
            .map((run) => ({ name: `${run.area}/${baseName(run.path)}`, href: this.runPlace(run) }))
        }))
      }));
  }
  /** Where the raster lies on the picture of the loop, or what is missing for that. */
  overlayOf(scan: Scan, map: HeatMap): Promise<RasterOverlay | undefined> {
    return this.pin === undefined ? Promise.resolve(undefined) : readOverlay(this.#open, this.pin, scan, map);
  }
  /** The tries of one crystal's edge, in their order. */
  triesOf({ path, kind, crystal, attempt }: Scan): readonly Scan[] {
    if (attempt === undefined) return [];
    const visit = parent(path);
    return this.scans.filter(
      (one) =>
        one.kind === kind &&
        one.crystal === crystal &&
        one.attempt !== undefined &&
        parent(one.path) === visit
    );
  }
  /** The small copy of a picture. */
  smallPicture(path: RelPath): Promise<SmallPicture | undefined> {
    return this.#open.pictures.of(path);
  }
  read(path: RelPath): Promise<File | undefined> {
    return this.#open.read(path);
  }

  /** The same page with another scan. */
  scanPlace(scan: Scan): string {
    return this.address.with({ scan: this.#within(scan.path), image: undefined });
  }
  /** The point of a raster on this page. */
  pointPlace({ scan, image }: RasterPoint): string {
    return pinPlace(this.#open.id, this.path as RelPath, { scan: this.#within(scan), image });
  }
  /** The picture of a point of a scan. */
  framePlace({ path }: Scan, { series }: ScanPictures, image: number): string {
    return framesPlace(this.#open.id, path, series, { n: image });
  }
  framesPlace({ path, prefix }: Collection): string {
    return framesPlace(this.#open.id, path, prefix);
  }
  mergePlace({ path }: Merge): string {
    return mergePlace(this.#open.id, path);
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

  #within(scan: RelPath): string {
    return scan.slice((this.pin?.path.length ?? 0) + 1);
  }
  #neighbour(step: 1 | -1): string | undefined {
    const other = this.#at < 0 ? undefined : this.#open.pins[this.#at + step];
    return other && pinPlace(this.#open.id, other.path);
  }
}
