/**
 * How a worker died. 'not-loaded': its code could not be loaded, or threw before it answered once. 'error': it threw where nobody caught it.
 * 'garbled': a message of it could not be read. 'silent': it no longer answers.
 */
export type Death = 'not-loaded' | 'error' | 'garbled' | 'silent';

/** What a call rejects with when the worker that was to answer it died. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
  constructor(
    readonly death: Death,
    detail = ''
  ) {
    super(detail === '' ? `the worker died: ${death}` : `the worker died: ${death} (${detail})`);
  }
}
