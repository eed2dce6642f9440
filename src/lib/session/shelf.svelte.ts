import { FACTS_VERSION, factsOf, type BeamtimeFacts } from '../analysis/beamtime-facts';
import { limit } from '../base/limit';
import { pause } from '../base/slices';
import type { Library } from '../library/library';
import type { KnownBeamtime, StoredLabel } from '../library/schema';
import { judgementsIn } from '../takehome/opinions';
import { settingsOf } from './beamtime-settings';
import { keepForGood } from './keep-for-good';
import { keptOwnMerges } from './own-merges.svelte';
import { ruleKey } from './ranking.svelte';
import { factsIn, labelIn, shelfEntry, type Label, type ShelfEntry } from './shelf-entry';
import { keptJudgements } from './triage.svelte';

/** What of a beamtime is the user's own and not read from a disk. */
export interface OwnWords {
  readonly judgements: number;
  readonly rule: boolean;
  /** A title, tags or a note. */
  readonly label: boolean;
  /** Merges that were made here and kept under a name. */
  readonly merges: number;
}

export function saysSomething({ judgements, rule, label, merges }: OwnWords): boolean {
  return judgements + merges > 0 || rule || label;
}

type ShelfLibrary = Pick<
  Library,
  'known' | 'forget' | 'own' | 'listen' | 'facts' | 'keepFacts' | 'load' | 'turn'
>;

/** The beamtimes that this browser knows, last opened first. */
export class Shelf {
  #entries = $state.raw<readonly ShelfEntry[]>([]);
  #read = $state(false);
  #gathering = $state(0);
  #leaving = $state.raw<ShelfEntry>();
  /** Readings of the library: an earlier one never comes after a later one. */
  readonly #loads = limit(1);
  readonly #gathers = limit(1);

  constructor(private readonly library: ShelfLibrary) {}

  get entries(): readonly ShelfEntry[] {
    return this.#entries;
  }
  /** False until the library has answered once. */
  get read(): boolean {
    return this.#read;
  }
  /** Beamtimes whose facts are still being made from their rows. */
  get gathering(): number {
    return this.#gathering;
  }

  /** What is removed as soon as nobody reads it. */
  get leaving(): ShelfEntry | undefined {
    return this.#leaving;
  }

  /** Loads, and again when another tab opened or forgot one. Gives back what ends it. */
  follow(): () => void {
    let followed = true;
    const load = async (): Promise<void> => {
      await this.load();
      if (followed) await this.gather(() => followed);
    };
    void load();
    const end = this.library.listen((news) => {
      if (news.kind === 'shelf') void load();
    });
    return () => {
      followed = false;
      end();
    };
  }

  load(): Promise<void> {
    return this.#loads(() => this.#load());
  }

  async #load(): Promise<void> {
    const { own } = this.library;
    const [cards, facts, labels, judgements] = await Promise.all([
      this.library.known(),
      this.library.facts(),
      own.labels(),
      own.allJudgements()
    ]);
    const ids = new Set(cards.map(({ id }) => id));
    // Facts that were made while this was being read: they are newer than what was read.
    const made = new Map(this.#entries.map(({ card, facts }) => [card.id, { card, facts }]));
    const madeOf = (card: KnownBeamtime): BeamtimeFacts | undefined => {
      const held = made.get(card.id);
      return held?.card.scannedAt === card.scannedAt ? held.facts : undefined;
    };
    const isPart = ({ partOf }: KnownBeamtime): boolean => partOf !== undefined && ids.has(partOf);
    this.#entries = cards
      .filter((card) => !isPart(card))
      .map((card) =>
        shelfEntry(
          card,
          factsIn(facts.get(card.id), card) ?? madeOf(card),
          labelIn(labels.get(card.id)),
          judgementsIn(judgements.get(card.id)),
          cards.filter(({ partOf }) => partOf === card.id)
        )
      );
    this.#read = true;
  }

  /** Makes and keeps the facts of beamtimes that have none, one after the other; a beamtime without rows has none. Ends when nobody follows. */
  gather(followed: () => boolean = () => true): Promise<void> {
    return this.#gathers(() => this.#gatherAll(followed));
  }

  async #gatherAll(followed: () => boolean): Promise<void> {
    const lacking = this.#entries.filter(({ card, facts }) => facts === undefined && card.needsDisk !== true);
    this.#gathering = lacking.length;
    const faults: unknown[] = [];
    for (const { card } of lacking) {
      if (!followed()) break;
      try {
        this.#showFacts(card.id, await keepFactsOf(this.library, card));
      } catch (error) {
        // Of one beamtime: the others are gathered all the same, and then it is thrown.
        faults.push(error);
      }
      this.#gathering--;
      await pause();
    }
    this.#gathering = 0;
    if (faults.length > 0) throw faults[0];
  }

  #showFacts(id: string, facts: BeamtimeFacts | undefined): void {
    if (facts === undefined) return;
    this.#entries = this.#entries.map((entry) =>
      entry.card.id === id
        ? shelfEntry(entry.card, facts, entry.label, entry.judgements, entry.archives)
        : entry
    );
  }

  /** Sets the user's own title, tags and note; blank ones say nothing. */
  async rename(id: string, label: Label): Promise<void> {
    const { title, tags, note } = labelIn(label);
    const stored: StoredLabel = {
      ...(title !== undefined && { title: title.trim() }),
      ...(tags.length > 0 && { tags }),
      ...(note !== undefined && { note: note.trim() }),
      at: new Date().toISOString()
    };
    const saysNothing = title === undefined && tags.length === 0 && note === undefined;
    await this.library.own.keepLabel(id, saysNothing ? undefined : stored);
    await keepForGood();
    await this.load();
  }

  /** What would be lost with `forget(id, 'all')`. */
  async own(id: string): Promise<OwnWords> {
    const { own } = this.library;
    const [judgements, rule, label, merges] = await Promise.all([
      keptJudgements(this.library, id),
      own.setting(ruleKey(id)),
      own.label(id),
      keptOwnMerges(this.library, id)
    ]);
    return {
      judgements: judgements.length,
      rule: rule !== undefined,
      label: label !== undefined,
      merges: merges.length
    };
  }

  /**
   * `index`: what was read and made of it, which the disk brings back; `all`: also what the user said of it. A reading of it ends first, in whatever tab
   * (`leaving`): it would write on, and leave a part that looks whole.
   */
  async forget(id: string, what: 'index' | 'all'): Promise<void> {
    const release = await this.library.turn(id, new AbortController().signal, () => {
      this.#leaving = this.#entries.find(({ card }) => card.id === id);
    });
    this.#leaving = undefined;
    try {
      await this.library.forget(id);
      const { own, made } = settingsOf(id);
      await this.library.own.forgetSettings(made);
      if (what === 'all' || !saysSomething(await this.own(id))) await this.library.own.forget(id, own);
    } finally {
      release();
    }
    await this.load();
  }
}

/** Makes the facts of a beamtime from its rows and keeps them; `undefined` where the library does not have its rows. */
async function keepFactsOf(
  library: Pick<Library, 'load' | 'keepFacts'>,
  { id, scannedAt }: Pick<KnownBeamtime, 'id' | 'scannedAt'>
): Promise<BeamtimeFacts | undefined> {
  const beamtime = await library.load(id);
  if (beamtime === undefined) return undefined;
  const facts = factsOf(beamtime);
  await library.keepFacts(id, { version: FACTS_VERSION, scannedAt, facts });
  return facts;
}
