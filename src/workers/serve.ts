/** A worker's side of its line to the page. */
import { expose, type Endpoint } from 'comlink';

/** What every worker of ours answers, so that the page knows that it lives. */
export interface Answering {
  ping(): Promise<void>;
}

/** Lets the page call `service`. */
export function serve(service: object, endpoint?: Endpoint): void {
  expose({ ...service, ping: () => Promise.resolve() } satisfies Answering, endpoint);
}
