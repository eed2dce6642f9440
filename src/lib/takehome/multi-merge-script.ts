/** A shell script that merges a subset with kamo.multi_merge, with the parameters that the trial's own log lists (kamo.md 4). */
import { cellAngles, cellLengths } from '../beamtime/digits';
import type { Words } from '../words/words';
import { shellQuote } from './shell-quote';
import { formergeList, type Subset, type SubsetFile } from './subset';

/** What belongs to the computer that KAMO ran on, or is written anew here. */
const LEFT_TO_KAMO =
  /^(?:lstin|workdir|nproc|clustering|space_group|reference_file|reference\.data|batch\..*|.*\.nproc|blend\.use_old_result|xscale\.use_tmpdir_if_available)$/;
/** Parameters that take several options, which the command line joins with `+`. */
const SEVERAL = new Set(['reject_method', 'rejection.lpstats.stats', 'xscale.corrections']);

export interface MergeScriptOptions {
  /** All chosen data sets in one merge, or clustered as the log says. */
  readonly clustering: 'together' | 'as-before';
}

/**
 * `merge_subset.sh`, to be saved beside `formerge.lst`. It runs in the beamtime folder (the argument, else the folder that the user typed, else
 * where it is started) and writes next to itself. Every word from the disk or the user stands in single quotes.
 */
export function multiMergeScript(subset: Subset, options: MergeScriptOptions): SubsetFile {
  const { trial, merge, run } = subset;
  const { leftOut } = formergeList(subset);
  const clustering = options.clustering === 'together' ? 'no' : (trial.parameters?.['clustering'] ?? 'no');
  const spaceGroup = known(trial.parameters?.['space_group']);
  const root = subset.root.trim();
  const settings = [
    ...(spaceGroup === undefined ? [] : [['space_group', spaceGroup] as const]),
    ['clustering', clustering] as const,
    ...Object.entries(trial.parameters ?? {}).filter(
      ([name, value]) =>
        /^[A-Za-z0-9_.]+$/.test(name) &&
        !LEFT_TO_KAMO.test(name) &&
        known(value) !== undefined &&
        ofClustering(name, clustering)
    )
  ];
  const lines = [
    '#!/bin/sh',
    `# ${remark(merge.sampleName)}: a chosen subset of ${subset.numbers.length} data sets of`,
    `# ${remark(trial.path)}`,
    ...(run?.unitCell
      ? [
          `# Cell of the run it was chosen from: ${[...cellLengths(run.unitCell), ...cellAngles(run.unitCell)].join(' ')}`
        ]
      : []),
    ...spaceGroupRemarks(subset, spaceGroup),
    ...usage.en,
    ...usage.ja,
    'set -eu',
    'unset CDPATH',
    'here=$(cd -- "$(dirname -- "$0")" && pwd -P)',
    `cd -- "\${1:-${root === '' ? '.' : '$ROOT'}}"`,
    'while IFS= read -r file || [ -n "$file" ]; do',
    '  [ -f "$file" ] || { printf \'not found: %s\\n\' "$file" >&2; exit 1; }',
    'done < "$here/formerge.lst"',
    'kamo.multi_merge \\',
    '  lstin="$here/formerge.lst" \\',
    '  workdir="$here/merged" \\',
    ...settings.map(
      ([name, value], n) =>
        `  ${shellQuote(`${name}=${SEVERAL.has(name) ? value.replaceAll(',', '+') : value}`)}${n < settings.length - 1 ? ' \\' : ''}`
    )
  ];
  if (root !== '') lines.splice(lines.indexOf('set -eu'), 0, `ROOT=${shellQuote(root)}`);
  return { name: 'merge_subset.sh', text: `${lines.join('\n')}\n`, leftOut };
}

const usage: Words<readonly string[]> = {
  en: ['# Save it beside formerge.lst; run: sh merge_subset.sh [beamtime folder]'],
  ja: ['# formerge.lst と同じ場所に保存し、sh merge_subset.sh [ビームタイムフォルダー] で実行']
};

/**
 * Without `space_group=` KAMO scales in that of the input files and writes the MTZ in the one that pointless suggests. The point group that its log names
 * is no setting: given as one, it would be forced on both.
 */
function spaceGroupRemarks({ trial, run }: Subset, given: string | undefined): string[] {
  if (given !== undefined) return [];
  const merged =
    trial.spaceGroup === undefined ? '' : `; merged in point group ${trial.spaceGroup} (multi_merge.log)`;
  const scaled = run?.spaceGroup === undefined ? '' : `; scaled in ${run.spaceGroup} (XSCALE.INP)`;
  return [
    `# space_group was not set${remark(merged)}${remark(scaled)}.`,
    '# It stays so: KAMO takes that of the input files, and for the MTZ what pointless suggests.'
  ];
}

/** Parameters of a way of clustering that is not used would only be noise. */
function ofClustering(name: string, clustering: string): boolean {
  const scope = /^(blend|cc_clustering|cumulative)\./.exec(name)?.[1];
  if (name === 'max_clusters') return clustering !== 'no';
  if (scope === undefined) return true;
  return scope === (clustering === 'cc' ? 'cc_clustering' : clustering);
}

/** `None` and `Auto` say that nothing was set. */
function known(value: string | undefined): string | undefined {
  return value === undefined || /^(?:None|Auto|)$/i.test(value.trim()) ? undefined : value;
}

function remark(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}
