import type {
  CheckDefinition,
  Limits,
  Outcome,
  Said,
  SubjectKind,
  Subjects,
  Text
} from '../../src/lib/checks/check';
import { foundInWords } from '../../src/lib/words/check-words';

/** What a check says of a subject, with its sentence. */
export function answer<Kind extends SubjectKind, What extends Said>(
  check: CheckDefinition<Kind, What>,
  subject: Subjects[Kind],
  limits: Limits
): Outcome<What> & { readonly message: Text } {
  const outcome = check.test(subject, limits);
  return { ...outcome, message: foundInWords(check.id, outcome.said) };
}
