/** Ways to fail: what state a run or a merge is given, at which step, and the line that says so. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { filesOf } from '../support/recipe';
import { scanned } from '../support/scanned';

const STARTED = 'xds_sequence started at 2024-04-08 11:20:07 in /x\\n';
const FINISHED = 'xds_sequence finished at 2024-04-08 11:21:51\\n';
const OPENED = 'kamo.multi_merge started at 2024-04-08 12:00:00\\n';

const DISK = `
_kamoproc/
  A-01/
    data00/
      killed_1-100/
        decision.log: ${STARTED}
        SPOT.XDS
        IDXREF.LP: x
        XPARM.XDS
      unindexed_1-100/
        decision.log: ${STARTED} Cell may be halved. Trying doubled cell.\\n Indexing failed.\\n${FINISHED}
        SPOT.XDS
        IDXREF.LP: x
      othercell_1-100/
        decision.log: ${STARTED} Resulted in different cell. Indexing failed.\\n${FINISHED}
        XPARM.XDS
      unintegrated_1-100/
        decision.log: ${STARTED} Integration failed.\\n${FINISHED}
        XPARM.XDS
      uncorrected_1-100/
        decision.log: ${STARTED} pointless failed.\\n CORRECT failed.\\n${FINISHED}
        INTEGRATE.HKL
      unrefined_1-100/
        decision.log: ${STARTED} Refinement in CORRECT failed.\\n OK. ISa= 12.30\\n${FINISHED}
        XDS_ASCII.HKL
      died_1-100/
        decision.log: ${STARTED}Traceback (most recent call last):\\n  File "run_all_xds_simple.py", line 1\\nRuntimeError: no disk\\n
        XPARM.XDS
      again_1-100/
        decision.log: ${STARTED} Indexing failed.\\n${FINISHED}${STARTED} OK. ISa= 20.10\\n${FINISHED}
        XDS_ASCII.HKL
      prepared_1-100/
        XDS.INP
      nothing_1-100/
        ccp4/
  merge_cc_2.20S_few/
    multi_merge.log: Inspecting data for few\\nToo few datasets. giveup.\\n
  merge_cc_2.20S_nodata/
    multi_merge.log: Inspecting data for nodata\\nError: No data!\\n
  merge_cc_2.20S_none/
    multi_merge.log: Inspecting data for none\\n
    cc_2.20A_final/
      multi_merge.log: ${OPENED}ERROR: No clusters satisfied the specified conditions for merging!\\nNormal exit at 2024-04-08 12:10:00\\n
  merge_cc_2.20S_cut/
    multi_merge.log: Inspecting data for cut\\n
    slurm-12.out: start\\n
    cc_2.20A/
      multi_merge.log: ${OPENED}Cluster   1: reading\\n
  merge_cc_2.20S_sqrt/
    multi_merge.log: Inspecting data for sqrt\\n
    slurm-13.out: RuntimeWarning: invalid value encountered in sqrt\\nfinished at 2024-04-08 13:00:00\\n
  merge_cc_2.20S_local/
    multi_merge.log: Inspecting data for local\\n
    multimerge.sh.o77: UnboundLocalError: local variable 'x' referenced before assignment\\n
  errors/
    merge_cc_2.20S_moved/
      multi_merge.log: Inspecting data for moved\\n
      slurm-14.out: RuntimeWarning: invalid value encountered in sqrt\\n
`;

let beamtime: Beamtime;
beforeAll(async () => {
  beamtime = await scanned(memoryFolder('BL32XU_240408_userB', filesOf(DISK)));
});

describe('a processing run', () => {
  const run = (name: string) => beamtime.processingRuns.find(({ prefix }) => prefix === name);

  it.each([
    ['killed: its log has no end', 'killed', 'unfinished', 'integration', STARTED.slice(0, -2), 1],
    ['not indexed', 'unindexed', 'gave-up', 'indexing', 'Indexing failed.', 3],
    ['indexed in another cell', 'othercell', 'gave-up', 'indexing', 'Resulted in different cell. Indexing failed.', 2],
    ['not integrated', 'unintegrated', 'gave-up', 'integration', 'Integration failed.', 2],
    ['CORRECT failed', 'uncorrected', 'gave-up', 'scaling', 'CORRECT failed.', 3],
    ['KAMO itself died', 'died', 'failed', 'integration', 'Traceback (most recent call last):', 2]
  ] as const)('%s', (_, name, state, failedAt, text, line) => {
    expect(run(name)).toMatchObject({ state, failedAt, evidence: { text, line } });
  });
  it('that could not refine its cell in CORRECT is finished all the same', () => {
    expect(run('unrefined')).toMatchObject({ state: 'finished', evidence: { text: 'OK. ISa= 12.30' } });
    expect(run('unrefined')?.failedAt).toBeUndefined();
  });
  it('is what its last sequence made of it', () => {
    expect(run('again')).toMatchObject({ state: 'finished', evidence: { text: 'OK. ISa= 20.10', line: 5 } });
  });
  it('that was only prepared is unfinished; one without a trace claims no state', () => {
    expect(run('prepared')).toMatchObject({ state: 'unfinished', failedAt: 'spot-finding' });
    expect(run('nothing')).toMatchObject({ state: 'unknown' });
    expect(run('nothing')?.failedAt).toBeUndefined();
  });
});

describe('a merge', () => {
  it.each([
    ['few', 'too-few-datasets', 'Too few datasets. giveup.'],
    ['nodata', 'too-few-datasets', 'Error: No data!'],
    ['none', 'no-cluster-passed', 'ERROR: No clusters satisfied the specified conditions for merging!'],
    ['cut', 'unfinished', 'Cluster   1: reading'],
    ['sqrt', 'failed', 'RuntimeWarning: invalid value encountered in sqrt'],
    ['local', 'too-few-datasets', "UnboundLocalError: local variable 'x' referenced before assignment"],
    ['moved', 'failed', 'RuntimeWarning: invalid value encountered in sqrt']
  ])('%s: %s', (sampleName, state, text) => {
    expect(beamtime.merges.find((merge) => merge.sampleName === sampleName)).toMatchObject({
      state,
      evidence: { text }
    });
  });
});
