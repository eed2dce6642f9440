import type { Desk } from '$lib/session/desk.svelte';
import { Findings } from '$lib/session/findings.svelte';
import { keptRule } from '$lib/session/ranking.svelte';
import { labelIn } from '$lib/session/shelf-entry';
import { keptJudgements } from '$lib/session/triage.svelte';
import { exportIndex } from '$lib/takehome/export-index';
import { parquetArchive } from '$lib/takehome/parquet/parquet-archive';
import type { ExportedBeamtime } from '$lib/takehome/parquet/parquet-rows';
import { loadJudge } from '../load-judge';

/**
 * The tables of beamtimes of the library, in the order of their ids, each judged with the user's limits. One whose rows were dropped has none; `written`
 * says how many had. `ondone` is told after each.
 */
export function tablesOf(
  desk: Desk,
  ids: readonly string[],
  signal: AbortSignal,
  ondone: (done: number) => void
): { readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>; readonly written: () => number } {
  const generator = { name: 'kamome', version: __APP_VERSION__ };
  const at = new Date();
  const { library, preferences } = desk;
  let written = 0;

  async function* beamtimes(): AsyncGenerator<ExportedBeamtime, void, undefined> {
    const judge = await loadJudge();
    await preferences.loadLimits(judge.defaults);
    for (const [done, id] of ids.entries()) {
      signal.throwIfAborted();
      ondone(done);
      const rows = await desk.rows(id);
      if (rows === undefined) continue;
      const findings = new Findings(judge);
      await findings.judgeAll(rows.beamtime, preferences.limits);
      const ranking = await keptRule(library, id);
      const decisions = await keptJudgements(library, id);
      const index = exportIndex(rows.beamtime, findings.all, generator, at, { ranking, decisions });
      yield { id, index, label: labelIn(await library.own.label(id)) };
      written++;
    }
    signal.throwIfAborted();
  }
  return { stream: parquetArchive(beamtimes(), generator, at), written: () => written };
}
