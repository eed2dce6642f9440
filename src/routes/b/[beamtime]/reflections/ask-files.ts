import { flawOf, type Flaw } from '$lib/base/flaw';
import type { RelPath } from '$lib/base/rel-path';
import { WorkerDied } from '$lib/base/worker-died';
import type { ReflectionFault } from '$workers/reflections';
import type { Fault } from '../remerge/page.svelte';

/** Why files gave no answer. */
export type NotAnswered =
  /** Without a flaw: there is no disk. */
  | { readonly kind: 'refused'; readonly path: RelPath; readonly flaw?: Flaw }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Reads files from the disk and puts a question to the worker with them, in the order of their paths. */
export async function askOfFiles<Answer, Paths extends readonly RelPath[]>(
  read: (path: RelPath) => Promise<File | undefined>,
  paths: Paths,
  ask: (files: { readonly [At in keyof Paths]: File }) => Promise<
    { readonly ok: Answer } | { readonly fault: ReflectionFault }
  >
): Promise<{ readonly ok: Answer } | { readonly not: NotAnswered }> {
  const files: File[] = [];
  for (const path of paths) {
    try {
      const file = await read(path);
      if (file === undefined) return { not: { kind: 'refused', path } };
      files.push(file);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return { not: { kind: 'refused', path, flaw: flawOf(error) } };
    }
  }
  try {
    const outcome = await ask(files as unknown as { readonly [At in keyof Paths]: File });
    return 'ok' in outcome ? outcome : { not: { kind: 'fault', fault: outcome.fault } };
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error;
    return { not: { kind: 'fault', fault: { code: 'died', says: error.message } } };
  }
}
