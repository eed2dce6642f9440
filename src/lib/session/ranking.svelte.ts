import { PRESETS, type Rule } from '../analysis/ranking';
import type { Library } from '../library/library';
import { storedRule } from '../takehome/opinions';
import { FollowedSetting } from './followed-setting.svelte';

/** The rule that was last used anywhere: what a beamtime begins with. */
const LAST = 'ranking';

/** Key of the rule that a beamtime was last ranked by. */
export function ruleKey(id: string): string {
  return `ranking:${id}`;
}

/** The rule that a beamtime was last ranked by, or an import brought; else the one last used; else KAMO's. */
export async function keptRule(library: Pick<Library, 'own'>, id: string): Promise<Rule> {
  const [own, last] = await Promise.all([library.own.setting(ruleKey(id)), library.own.setting(LAST)]);
  return storedRule(own) ?? storedRule(last) ?? PRESETS.kamo;
}

/** As an import brings it: for that beamtime only. */
export async function keepRuleOf(library: Pick<Library, 'own'>, id: string, rule: Rule): Promise<void> {
  await library.own.keepSetting(ruleKey(id), rule);
}

/** By which rule the runs of one beamtime are ranked. A change is stored at once, and one of another tab is taken over. */
export class Ranking {
  readonly #rule: FollowedSetting<Rule>;

  constructor(
    private readonly library: Pick<Library, 'own' | 'listen'>,
    private readonly id: string
  ) {
    this.#rule = new FollowedSetting(library, ruleKey(id), () => keptRule(library, id), PRESETS.kamo);
  }

  get rule(): Rule {
    return this.#rule.value;
  }

  get loaded(): boolean {
    return this.#rule.loaded;
  }

  /** See `FollowedSetting`. */
  follow(): () => void {
    return this.#rule.follow();
  }

  load(): Promise<void> {
    return this.#rule.load();
  }

  async choose(rule: Rule): Promise<void> {
    this.#rule.show(rule);
    await keepRuleOf(this.library, this.id, rule);
    await this.library.own.keepSetting(LAST, rule);
  }
}
