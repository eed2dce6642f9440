import { PRESETS, type Rule } from '../analysis/ranking';
import type { Library } from '../library/library';
import { storedRule } from '../takehome/opinions';

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

/** By which rule the runs of one beamtime are ranked. A change is stored at once. */
export class Ranking {
  rule = $state.raw<Rule>(PRESETS.kamo);
  loaded = $state(false);

  constructor(
    private readonly library: Pick<Library, 'own' | 'listen'>,
    private readonly id: string
  ) {}

  /** Loads, and takes the rule that another tab chooses for the same beamtime. Gives back what ends it. */
  follow(): () => void {
    void this.load();
    return this.library.listen((news) => {
      if (news.kind === 'setting' && news.key === ruleKey(this.id)) void this.load();
    });
  }

  async load(): Promise<void> {
    this.rule = await keptRule(this.library, this.id);
    this.loaded = true;
  }

  async choose(rule: Rule): Promise<void> {
    this.rule = rule;
    await keepRuleOf(this.library, this.id, rule);
    await this.library.own.keepSetting(LAST, rule);
  }
}
