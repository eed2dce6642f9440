import { relPath } from '../../src/lib/base/rel-path';
import type { Finding, SubjectKind, Verdict } from '../../src/lib/checks/check';

/** What a check found of a path, in the same words in both languages. */
export const aFinding = (
  kind: SubjectKind,
  path: string,
  verdict: Verdict,
  check = 'c',
  message: string = verdict
): Finding => ({
  check,
  verdict,
  subject: { kind, path: relPath(path) },
  message: { en: message, ja: message },
  sources: []
});
