/** The tables of a diagnosis, column by column, in the language of the page. */
import { baseName, type RelPath } from '$lib/base/rel-path';
import type { Column } from '$lib/tables/column';
import { diagnosisWords } from '$lib/words/diagnosis';
import { say } from '$lib/words/language.svelte';
import type { Diagnosis } from '$workers/reflections';
import type { FactRow } from './intensity-rows';
import { isUnknown, unknownSentence } from './unknown-words';

/** An axis by one condition; without one it cannot be decided. */
export interface AxisLine {
  readonly axis: Diagnosis['axes'][number];
  readonly found: Diagnosis['axes'][number]['classes'][number] | undefined;
}
export type TwinLawFound = Diagnosis['laws'][number];
export type RingFound = Diagnosis['ice'][number];
export type SetDecay = Exclude<Diagnosis['damage'], { readonly unknown: string }>[number];

export function axisLines(axes: Diagnosis['axes']): readonly AxisLine[] {
  return axes.flatMap((axis): readonly AxisLine[] =>
    axis.classes.length === 0 ? [{ axis, found: undefined }] : axis.classes.map((found) => ({ axis, found }))
  );
}

/** Why nothing is said of an axis. */
export function undecided({ axis, found }: AxisLine): string | undefined {
  if (found !== undefined) return undefined;
  return axis.unknown ? unknownSentence({ unknown: axis.unknown }) : say(diagnosisWords).axes.undecided;
}

export function axisColumns(): readonly Column<AxisLine>[] {
  const words = say(diagnosisWords).axes;
  const counted = (id: 'allowed' | 'forbidden', count: 'nAllowed' | 'nForbidden'): Column<AxisLine> => ({
    id,
    head: words[id],
    digits: 'all',
    value: ({ found }) => found?.[id],
    text: ({ found }) =>
      found && [String(found[count]), found[id]?.toFixed(1)].filter((one) => one !== undefined).join(', '),
    saved: [
      { name: `${words[id]} n`, cell: ({ found }) => found?.[count] },
      { name: words[id], cell: ({ found }) => found?.[id] }
    ]
  });
  return [
    { id: 'axis', head: words.axis, stays: true, value: ({ axis }) => axis.axis },
    {
      id: 'class',
      head: words.class,
      value: ({ found }) => found && `${found.multiple}n`,
      text: (line) => undecided(line) ?? `${line.found?.multiple}n`
    },
    counted('allowed', 'nAllowed'),
    counted('forbidden', 'nForbidden'),
    { id: 'strong', head: words.strong, digits: 'all', value: ({ found }) => found?.nForbiddenStrong },
    {
      id: 'verdict',
      head: words.verdict,
      wraps: true,
      value: ({ axis, found }) =>
        found &&
        [words.verdicts[found.verdict], axis.possible && words.possible(axis.possible.join(', '))]
          .filter(Boolean)
          .join(' · ')
    }
  ];
}

export function factColumns(): readonly Column<FactRow>[] {
  const words = say(diagnosisWords).intensities;
  return [
    { id: 'what', head: words.what, stays: true, wraps: true, value: ({ what }) => what },
    { id: 'found', head: words.value, wraps: true, value: ({ found }) => found },
    {
      id: 'expected',
      head: words.expected,
      wraps: true,
      tone: () => 'soft',
      value: ({ expected }) => expected
    }
  ];
}

export function lawColumns(): readonly Column<TwinLawFound>[] {
  const words = say(diagnosisWords).laws;
  return [
    { id: 'law', head: words.law, stays: true, mono: true, value: ({ law }) => law },
    { id: 'n', head: words.n, digits: 'all', value: ({ n }) => n },
    { id: 'alpha', head: words.alpha, digits: 3, value: ({ alpha }) => alpha },
    { id: 'squares', head: words.squares, digits: 3, value: ({ alphaBySquares }) => alphaBySquares },
    { id: 'correlation', head: words.correlation, digits: 3, value: ({ correlation }) => correlation },
    {
      id: 'supported',
      head: words.supported,
      value: ({ isSupported }) => (isSupported === undefined ? undefined : isSupported ? words.yes : words.no)
    }
  ];
}

/** Why nothing is said of a ring. */
export function ringUnknown({ unknown }: RingFound): string | undefined {
  return unknown && unknownSentence({ unknown });
}

export function ringColumns(): readonly Column<RingFound>[] {
  const words = say(diagnosisWords).ice;
  const tone = ({ isFlagged }: RingFound) => (isFlagged ? ('attention' as const) : undefined);
  const columns: readonly Column<RingFound>[] = [
    { id: 'ring', head: words.ring, digits: 3, stays: true, value: ({ d }) => d },
    {
      id: 'n',
      head: words.n,
      digits: 'all',
      value: (ring) => (ring.unknown ? undefined : ring.n),
      text: (ring) => ringUnknown(ring) ?? String(ring.n)
    },
    { id: 'excess', head: words.excess, digits: 2, value: ({ excess }) => excess },
    { id: 'sigma', head: words.sigma, digits: 1, value: ({ excessSigma }) => excessSigma },
    {
      id: 'cc',
      head: words.cc,
      digits: 1,
      value: ({ ccHalf }) => ccHalf,
      text: ({ ccHalf, ccHalfBeside }) =>
        [ccHalf, ccHalfBeside].map((one) => one?.toFixed(1) ?? '–').join(', '),
      saved: [
        { name: words.cc, cell: ({ ccHalf }) => ccHalf },
        { name: `${words.cc} 2`, cell: ({ ccHalfBeside }) => ccHalfBeside }
      ]
    },
    {
      id: 'sets',
      head: words.sets,
      wraps: true,
      value: ({ sets }) => sets.map(({ file }) => baseName(file as RelPath)).join(', ') || undefined
    }
  ];
  return columns.map((column) => ({ ...column, tone }));
}

/** Folder and name of a data set's file. */
export function setName(file: string): string {
  return file.split('/').slice(-3).join('/');
}

/** Why nothing is said of a data set. */
export function decayUnknown({ unknown }: SetDecay): string | undefined {
  return unknown && unknownSentence({ unknown });
}

export function decayColumns(): readonly Column<SetDecay>[] {
  const words = say(diagnosisWords).damage;
  return [
    {
      id: 'set',
      head: words.set,
      stays: true,
      mono: true,
      value: ({ file }) => setName(file),
      title: ({ file }) => file,
      saved: [{ name: words.set, cell: ({ file }) => file }]
    },
    {
      id: 'change',
      head: words.change,
      digits: 1,
      value: ({ bChange }) => bChange,
      text: (set) =>
        decayUnknown(set) ??
        (set.bChange === undefined
          ? undefined
          : `${set.bChange.toFixed(1)} ± ${set.bChangeSigma?.toFixed(1) ?? '?'}`),
      saved: [
        { name: words.change, cell: (set) => decayUnknown(set) ?? set.bChange },
        { name: 'σ', cell: ({ bChangeSigma }) => bChangeSigma }
      ]
    },
    { id: 'ratio', head: words.ratio, digits: 2, value: ({ scaleRatio }) => scaleRatio },
    {
      id: 'rise',
      head: words.rise,
      digits: 2,
      value: ({ rd }) => (rd && !isUnknown(rd) ? rd.rise : undefined),
      text: ({ rd }) => (rd && isUnknown(rd) ? unknownSentence(rd) : rd?.rise?.toFixed(2)),
      tone: ({ rd }) => (rd && isUnknown(rd) ? 'soft' : undefined)
    }
  ];
}
