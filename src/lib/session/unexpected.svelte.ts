/** Failures that nobody waited for: of a promise, of an event's handler, in a worker. The browser would only note them in its console. */
export class Unexpected {
  /** The first that was told since the last was closed; those that follow mostly follow from it. */
  error = $state.raw<unknown>();
  /** How many were told since then. */
  count = $state(0);

  tell(error: unknown): void {
    if (isNone(error)) return;
    if (this.count === 0) this.error = error;
    this.count++;
  }

  /** It has been read. */
  close(): void {
    this.count = 0;
    this.error = undefined;
  }
}

export const unexpected = new Unexpected();

/**
 * Nothing: no error comes along with what the browser says of scripts that are not ours, or of its own layout. Something that was given up: a picker that was closed, a
 * question that nobody wants answered any more.
 */
function isNone(error: unknown): boolean {
  return (
    error === undefined || error === null || (error instanceof DOMException && error.name === 'AbortError')
  );
}
