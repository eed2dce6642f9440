/** What the frames worker does, as plain functions. */
import { transfer } from 'comlink';
import { pause } from '../lib/base/slices';
import { iceOf, type IceVerdict } from '../lib/frames/figures/ice';
import { TableOfBins } from '../lib/frames/figures/table-of-bins';
import { FrameError, type FrameFault } from '../lib/frames/frame';
import type { Geometry } from '../lib/frames/geometry/geometry';
import { predict, zetaAt, type Prediction } from '../lib/frames/geometry/predict';
import { readGeometry } from '../lib/frames/geometry/read';
import type { NoGeometry } from '../lib/frames/geometry/sources';
import { loadHdf5, type PluginSource } from '../lib/frames/hdf5/library';
import { openSeries, readSum } from '../lib/frames/open';
import { PictureMemory } from '../lib/frames/picture-memory';
import { rehearsal } from '../lib/frames/rehearsal';
import { rangesOfFile, type SyncReader } from '../lib/frames/ranges';
import type { FrameReader, HeldFrames } from '../lib/frames/series';
import type {
  FoundSpot,
  OpenedSeries,
  Predictions,
  PredictionsAsked,
  ShownFrame,
  SpotCounts
} from '../lib/frames/shown';
import { figuresFor, geometryOf, pictureOf } from './show-frame';
import { between, readIntegrateHkl, readSpotXds, spotsPerFrame, type Spots } from '../lib/frames/spots/read';

/** The types of a page do not have it. */
declare const FileReaderSync: new () => SyncReader;

export type Outcome<Result> = { readonly ok: Result } | { readonly fault: FrameFault };

export interface FramesServer {
  /** Loads HDF5 before it is asked for, and shows a picture of its making to nobody: the first real one finds everything ready. */
  warm(): Promise<void>;
  /**
   * Opens the series of the file `name`; `names` lie beside it and `read` gives their files, or null for one that the disk refuses. `maskFault`: what
   * its mask was refused for before, which is not read again; `without`: what files were, by name.
   */
  open(
    names: readonly string[],
    name: string,
    read: (name: string) => Promise<File | null>,
    maskFault?: FrameFault,
    without?: ReadonlyMap<string, FrameFault>
  ): Promise<Outcome<OpenedSeries>>;
  /** Geometry of an XDS file, for the pictures of the series from now on. */
  useGeometry(id: number, file: File): Promise<Geometry | NoGeometry>;
  /**
   * A picture, or the sum of `count` from `number` on. With `early` its smaller levels are given to `onEarly` as soon as they are there, and are not among those
   * that it answers.
   */
  show(id: number, number: number, count: number, early?: boolean): Promise<Outcome<ShownFrame>>;
  /** Who is given pictures before their figures are made. */
  onEarly(give: (early: ShownFrame) => Promise<void>): Promise<void>;
  /** Takes the positions of predicted reflections from INTEGRATE.HKL, from now on. False where it is too large to be read whole. */
  useIntegrated(id: number, file: File): Promise<boolean>;
  /**
   * Reflections on frames `first` to `last`, or near them: their reflecting range (`spread` degrees at ζ = 1) reaches in. Null without a crystal or
   * a rotation.
   */
  predictions(id: number, geometry: Geometry, asked: PredictionsAsked): Promise<Predictions | null>;
  /** Takes the spots of a SPOT.XDS; counts them on each frame from `first` on. */
  useSpots(id: number, file: File, first: number, last: number): Promise<SpotCounts>;
  /** Spots of SPOT.XDS on frames `first` to `last`. */
  spotsOn(id: number, first: number, last: number): Promise<readonly FoundSpot[]>;
  /** The ice verdict of a picture alone; `unknown` without a geometry. */
  ice(id: number, number: number): Promise<Outcome<IceVerdict>>;
  /** Which numbers the data files of an EIGER series really hold. */
  held(id: number): Promise<Outcome<HeldFrames>>;
  /** Takes back the memory of pictures that nobody looks at any more, for the next ones. */
  reuse(memory: readonly ArrayBuffer[]): Promise<void>;
  /** The memory of its pictures stays for those of the next series, which is likely to be as large. */
  close(id: number): Promise<void>;
}

