/** What a cell of the samples' table says where it has no best merge to show. */
import { describe, expect, test } from 'vitest';
import { aMerge } from '../../../../../tests/support/model';
import type { MatrixCell } from '$lib/analysis/sample-matrix';
import type { MergeState } from '$lib/beamtime/types';
import { reasonOf } from './sample-cells';

const cell = (...states: readonly MergeState[]): MatrixCell => ({
  way: { key: '_kamoproc/cc', area: '_kamoproc', clustering: 'cc' },
  sample: 'lys',
  merges: states.map((state) => aMerge({ state }))
});

describe('a sample that has no best merge in a way', () => {
  test.each<[string, readonly MergeState[], string | undefined]>([
    ['was not merged so', [], undefined],
    ['was merged, and not all clusters were read', ['finished'], 'merged; KAMO’s choice is not known'],
    ['the last merge met no limits', ['finished', 'no-cluster-passed'], 'no cluster passed KAMO’s limits']
  ])('%s', (_, states, reason) => expect(reasonOf(cell(...states), 'en')).toBe(reason));
});
