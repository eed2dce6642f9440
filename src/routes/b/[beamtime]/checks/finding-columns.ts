/** What checks found, as a table: a row for each finding. */
import type { Finding } from '$lib/checks/check';
import type { Column } from '$lib/tables/column';
import { checksWords } from '$lib/words/checks';
import { terms } from '$lib/words/terms';
import type { Language } from '$lib/words/words';

export function findingColumns(language: Language): readonly Column<Finding>[] {
  const { columns } = checksWords[language];
  const said = terms[language];
  return [
    { id: 'verdict', head: columns.verdict, value: ({ verdict }) => said.verdict[verdict] },
    { id: 'check', head: columns.check, value: ({ check }) => check },
    { id: 'kind', head: columns.kind, value: ({ subject }) => said.subject[subject.kind] },
    { id: 'path', head: columns.path, value: ({ subject }) => subject.path },
    { id: 'message', head: columns.message, value: ({ message }) => message[language] }
  ];
}
