import { sampleOf } from '$lib/beamtime/names';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { deliveryLinks } from '$lib/analysis/delivery';
import { PRESETS, type Rule } from '$lib/analysis/ranking';
import { recommendations, withUnmerged } from '$lib/analysis/recommendations';
import { sadChoice } from '$lib/analysis/sad-choice';
import { sampleFunnels } from '$lib/analysis/sample-funnel';
import { sadLines, sadText } from '$lib/components/decision/sad-text';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { Conclusions, Told } from '$lib/takehome/conclusions';
import { formLimits } from './form-limits';

/** What became of the data sets, and whether the delivery is whole. */
function whole({ beamtime, findings, fates, pins }: OpenBeamtime): Pick<Told, 'funnels' | 'delivery'> {
  const all = fates.all();
  return { funnels: sampleFunnels(pins, all), delivery: deliveryLinks(beamtime, findings, all) };
}

/** What the files of one run tell of the beamtime that it is of. */
export function toldOf(open: OpenBeamtime, taken: DecisionRow): Told {
  // Which runs are of one form does not depend on the rule, and the run that is taken is the one at hand.
  const ofSample = recommendations(PRESETS.kamo, open.merges, formLimits(open)).filter(
    ({ sample }) => sample === sampleOf(taken.merge)
  );
  return { ...whole(open), sad: (language) => sadLines(ofSample, taken, language) };
}

/** What the pages conclude of a beamtime by a ranking rule, from what is known now. */
export function conclusionsOf(open: OpenBeamtime, rule: Rule): Conclusions {
  return {
    recommended: withUnmerged(
      recommendations(rule, open.merges, formLimits(open)),
      open.pins,
      open.processingRuns
    ),
    ...whole(open),
    sadText: (one, language) => sadText(sadChoice(one), 'ranked', language),
    questions: open.judge.checks,
    limits: open.preferences.limits
  };
}
