/** The funnel from the sheet to the merge: its columns, its table to take away, and the lists behind its numbers. */
import { countText, FUNNEL_STEPS, type FunnelStepId, type SampleFunnel } from '$lib/analysis/sample-funnel';
import type { DatasetFate } from '$lib/analysis/dataset-fates';
import { baseName } from '$lib/base/rel-path';
import type { FateRow } from '$lib/components/fate/fate-text';
import type { Table } from '$lib/takehome/table';
import type { pins } from '$lib/words/pins';

export const PIN_STEPS: readonly FunnelStepId[] = FUNNEL_STEPS.slice(0, 2);
export const LATER_STEPS: readonly FunnelStepId[] = FUNNEL_STEPS.slice(2);

/** The number whose list is shown. */
export interface OpenedStep {
  readonly id: FunnelStepId;
  readonly sample: string | undefined;
  readonly area: string | undefined;
}

/** In an address: step, area and sample; a name may hold any sign, so it stands last. */
export function openedText({ id, sample, area }: OpenedStep): string {
  return [id, area ?? '', sample ?? ''].join('/');
}

export function openedIn(text: string | null): OpenedStep | undefined {
  const [step = '', area = '', ...rest] = (text ?? '').split('/');
  const id = FUNNEL_STEPS.find((one) => one === step);
  const sample = rest.join('/');
  return id && { id, area: area || undefined, sample: sample || undefined };
}

export function funnelTable(funnels: readonly SampleFunnel[], words: (typeof pins)['en']['funnel']): Table {
  const heads = [words.sample, ...PIN_STEPS.map((id) => words[id]), words.area];
  return {
    name: 'funnel',
    columns: [...heads, ...LATER_STEPS.map((id) => words[id])].map((name) => ({ name })),
    rows: funnels.map(({ sample, area, steps }) => {
      const count = (id: FunnelStepId) => {
        const step = steps.find((one) => one.id === id);
        return step && (step.unknown > 0 ? countText(step) : step.count);
      };
      return [
        sample,
        ...PIN_STEPS.map(count),
        area,
        ...LATER_STEPS.map((id) => (area === undefined ? undefined : count(id)))
      ];
    })
  };
}

/** Data sets and pins as rows of a list. */
export function fateRows(
  sets: readonly DatasetFate[],
  hrefOf: (set: DatasetFate) => string
): readonly FateRow[] {
  return sets.map((set) => ({ key: set.path, name: baseName(set.path), href: hrefOf(set), fate: set.fate }));
}
