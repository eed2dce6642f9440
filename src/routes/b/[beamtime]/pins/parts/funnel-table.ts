/** The funnel from the sheet to the merge: its columns, and the lists behind its numbers. */
import {
  countText,
  FUNNEL_STEPS,
  type FunnelStepId,
  type SampleFunnel,
  type SampleStep
} from '$lib/analysis/sample-funnel';
import type { DatasetFate } from '$lib/analysis/dataset-fates';
import { isLoss } from '$lib/analysis/fate';
import { datasetName, type FateRow } from '$lib/components/fate/fate-text';
import type { Column } from '$lib/tables/column';
import type { pins } from '$lib/words/pins';

export const PIN_STEPS: readonly FunnelStepId[] = FUNNEL_STEPS.slice(0, 2);
const LATER_STEPS: readonly FunnelStepId[] = FUNNEL_STEPS.slice(2);

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

export function openedIn(text: string | undefined): OpenedStep | undefined {
  const [step = '', area = '', ...rest] = (text ?? '').split('/');
  const id = FUNNEL_STEPS.find((one) => one === step);
  const sample = rest.join('/');
  return id && { id, area: area || undefined, sample: sample || undefined };
}

/** Whether the row above is of the same sample: its counts of pins are not said again. */
export function isAgain(funnels: readonly SampleFunnel[], funnel: SampleFunnel): boolean {
  const above = funnels[funnels.indexOf(funnel) - 1];
  return above !== undefined && above.sample === funnel.sample;
}

export function stepOf({ steps }: SampleFunnel, id: FunnelStepId): SampleStep | undefined {
  return steps.find((step) => step.id === id);
}

export function funnelColumns(words: (typeof pins)['en']['funnel']): readonly Column<SampleFunnel>[] {
  const step = (id: FunnelStepId): Column<SampleFunnel> => {
    const isLater = LATER_STEPS.includes(id);
    return {
      id,
      head: words[id],
      digits: 'all',
      drawn: true,
      value: (funnel) => {
        const found = isLater && funnel.area === undefined ? undefined : stepOf(funnel, id);
        return found && (found.unknown > 0 ? countText(found) : found.count);
      },
      tone: (funnel) =>
        stepOf(funnel, id)?.lost.some(({ fate }) => isLoss(fate.kind)) ? 'attention' : undefined
    };
  };
  return [
    { id: 'sample', head: words.sample, stays: true, drawn: true, value: ({ sample }) => sample },
    ...PIN_STEPS.map(step),
    { id: 'area', head: words.area, value: ({ area }) => area },
    ...LATER_STEPS.map(step),
    { id: 'bars', head: '', only: 'screen', drawn: true, grows: true, value: () => undefined }
  ];
}

/** Data sets and pins as rows of a list. */
export function fateRows(
  sets: readonly DatasetFate[],
  hrefOf: (set: DatasetFate) => string
): readonly FateRow[] {
  return sets.map((set) => ({
    key: set.path,
    name: datasetName(set.path),
    href: hrefOf(set),
    fate: set.fate
  }));
}
