import { differing, type Differing, type Judgement } from '../analysis/judgements';
import type { Rule } from '../analysis/ranking';
import { ruleText } from '../analysis/rule-text';
import type { Library } from '../library/library';
import type { Opinions } from '../takehome/export-index';
import { judgementsIn, storedRule } from '../takehome/opinions';
import { keepRuleOf, ruleKey } from './ranking.svelte';
import { keepJudgements, keptJudgements } from './triage.svelte';

interface Difference {
  readonly runs: readonly Differing[];
  /** The sender's rule, where it is another one. */
  readonly rule: Rule | undefined;
}

/**
 * What the sender of an imported index said. A user who has said nothing of that beamtime takes it over; otherwise the two are kept apart until
 * the user has chosen.
 */
export async function bringOpinions(library: Library, id: string, sent: Opinions): Promise<void> {
  const own = await keptJudgements(library, id);
  const ownRule = storedRule(await library.own.setting(ruleKey(id)));
  if (own.length === 0 && ownRule === undefined) {
    if (sent.ranking) await keepRuleOf(library, id, sent.ranking);
    await keepJudgements(library, id, sent.decisions ?? []);
    return;
  }
  const { runs, rule } = differenceOf(own, ownRule, sent);
  if (runs.length > 0 || rule !== undefined) await library.own.keepOffer(id, sent);
  else await library.own.dropOffer(id);
}

/** The sender's judgements and rule beside the user's own, until the user has chosen. */
export class SenderOffer {
  /** `undefined`: nothing was sent that differs. */
  difference = $state.raw<Difference>();

  constructor(
    private readonly library: Library,
    private readonly id: string
  ) {}

  async load(): Promise<void> {
    const sent = sentIn(await this.library.own.offer(this.id));
    const own = await keptJudgements(this.library, this.id);
    const difference = differenceOf(own, storedRule(await this.library.own.setting(ruleKey(this.id))), sent);
    this.difference = difference.runs.length > 0 || difference.rule !== undefined ? difference : undefined;
  }

  async keepMine(): Promise<void> {
    await this.#end();
  }

  /** The sender's judgements of runs of which the user has said nothing; the rule stays. */
  async fill(): Promise<void> {
    await this.#take((run) => run.mine === undefined);
    await this.#end();
  }

  async takeAll(): Promise<void> {
    await this.#take(() => true);
    if (this.difference?.rule) await keepRuleOf(this.library, this.id, this.difference.rule);
    await this.#end();
  }

  async #take(wanted: (run: Differing) => boolean): Promise<void> {
    const runs = (this.difference?.runs ?? []).filter(wanted);
    await keepJudgements(
      this.library,
      this.id,
      runs.map(({ theirs }) => theirs)
    );
  }

  async #end(): Promise<void> {
    await this.library.own.dropOffer(this.id);
    this.difference = undefined;
  }
}

function differenceOf(own: readonly Judgement[], ownRule: Rule | undefined, sent: Opinions): Difference {
  const mine = new Map(own.map((one) => [one.path, one]));
  const isOther =
    sent.ranking !== undefined && (ownRule === undefined || ruleText(ownRule) !== ruleText(sent.ranking));
  return { runs: differing(mine, sent.decisions ?? []), rule: isOther ? sent.ranking : undefined };
}

/** As the library kept it; what is no judgement or rule is left out. */
function sentIn(stored: unknown): Opinions {
  if (typeof stored !== 'object' || stored === null) return {};
  const ranking = storedRule('ranking' in stored ? stored.ranking : undefined);
  const decisions = judgementsIn('decisions' in stored ? stored.decisions : undefined);
  return { ...(ranking && { ranking }), decisions };
}
