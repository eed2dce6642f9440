/** The steps of the tour: where each lies in the sample, and what it points at. */
import { checksPlace, mergePlace, mergesPlace, place } from '$lib/address/places';
import { framesOfRun } from '$lib/address/frames-way';
import type { RelPath } from '$lib/base/rel-path';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { tour } from '$lib/words/en/tour';

export interface Step {
  readonly id: keyof (typeof tour)['steps'];
  /** The address of its page. */
  readonly at: (open: OpenBeamtime) => string;
  /** The first element that this finds is pointed at. */
  readonly anchor: string;
}

/** A merge of two crystal forms, and a data set whose frames are there. */
const MERGE = '_kamoproc/merge_cc_2.4S_Complex1' as RelPath;
const FRAMES_OF = '_kamoproc/CPS1016-04/data00/CPS1016-04-multi_001_1-6' as RelPath;

export const STEPS: readonly Step[] = [
  { id: 'answer', at: ({ id }) => place(id), anchor: '[data-testid=recommendation]' },
  { id: 'merges', at: ({ id }) => mergesPlace(id), anchor: '[data-testid=merge-run-row]' },
  { id: 'tree', at: ({ id }) => mergePlace(id, MERGE), anchor: '[data-testid=dendrogram]' },
  { id: 'checks', at: ({ id }) => checksPlace(id), anchor: '[data-testid=finding]' },
  {
    id: 'frames',
    at: (open) => framesOfRun(open, FRAMES_OF) ?? place(open.id, 'pins'),
    anchor: '[data-testid=frame] canvas'
  },
  { id: 'save', at: ({ id }) => place(id), anchor: '[data-testid=save-mtz]' }
];
