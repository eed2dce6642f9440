/** The page's side of the reflections worker: started with the first question. */
import { proxy } from 'comlink';
import { workerLines } from '../worker-line';
import type { ReflectionsServer } from './reflections-server';

export type * from './answers';
export type { ReflectionFault } from './faults';
export type { FreeAsked, ReflectionsServer } from './reflections-server';

/** One worker, which keeps the data sets that were read; another, which holds none, when it died. */
export const reflections = workerLines<ReflectionsServer>(
  () =>
    new Worker(new URL('./reflections.worker.ts', import.meta.url), { type: 'module', name: 'reflections' })
);

/** Lets the worker call a function of the page. */
export function across<T extends object>(local: T): T {
  return proxy(local);
}
