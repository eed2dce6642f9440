import { describe, expect, it } from 'vitest';
import { besideRoom, keepBesideRoom } from './beside-room';

const RUN = '_kamoproc/merge_cc_2.2S_試料 D/cc_2.20A_final/cluster_0007/run_03';

describe('the room of the sentences below a run', () => {
  it('is as it was at the last visit, each run for itself', () => {
    keepBesideRoom('a', RUN, 48);
    keepBesideRoom('a', 'm/run_01', 24);
    keepBesideRoom('a', 'm/run_01', 0);
    expect([besideRoom('a', RUN), besideRoom('a', 'm/run_01'), besideRoom('a', 'm/run_02')]).toEqual([
      48, 0, 0
    ]);
  });
  it('is that of the beamtime looked at last', () => {
    keepBesideRoom('a', RUN, 48);
    keepBesideRoom('b', 'm/run_01', 24);
    expect([besideRoom('a', RUN), besideRoom('b', 'm/run_01')]).toEqual([0, 24]);
  });
});
