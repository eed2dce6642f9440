/** Lines of a stack beyond these say nothing more. */
const MOST_LINES = 12;

export interface FailedPlace {
  readonly version: string;
  /** The kind of page, without the names that stand in its address. */
  readonly page: string;
  readonly browser: string;
}

/** What a user sends us of a page that failed: plain text, without names of the beamtime other than those that the error itself says. */
export function failureReport(error: unknown, { version, page, browser }: FailedPlace): string {
  return [`Kamome ${version}`, `Page: ${page}`, `Browser: ${browser}`, ...wordsOf(error)].join('\n');
}

function wordsOf(error: unknown): string[] {
  if (error instanceof Error) {
    const stack = (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line));
    return [`${error.name}: ${error.message}`, ...stack.slice(0, MOST_LINES)];
  }
  if (typeof error === 'object' && error !== null && 'message' in error) return [String(error.message)];
  return [String(error)];
}
