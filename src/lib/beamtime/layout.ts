/**
 * What a folder of a delivered beamtime is, from its path alone (kamo.md 1.1, 3.1, 4, 5; zoo.md 1.1, 2). One table of patterns.
 * The names of 2020 (`spotfinder`, `merge_cc_…`) and of today (`_spotfinder`, `merge_ccc_2.20S_…`) are both known.
 */
import { baseName, segments, type RelPath } from '../base/rel-path';
import {
  parseClusterName,
  parseCycleName,
  parseMergeName,
  parsePinName,
  parseRunName,
  parseTrialName
} from './names';

export type PlaceKind =
  | 'beamtime'
  | 'pin'
  | 'scan-group'
  | 'scan'
  | 'spot-finding'
  | 'data'
  | 'area'
  | 'processed-pin'
  | 'processed-data'
  | 'processing-run'
  | 'failed-merges'
  | 'merge'
  | 'merge-inputs'
  | 'trial'
  | 'tree'
  | 'cluster'
  | 'cluster-files'
  | 'merge-run'
  | 'ccp4';

/** A folder and what holds it: the nearest of each kind above it, itself included. */
export interface Place {
  readonly kind: PlaceKind;
  readonly path: RelPath;
  readonly area?: RelPath;
  readonly pin?: RelPath;
  readonly merge?: RelPath;
  readonly trial?: RelPath;
  readonly cluster?: RelPath;
  readonly run?: RelPath;
}

interface Rule {
  readonly under: readonly PlaceKind[];
  readonly name: (name: string) => boolean;
  readonly kind: PlaceKind;
}

const matches =
  (pattern: RegExp) =>
  (name: string): boolean =>
    pattern.test(name);
const isPin = (name: string): boolean => parsePinName(name) !== undefined;
const isRun = (name: string): boolean => parseRunName(name) !== undefined;
const isMerge = (name: string): boolean =>
  !name.startsWith('merge_inputs') && parseMergeName(name) !== undefined;

/** First match wins. A folder that no rule names is nothing by itself, but things below it may be. */
const RULES: readonly Rule[] = [
  { under: ['beamtime'], name: matches(/^_kamo/), kind: 'area' },
  // By name; what a folder holds says more (merge-folders.ts). A folder around merges may have such a name too.
  { under: ['beamtime', 'area', 'failed-merges', 'merge'], name: isMerge, kind: 'merge' },
  { under: ['beamtime'], name: isPin, kind: 'pin' },
  { under: ['pin'], name: matches(/^scan\d*$/), kind: 'scan-group' },
  { under: ['pin'], name: matches(/^data\d*$/), kind: 'data' },
  { under: ['scan'], name: matches(/^_?spotfinder$/), kind: 'spot-finding' },
  { under: ['scan-group'], name: matches(/^(?!OVERWRITTEN_|_?spotfinder$)/), kind: 'scan' },
  { under: ['area'], name: matches(/^errors$/), kind: 'failed-merges' },
  { under: ['area', 'processed-pin', 'processed-data'], name: isRun, kind: 'processing-run' },
  { under: ['area'], name: isPin, kind: 'processed-pin' },
  { under: ['area', 'processed-pin'], name: matches(/^data\d*$/), kind: 'processed-data' },
  { under: ['processing-run', 'merge-run'], name: matches(/^ccp4$/), kind: 'ccp4' },
  { under: ['merge'], name: (name) => name === COPIES, kind: 'merge-inputs' },
  { under: ['merge'], name: (name) => parseTrialName(name) !== undefined, kind: 'trial' },
  { under: ['trial'], name: matches(/^(blend|cc_clustering)$/), kind: 'tree' },
  { under: ['trial'], name: (name) => parseClusterName(name) !== undefined, kind: 'cluster' },
  { under: ['cluster'], name: matches(/^files$/), kind: 'cluster-files' },
  // The delivery note draws merge.log and run_01 inside `files/`; KAMO writes them beside it.
  {
    under: ['cluster', 'cluster-files'],
    name: (name) => parseCycleName(name) !== undefined,
    kind: 'merge-run'
  }
];

