/** A worker's side of its line to the page. */
import { expose, type Endpoint } from 'comlink';

/** What every worker of ours answers, so that the page knows that it lives. */
export interface Answering {
  ping(): Promise<void>;
}

/** A failure in the worker that no answer carries, as it is posted to the page. */
export interface ReportedFailure {
  readonly unexpected: { readonly name: string; readonly message: string; readonly stack?: string };
}

export function isReportedFailure(message: unknown): message is ReportedFailure {
  return typeof message === 'object' && message !== null && 'unexpected' in message;
}

/** Lets the page call `service`. */
export function serve(service: object, endpoint?: Endpoint): void {
  expose({ ...service, ping: () => Promise.resolve() } satisfies Answering, endpoint);
  if (endpoint === undefined)
    addEventListener('unhandledrejection', ({ reason }) => postMessage(reportedFailure(reason)));
}

/** Comlink takes only what has an id of its own, and leaves the message alone. */
export function reportedFailure(reason: unknown): ReportedFailure {
  if (!(reason instanceof Error)) return { unexpected: { name: 'Error', message: String(reason) } };
  const { name, message, stack } = reason;
  return { unexpected: { name, message, ...(stack !== undefined && { stack }) } };
}
