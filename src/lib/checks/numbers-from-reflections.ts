import type { DifferingCell, Evidence, MergeRun, Recomputed } from '../beamtime/types';
import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';

/** Cells that a message names. */
const MOST_NAMED = 4;

/** A cell that differs; without a shell it stands in the line of the total. */
export interface NamedCell {
  readonly shell?: number;
  readonly quantity: string;
  readonly numbers: string;
}

/** What is found: code → values. */
interface Found {
  'no-reflections': unknown;
  'no-table': unknown;
  'not-computed': unknown;
  'table-changed': unknown;
  'nothing-compared': unknown;
  equal: { readonly equal: number; readonly all: number; readonly known: number; readonly undecided: number };
  different: { readonly different: number; readonly all: number; readonly cells: readonly NamedCell[] };
}

export default defineCheck({
  id: 'numbers-from-reflections',
  subject: 'merge-run',
  limits: [],
  asked: ({ beamtime, run }) => beamtime.recomputed?.some(({ path }) => path === run.path) === true,
  test: ({ beamtime, run }): Says<Found> => {
    const { xscaleLp, hkl } = run.files;
    const sources = [xscaleLp, hkl].filter((path) => path !== undefined);
    if (hkl === undefined) return unknown({ code: 'no-reflections' }, sources);
    if (xscaleLp === undefined) return unknown({ code: 'no-table' }, sources);
    const found = beamtime.recomputed?.find(({ path }) => path === run.path);
    if (found === undefined) return unknown({ code: 'not-computed' }, sources);
    if (!isOfThisTable(found, run)) return unknown({ code: 'table-changed' }, sources);
    const { equal, known, differs, undecided, differing } = found;
    const all = equal + known + differs + undecided;
    if (differs > 0) {
      const cells = differing.slice(0, MOST_NAMED).map(differingCell);
      return {
        ...outcome('fail', { code: 'different', different: differs, all, cells }, sources),
        evidence: rowsOf(found)
      };
    }
    if (equal + known === 0) return unknown({ code: 'nothing-compared' }, sources);
    return outcome('pass', { code: 'equal', equal, all, known, undecided }, sources);
  }
});

/** The same numbers of unique reflections stand in the log as when it was compared. */
function isOfThisTable({ nUnique }: Recomputed, { shells = [] }: MergeRun): boolean {
  return nUnique.length === shells.length && shells.every((shell, n) => (shell.nUnique ?? 0) === nUnique[n]);
}

/** The rows of the log in which the named cells stand, each once. */
function rowsOf({ log, differing }: Recomputed): Evidence[] {
  const rows = differing.slice(0, MOST_NAMED).flatMap(({ row }) => row ?? []);
  return [...new Map(rows.map(({ line, text }) => [line, { path: log, line, text }])).values()];
}

function differingCell({ shell, quantity, reported, computed }: DifferingCell): NamedCell {
  const numbers = `${reported ?? '–'} ≠ ${computed === undefined ? '–' : Number(computed.toPrecision(6))}`;
  return { ...(shell !== 'total' && { shell: shell + 1 }), quantity, numbers };
}
