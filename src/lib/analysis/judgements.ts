/** What the user says about merge runs, going through them one by one. */
import type { RelPath } from '../base/rel-path';

export const JUDGEMENT_VERDICTS = ['accept', 'reject', 'unsure'] as const;
export type JudgementVerdict = (typeof JUDGEMENT_VERDICTS)[number];

/** Of one merge run; a note may stand alone. */
export interface Judgement {
  readonly path: RelPath;
  readonly verdict?: JudgementVerdict;
  readonly note?: string;
  /** ISO time of the last change. */
  readonly at: string;
}

export type Judgements = ReadonlyMap<string, Judgement>;

/** With the verdict given; the same one again takes it back. */
export function judged(
  judgements: Judgements,
  path: RelPath,
  verdict: JudgementVerdict,
  at: string
): Judgements {
  const old = judgements.get(path);
  return changed(judgements, {
    path,
    ...(old?.verdict !== verdict && { verdict }),
    ...(old?.note !== undefined && { note: old.note }),
    at
  });
}

/** With the verdict given, whatever was said before. */
export function settled(
  judgements: Judgements,
  path: RelPath,
  verdict: JudgementVerdict,
  at: string
): Judgements {
  return judgements.get(path)?.verdict === verdict ? judgements : judged(judgements, path, verdict, at);
}

export function noted(judgements: Judgements, path: RelPath, note: string, at: string): Judgements {
  const old = judgements.get(path);
  const text = note.trim();
  if (text === (old?.note ?? '')) return judgements;
  return changed(judgements, {
    path,
    ...(old?.verdict !== undefined && { verdict: old.verdict }),
    ...(text !== '' && { note: text }),
    at
  });
}

/** One that says nothing is none. */
function changed(judgements: Judgements, judgement: Judgement): Judgements {
  const next = new Map(judgements);
  if (judgement.verdict === undefined && judgement.note === undefined) next.delete(judgement.path);
  else next.set(judgement.path, judgement);
  return next;
}

/** A run that two people judged differently, or only the other one did. */
export interface Differing {
  readonly path: RelPath;
  readonly mine?: Judgement;
  readonly theirs: Judgement;
}

/** What another one says otherwise; the time alone is no difference. What only the user said is none either. */
export function differing(mine: Judgements, theirs: Iterable<Judgement>): readonly Differing[] {
  return [...theirs].flatMap((judgement) => {
    const own = mine.get(judgement.path);
    if (own?.verdict === judgement.verdict && own?.note === judgement.note) return [];
    return [{ path: judgement.path, ...(own && { mine: own }), theirs: judgement }];
  });
}

/** How many of these have a verdict. */
export function judgedOf(judgements: Judgements, paths: readonly string[]): number {
  return paths.filter((path) => judgements.get(path)?.verdict !== undefined).length;
}

/** Anything of a list that the user goes through. */
interface Judgeable {
  readonly path: RelPath;
  readonly run?: unknown;
  readonly judgement?: Judgement;
}

/** The next run after (or before) the one in hand; with `open`, the next without a verdict. Without one in hand, the first (or last). */
export function stepFrom<Row extends Judgeable>(
  rows: readonly Row[],
  path: string | undefined,
  by: 1 | -1,
  open = false
): Row | undefined {
  const at = rows.findIndex((row) => row.path === path);
  const rest = by > 0 ? rows.slice(at + 1) : rows.slice(0, at < 0 ? rows.length : at).reverse();
  return rest.find(({ run, judgement }) => run !== undefined && !(open && judgement?.verdict !== undefined));
}