/** Copies of processing runs inside a merge: whatever lies below is no processing run and no pin of its own. */
const COPIES = 'input_files';

/** True below a merge's `input_files/` or inside a cluster's folder: copies, whatever their names look like. */
export function isCopied(path: RelPath): boolean {
  const above = segments(path).slice(0, -1);
  return above.some((name, index) => index > 0 && (name === COPIES || parseClusterName(name) !== undefined));
}

/**
 * How many of a path's folders lead to a merge that its name does not show: what holds a trial, or KAMO's copies of its input, is a merge,
 * whatever its name and depth. 0 without one.
 */
function depthOfMerge(names: readonly string[]): number {
  const inside = names.findIndex(
    (name, index) => index > 0 && (name === COPIES || parseTrialName(name) !== undefined)
  );
  return Math.max(0, inside);
}

/** Below these, an unnamed folder does not change what a known name means (data may lie deeper than PIN/data00). */
const TRANSPARENT: ReadonlySet<PlaceKind> = new Set(['area', 'processed-pin', 'processed-data']);

/** What the folder at `path` is; `undefined` where the tables name nothing. */
export function placeOf(path: RelPath): Place | undefined {
  let above: PlaceKind = 'beamtime';
  let named: PlaceKind | undefined = 'beamtime';
  let at = '';
  const held: {
    area?: RelPath;
    pin?: RelPath;
    merge?: RelPath;
    trial?: RelPath;
    cluster?: RelPath;
    run?: RelPath;
  } = {};
  const names = segments(path);
  const merge = depthOfMerge(names);
  if (merge === 0 && isCopied(path)) return undefined;
  for (const [index, name] of names.entries()) {
    at = at === '' ? name : `${at}/${name}`;
    const here = at as RelPath;
    if (index < merge) {
      if (index === 0 && areaOf(here) !== undefined) held.area = here;
      if (index < merge - 1) continue;
      held.merge = here;
      above = 'merge';
      continue;
    }
    const from: PlaceKind = above;
    const rule: Rule | undefined = RULES.find(
      (candidate) => candidate.under.includes(from) && candidate.name(name)
    );
    named = rule?.kind;
    if (rule === undefined) {
      if (!TRANSPARENT.has(above)) return undefined;
      continue;
    }
    above = rule.kind;
    if (rule.kind === 'area') held.area = here;
    else if (rule.kind === 'pin' || rule.kind === 'processed-pin') held.pin = here;
    else if (rule.kind === 'merge') held.merge = here;
    else if (rule.kind === 'trial') held.trial = here;
    else if (rule.kind === 'cluster') held.cluster = here;
    else if (rule.kind === 'merge-run' || rule.kind === 'processing-run') held.run = here;
  }
  return named === undefined ? undefined : { kind: named, path, ...held };
}

/** The first folder name of a path inside a processing area: `_kamoproc`. */
export function areaOf(path: RelPath): string | undefined {
  const first = segments(path)[0];
  return first?.startsWith('_kamo') === true ? first : undefined;
}

/** The pin folder's name in a processing run's path: `_kamoproc/CPS1012-06/data00/x_1-100` gives `CPS1012-06`. */
export function pinOfRun(path: RelPath): string | undefined {
  const parts = segments(path);
  const candidate = parts.slice(1, -1).find(isPin);
  if (candidate !== undefined) return candidate;
  return pinOfRunName(baseName(path));
}

/** `CPS1012-03-multi_012_1-100`: ZOO puts the pin's name before the mode. */
export function pinOfRunName(name: string): string | undefined {
  const match = /^(.+-\d{2,3})-(?:multi|single|quick)(?:_|$)/s.exec(name);
  return match?.[1] !== undefined && isPin(match[1]) ? match[1] : undefined;
}
