import type { DecisionRow } from '$lib/analysis/decision-rows';
import { findingsOfRow } from '$lib/components/merges/signs';
import { toldOf } from './conclusions';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';

/** What the dialog for taking a run home is given; the other rows stand beside the first in its tables. */
export function takeHomeOf(open: OpenBeamtime, rows: readonly [DecisionRow, ...DecisionRow[]]) {
  return {
    beamtime: open.beamtime,
    rows,
    findings: findingsOfRow(rows[0], open),
    beside: rows.slice(1).flatMap(({ path }) => open.findingsAt('merge-run', path)),
    questions: open.judge.checks,
    limits: open.preferences.limits,
    conclusions: () => toldOf(open, rows[0]),
    record: (path: Parameters<OpenBeamtime['read']>[0]) => open.keptRecord(path),
    read: (path: Parameters<OpenBeamtime['read']>[0]) => open.read(path),
    connected: open.connected
  };
}
