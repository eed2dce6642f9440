import { flawOf, type Flaw } from '$lib/base/flaw';
import type { RelPath } from '$lib/base/rel-path';
import { WorkerDied } from '$lib/base/worker-died';
import type { Diagnosed, Progress, ReflectionsServer } from '$workers/reflections';
import type { WorkerLine } from '$workers/worker-line';
import type { Fault } from '../../remerge/page.svelte';

export type NotDiagnosed =
  | { readonly kind: 'refused'; readonly path: RelPath; readonly flaw?: Flaw }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Has the worker read one file and diagnose it. */
export async function diagnoseFile(
  line: () => WorkerLine<ReflectionsServer>,
  read: (path: RelPath) => Promise<File | undefined>,
  path: RelPath,
  spaceGroupNumber: number | undefined,
  progress: Progress
): Promise<{ readonly ok: Diagnosed } | { readonly not: NotDiagnosed }> {
  let file: File | undefined;
  try {
    file = await read(path);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { not: { kind: 'refused', path, flaw: flawOf(error) } };
  }
  if (file === undefined) return { not: { kind: 'refused', path } };
  try {
    const { service } = line();
    const outcome = await service.read(path, file);
    if ('fault' in outcome) return { not: { kind: 'fault', fault: outcome.fault } };
    const found = await service.diagnose([path], spaceGroupNumber, progress);
    return 'ok' in found ? found : { not: { kind: 'fault', fault: found.fault } };
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error;
    return { not: { kind: 'fault', fault: { code: 'died', says: error.message } } };
  }
}
