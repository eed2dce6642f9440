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
export async function keptRule(library: Pick<Library, 'setting'>, id: string): Promise<Rule> {
  const [own, last] = await Promise.all([library.setting(ruleKey(id)), library.setting(LAST)]);
  return storedRule(own) ?? storedRule(last) ?? PRESETS.kamo;
}

/** As an import brings it: for that beamtime only. */
export async function keepRuleOf(
  library: Pick<Library, 'keepSetting'>,
  id: string,
  rule: Rule
): Promise<void> {
  await library.keepSetting(ruleKey(id), rule);
}

/** By which rule the runs of one beamtime are ranked. A change is stored at once. */
export class Ranking {
  rule = $state.raw<Rule>(PRESETS.kamo);
  loaded = $state(false);

  constructor(
    private readonly library: Pick<Library, 'setting' | 'keepSetting'>,
    private readonly id: string
  ) {}

  async load(): Promise<void> {
    this.rule = await keptRule(this.library, this.id);
    this.loaded = true;
  }

  async choose(rule: Rule): Promise<void> {
    this.rule = rule;
    await keepRuleOf(this.library, this.id, rule);
    await this.library.keepSetting(LAST, rule);
  }
}
