/** What the shelf knows of a beamtime: the card, what was found in it, and what the user says of it. */
import { FACTS_VERSION, type BeamtimeFacts } from '../analysis/beamtime-facts';
import { JUDGEMENT_VERDICTS, type Judgement } from '../analysis/judgements';
import { VERDICTS } from '../checks/check';
import type { KnownBeamtime, StoredFacts } from '../library/schema';
import { shelf } from '../words/shelf';
import { terms } from '../words/terms';

/** What the user calls a beamtime. */
export interface Label {
  readonly title?: string;
  readonly tags: readonly string[];
  readonly note?: string;
}

export interface ShelfEntry {
  readonly card: KnownBeamtime;
  /** Report archives that hold more than the disk. */
  readonly archives: readonly KnownBeamtime[];
  /** Absent until they have been gathered. */
  readonly facts?: BeamtimeFacts;
  readonly label: Label;
  readonly judgements: readonly Judgement[];
  /** Everything that words are looked for in. */
  readonly text: string;
}

const NOTHING_SAID: Label = { tags: [] };

export function shelfEntry(
  card: KnownBeamtime,
  facts: BeamtimeFacts | undefined,
  label: Label = NOTHING_SAID,
  judgements: readonly Judgement[] = [],
  archives: readonly KnownBeamtime[] = []
): ShelfEntry {
  return {
    card,
    archives,
    ...(facts && { facts }),
    label,
    judgements,
    text: textOf(card, facts, label, judgements)
  };
}

/** The user's own title, or the folder's name. */
export function titleOf({ card, label }: Pick<ShelfEntry, 'card' | 'label'>): string {
  return label.title ?? card.name;
}

function textOf(
  card: KnownBeamtime,
  facts: BeamtimeFacts | undefined,
  { title, tags, note }: Label,
  judgements: readonly Judgement[]
): string {
  const { name, date, beamline, user, worst } = card;
  const verdict = VERDICTS.find((one) => one === worst?.verdict);
  const decided = JUDGEMENT_VERDICTS.filter((one) => judgements.some(({ verdict }) => verdict === one));
  return [
    ...[title, name, date, beamline, user, note, ...tags],
    ...(facts?.samples ?? []),
    ...new Set((facts?.forms ?? []).map(({ spaceGroup }) => spaceGroup)),
    ...(facts?.pins ?? []),
    ...(verdict === undefined ? [] : [terms.en.verdict[verdict], terms.ja.verdict[verdict]]),
    ...decided.flatMap((one) => [shelf.en.decided[one], shelf.ja.decided[one]]),
    ...judgements.map(({ note }) => note)
  ]
    .filter((part) => part !== undefined)
    .join('\n');
}

/** Facts that were kept, where they are of the rows that the card stands for and this version made them. */
export function factsIn(stored: StoredFacts | undefined, card: KnownBeamtime): BeamtimeFacts | undefined {
  if (stored?.version !== FACTS_VERSION || stored.scannedAt !== card.scannedAt) return undefined;
  const facts = stored.facts as Partial<BeamtimeFacts> | undefined;
  const whole = [facts?.samples, facts?.forms, facts?.pins].every((list) => Array.isArray(list));
  return whole ? (facts as BeamtimeFacts) : undefined;
}

/** What the user calls it, whatever stands there; blank texts say nothing. */
export function labelIn(stored: unknown): Label {
  if (typeof stored !== 'object' || stored === null) return NOTHING_SAID;
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value : undefined;
  const title = text('title' in stored ? stored.title : undefined);
  const note = text('note' in stored ? stored.note : undefined);
  const tags: readonly unknown[] = 'tags' in stored && Array.isArray(stored.tags) ? stored.tags : [];
  return {
    ...(title !== undefined && { title }),
    tags: [...new Set(tags.flatMap((tag) => text(tag)?.trim() ?? []))],
    ...(note !== undefined && { note })
  };
}
