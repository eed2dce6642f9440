import { deliveryLinks } from '$lib/analysis/delivery';
import type { Rule } from '$lib/analysis/ranking';
import { recommendations } from '$lib/analysis/recommendations';
import { sampleFunnels } from '$lib/analysis/sample-funnel';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { Conclusions, Told } from '$lib/takehome/conclusions';
import { formLimits } from './form-limits';

/** What became of the data sets, and whether the delivery is whole. */
export function toldOf({ beamtime, findings, fates, pins }: OpenBeamtime): Told {
  const all = fates.all();
  return { funnels: sampleFunnels(pins, all), delivery: deliveryLinks(beamtime, findings, all) };
}

/** What the pages conclude of a beamtime by a ranking rule, from what is known now. */
export function conclusionsOf(open: OpenBeamtime, rule: Rule): Conclusions {
  return { recommended: recommendations(rule, open.merges, formLimits(open)), ...toldOf(open) };
}