const buffersOf = ({ levels }: ShownFrame): ArrayBufferLike[] =>
  levels.flatMap(({ values, states }) => [values.buffer, states.buffer]);

interface Series {
  readonly reader: FrameReader;
  xds?: Geometry | NoGeometry;
  spots?: Spots;
  integrated?: Spots;
}

export function framesServer(plugins: PluginSource): FramesServer {
  const opened = new Map<number, Series>();
  const tables = new TableOfBins();
  const memory = new PictureMemory();
  let ids = 0;
  let isAsked = false;
  let give: ((early: ShownFrame) => Promise<void>) | undefined;
  function seriesAt(id: number): Series {
    const series = opened.get(id);
    if (series === undefined) throw new FrameError({ code: 'no-frames' });
    return series;
  }
  return {
    async warm() {
      const hdf5 = await loadHdf5(plugins);
      // Who came meanwhile does not wait.
      if (isAsked) return;
      const { reader, geometry } = await rehearsal(hdf5);
      const [series, itsTables, itsMemory] = [
        { reader, xds: geometry },
        new TableOfBins(),
        new PictureMemory()
      ];
      for (let round = 0; round < REHEARSALS; round++) {
        await pause();
        if (isAsked) break;
        const frame = await reader.read(1, itsMemory);
        const { geometry: found } = pictureOf(series, frame, itsMemory);
        await figuresFor(found, frame, itsTables, () => isAsked);
        itsMemory.give(frame.values, frame.states);
      }
      reader.close();
    },
    open: (names, name, read, maskBefore, without) =>
      outcome(async () => {
        isAsked = true;
        const files = new FileReaderSync();
        const open = async (wanted: string) => {
          const before = without?.get(wanted);
          if (before) throw new FrameError(before);
          const file = await read(wanted);
          if (file === null) throw new FrameError({ code: 'missing-file', file: wanted });
          return rangesOfFile(file, files);
        };
        const reader = await openSeries({ names, open }, name, plugins, maskBefore);
        const id = ++ids;
        opened.set(id, { reader });
        const { kind, first, last, start, numbers, header, maskFault } = reader;
        return {
          id,
          kind,
          first,
          last,
          start,
          header,
          ...(numbers && { numbers }),
          ...(maskFault && { maskFault })
        };
      }),
    async useGeometry(id, file) {
      const xds = await readGeometry(
        file.name,
        new Uint8Array(await file.slice(0, GEOMETRY_BYTES).arrayBuffer())
      );
      const series = opened.get(id);
      if (series) series.xds = xds;
      return xds;
    },
    async show(id, number, count, early = false) {
      const shown = await outcome(async () => {
        const series = seriesAt(id);
        const frame = await readSum(series.reader, number, count, memory);
        const picture = pictureOf(series, frame, memory);
        const [whole, ...smaller] = picture.levels;
        const sent = { ...picture, levels: smaller, isEarly: true } as const;
        const given = early && whole ? give?.(transfer(sent, buffersOf(sent))) : undefined;
        const levels = given && whole ? [whole] : picture.levels;
        // Who leaves the page is heard first: nobody waits for figures that nobody sees.
        const isLeft = (): boolean => opened.get(id) !== series;
        await pause();
        const figures = isLeft() ? undefined : await figuresFor(picture.geometry, frame, tables, isLeft);
        await given;
        // The picture itself is the first level, where that is not a narrower copy of it.
        if (whole?.values !== frame.values) memory.give(frame.values);
        if (figures !== undefined) return { ...picture, ...figures, levels };
        memory.give(...levels.flatMap(({ values, states }) => [values, states]));
        throw new FrameError({ code: 'no-frames' });
      });
      return 'fault' in shown ? shown : transfer(shown, buffersOf(shown.ok));
    },
    async onEarly(callback) {
      give = callback;
    },
    ice: (id, number) =>
      outcome(async () => {
        const series = seriesAt(id);
        const frame = await series.reader.read(number, memory);
        // A part of a picture says nothing of the whole.
        if (frame.oddity?.code === 'cut-off') throw new FrameError(frame.oddity);
        const { geometry } = geometryOf(series, frame);
        const verdict: IceVerdict =
          'code' in geometry ? { verdict: 'unknown', rings: [] } : iceOf(frame, tables.of(geometry));
        memory.give(frame.values, frame.states);
        return verdict;
      }),
    held: (id) =>
      outcome(async () => {
        const held = await seriesAt(id).reader.held?.();
        if (held === undefined) throw new FrameError({ code: 'no-frames' });
        return held;
      }),
    async useIntegrated(id, file) {
      const series = opened.get(id);
      // Its reflections are sorted by h, k, l: a part of the file is a part of every frame.
      if (series === undefined || file.size > SPOT_BYTES) return false;
      series.integrated = readIntegrateHkl(await file.text());
      return series.integrated.left === 0;
    },
    async predictions(id, geometry, asked) {
      const { first, last, dMin, spread } = asked;
      const oscillation = Math.abs(geometry.rotation?.oscillation ?? 1);
      const away = Math.min(MOST_AWAY, Math.ceil(spread / (LEAST_ZETA * oscillation)));
      const integrated = opened.get(id)?.integrated;
      // Of a file with more reflections than are kept, some of every frame are missing.
      const written = integrated?.left === 0 ? integrated : undefined;
      const near =
        written === undefined
          ? predict(geometry, { dMin, first: first - away, last: last + away })
          : positionsIn(written, geometry, first - 1 - away, last + away);
      if (near === undefined) return null;
      const [middle, half] = [(first - 1 + last) / 2, (last - first + 1) / 2];
      return {
        from: written === undefined ? 'geometry' : 'INTEGRATE.HKL',
        reflections: near.filter(
          ({ z, zeta }) => Math.abs(z - middle) <= half + spread / (zeta * oscillation)
        )
      };
    },
    async useSpots(id, file, first, last) {
      const spots = readSpotXds(await file.slice(0, SPOT_BYTES).text());
      const series = opened.get(id);
      if (series) series.spots = spots;
      const { all, strong } = spotsPerFrame(spots, first, last);
      return transfer({ all, strong }, [all.buffer, strong.buffer]);
    },
    async spotsOn(id, first, last) {
      const spots = opened.get(id)?.spots;
      if (spots === undefined) return [];
      const [from, to] = between(spots, first - 1, last);
      return Array.from({ length: to - from }, (_, n) => ({
        x: spots.x[from + n] ?? NaN,
        y: spots.y[from + n] ?? NaN,
        indexed: spots.strong[from + n] === 1
      }));
    },
    async reuse(buffers) {
      memory.give(...buffers.map((buffer) => new Uint8Array(buffer)));
    },
    async close(id) {
      opened.get(id)?.reader.close();
      opened.delete(id);
    }
  };
}

