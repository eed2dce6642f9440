/** A shell script that merges a subset with kamo.multi_merge, with the parameters that the trial's own log lists (kamo.md 4). */
import { count } from '../base/count';
import { plainLine } from '../base/plain-text';
import { cellAngles, cellLengths } from '../beamtime/digits';
import type { Trial } from '../beamtime/types';
import { subsetFiles } from '../words/subset-files';
import { isUnset, kamoValue } from './kamo-parameters';
import { linked, rootLines, rootWord } from './linked-files';
import { shellQuote } from './shell-quote';
import type { Subset, SubsetFile } from './subset';

/** What belongs to the computer that KAMO ran on, or is written anew here. */
const LEFT_TO_KAMO =
  /^(?:lstin|workdir|nproc|clustering|batch\..*|.*\.nproc|blend\.use_old_result|xscale\.use_tmpdir_if_available)$/;
export interface MergeScriptOptions {
  /** All chosen data sets in one merge, or clustered as the log says. */
  readonly clustering: 'together' | 'as-before';
}

/**
 * `merge_subset.sh`, to be saved beside `make_links.sh`, which it calls: KAMO and the programs behind it get short plain paths whatever the names on
 * the disk. The argument is the beamtime folder, else the folder that the user typed, else where it is started. Every word for KAMO is one that its
 * parser takes (kamo-parameters.ts); the others are named in a comment. The folder of the script itself cannot be hidden behind a link.
 */
export function multiMergeScript(subset: Subset, options: MergeScriptOptions): SubsetFile {
  const { trial, run, root } = subset;
  const { files, leftOut } = linked(subset);
  const { settings, notTaken } = settingsOf(trial, options);
  const lines = [
    '#!/bin/sh',
    `# ${plainLine(subset.name)}: a chosen subset of ${count(files.length, 'data set')} of`,
    `# ${plainLine(trial.path)}`,
    ...(run?.unitCell
      ? [
          `# Cell of the run it was chosen from: ${[...cellLengths(run.unitCell), ...cellAngles(run.unitCell)].join(' ')}`
        ]
      : []),
    ...spaceGroupRemarks(subset, settings.get('space_group')),
    ...notTaken.map(
      (name) => `# Not taken over: ${plainLine(name)}=${plainLine(trial.parameters?.[name] ?? '')}`
    ),
    `# ${subsetFiles.en.merge}`,
    `# ${subsetFiles.ja.merge}`,
    ...rootLines(root),
    'set -eu',
    'unset CDPATH',
    'here=$(cd -- "$(dirname -- "$0")" && pwd -P)',
    'case $here in',
    '  *[!A-Za-z0-9_./+@%,-]*)',
    `    printf '%s: %s\\n' ${shellQuote(`${subsetFiles.en.place} / ${subsetFiles.ja.place}`)} "$here" >&2`,
    '    exit 1 ;;',
    'esac',
    `sh "$here/make_links.sh" "\${1:-${rootWord(root)}}"`,
    'cd -- "$here"',
    'kamo.multi_merge \\',
    '  lstin="$here/linked.lst" \\',
    ['  workdir="$here/merged"', ...[...settings].map((pair) => `  ${shellQuote(pair.join('='))}`)].join(
      ' \\\n'
    )
  ];
  return { name: 'merge_subset.sh', text: `${lines.join('\n')}\n`, leftOut, notTaken };
}

/** Parameters of the log as KAMO takes them, and the names of those that it would not take or that name a file of another computer. */
function settingsOf(
  { parameters = {} }: Trial,
  options: MergeScriptOptions
): { readonly settings: ReadonlyMap<string, string>; readonly notTaken: readonly string[] } {
  const before = kamoValue('clustering', parameters['clustering'] ?? '') ?? 'no';
  const clustering = options.clustering === 'together' ? 'no' : before;
  const wanted = Object.keys(parameters).filter(
    (name) => !LEFT_TO_KAMO.test(name) && ofClustering(name, clustering) && !isUnset(parameters[name] ?? '')
  );
  const taken = wanted.map((name) => [name, kamoValue(name, parameters[name] ?? '')] as const);
  const settings = taken.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return {
    settings: new Map([['clustering', clustering], ...settings]),
    notTaken: taken.flatMap(([name, value]) => (value === undefined ? [name] : []))
  };
}

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
    `# space_group was not set${plainLine(merged)}${plainLine(scaled)}.`,
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
