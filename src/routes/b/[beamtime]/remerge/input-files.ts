/** KAMO's and XSCALE's input files for the data sets of a merge of ours; paths are relative to the beamtime folder. */
import type { ComparedRun } from '$lib/analysis/compare';
import { linkScript } from '$lib/takehome/linked-files';
import { formergeList, type Subset, type SubsetFile } from '$lib/takehome/subset';
import { fileStem } from '$lib/takehome/taken-run';
import { xscaleInput } from '$lib/takehome/xscale-input';

export type { SubsetFile };
export type InputKind = 'xscale' | 'links' | 'list';

export function inputFile(
  kind: InputKind,
  of: ComparedRun,
  numbers: readonly number[],
  beamtime: Subset['beamtime']
): SubsetFile {
  const { merge, trial, run } = of;
  const subset: Subset = {
    beamtime,
    name: fileStem(of),
    merge,
    trial,
    run,
    numbers,
    from: 'inputs',
    root: ''
  };
  if (kind === 'links') return linkScript(subset);
  return kind === 'xscale' ? xscaleInput(subset) : formergeList(subset);
}