/** So often is a small picture made ready before a browser has compiled all of it. */
const REHEARSALS = 8;
const GEOMETRY_BYTES = 256 * 1024;
const SPOT_BYTES = 256 * 2 ** 20;
/** Reflections that cross more slowly are near the blind region, where their width says nothing. */
const LEAST_ZETA = 0.05;
/** Frames beside the one shown that are looked at for partial reflections. */
const MOST_AWAY = 50;

/** Reflections of INTEGRATE.HKL with low < z ≤ high. */
function positionsIn(spots: Spots, geometry: Geometry, low: number, high: number): Prediction[] {
  const [from, to] = between(spots, low, high);
  return Array.from({ length: to - from }, (_, n) => {
    const [x, y] = [spots.x[from + n] ?? NaN, spots.y[from + n] ?? NaN];
    const [h, k, l] = [spots.h, spots.k, spots.l].map((indices) => indices[from + n] ?? 0);
    return {
      h: h ?? 0,
      k: k ?? 0,
      l: l ?? 0,
      x,
      y,
      z: spots.z[from + n] ?? NaN,
      zeta: zetaAt(geometry, { x, y }),
      integrated: {
        intensity: spots.intensity[from + n] ?? NaN,
        sigma: spots.sigma[from + n] ?? NaN,
        observed: spots.strong[from + n] === 1
      }
    };
  });
}

async function outcome<Result>(work: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { ok: await work() };
  } catch (error) {
    if (error instanceof FrameError) return { fault: error.fault };
    // The file behind a `File` is gone: a disk that was pulled, a permission that was taken back.
    if (error instanceof DOMException) return { fault: { code: 'disk-gone' } };
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError)
      return { fault: { code: 'out-of-memory' } };
    throw error;
  }
}
