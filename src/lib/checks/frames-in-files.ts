import type { Collection, HeldLook } from '../beamtime/types';
import { listsAll } from '../beamtime/whole-listing';
import type { Subjects, Says } from './check';
import { defineCheck, outcome } from './define';

const MOST_TOLD = 4;

/** The first of them; `…` stands for more. */
function some(all: readonly string[]): string {
  return [...all.slice(0, MOST_TOLD), ...(all.length > MOST_TOLD ? ['…'] : [])].join(', ');
}

/** `21–30, 41`. */
function rangesOf(gaps: HeldLook['gaps']): string {
  return some(gaps.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)));
}

/** An EIGER series with fewer frames than it should have. */
export interface ShortSeries {
  readonly prefix: string;
  readonly frames: number;
  readonly expected?: number;
  /** Numbers of the frames that are missing, as text; empty where none is. */
  readonly gaps: string;
  /** Names of files that cannot be read or disagree. */
  readonly broken: string;
}

/** What is found: code → values. */
interface Found {
  'no-series': unknown;
  'not-opened': { readonly series: number };
  'expected-unknown': { readonly frames: number; readonly series: number };
  complete: { readonly frames: number };
  short: { readonly series: readonly ShortSeries[] };
  'short-in-listing': { readonly series: readonly ShortSeries[] };
}

export default defineCheck({
  id: 'frames-in-files',
  subject: 'pin',
  limits: [],
  asked: (subject) => looksOf(subject).some(({ look }) => look !== undefined),
  test: (subject): Says<Found> => {
    const looks = looksOf(subject);
    const eiger = looks.map(({ one }) => one);
    if (eiger.length === 0) return outcome('not-applicable', { code: 'no-series' });
    const sources = eiger.flatMap(({ sources }) => sources).slice(0, MOST_TOLD);
    const short = looks.filter(({ one, look }) => look !== undefined && isShort(one, look));
    if (short.length > 0) {
      const series = short.flatMap(({ one, look }) => (look === undefined ? [] : shortOf(one, look)));
      return listsAll(subject.beamtime, subject.pin.path) || short.some(({ look }) => look && isBroken(look))
        ? outcome('fail', { code: 'short', series }, sources)
        : outcome('unknown', { code: 'short-in-listing', series }, sources);
    }
    const asked = looks.flatMap(({ look }) => look ?? []);
    if (asked.length < eiger.length)
      return outcome('unknown', { code: 'not-opened', series: eiger.length - asked.length }, sources);
    const unsure = eiger.filter(({ expectedFrames }) => expectedFrames === undefined).length;
    const frames = asked.reduce((sum, look) => sum + look.frames, 0);
    return unsure > 0
      ? outcome('unknown', { code: 'expected-unknown', frames, series: unsure }, sources)
      : outcome('pass', { code: 'complete', frames }, sources);
  }
});

/** The EIGER series of a pin, each with what was seen of it. */
function looksOf({ beamtime, pin }: Subjects['pin']): { one: Collection; look: HeldLook | undefined }[] {
  return pin.collections
    .filter(({ format }) => format === 'eiger-hdf5')
    .map((one) => ({ one, look: beamtime.frameLooks?.held[`${one.path}/${one.prefix}`] }));
}

function isShort({ expectedFrames = 0 }: Collection, look: HeldLook): boolean {
  return look.frames < expectedFrames || look.gaps.length > 0 || isBroken(look);
}

/** By what is in the files themselves, whatever else is on the disk. */
function isBroken({ unread, disagreeing }: HeldLook): boolean {
  return unread.length + disagreeing.length > 0;
}

function shortOf({ prefix, expectedFrames }: Collection, look: HeldLook): ShortSeries {
  const { frames, gaps, unread, disagreeing } = look;
  return {
    prefix,
    frames,
    ...(expectedFrames !== undefined && { expected: expectedFrames }),
    gaps: gaps.length > 0 ? rangesOf(gaps) : '',
    broken: some([...unread, ...disagreeing])
  };
}
