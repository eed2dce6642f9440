/** Problems of files, as a table. */
import type { Unreadable } from '$lib/beamtime/types';
import type { Column } from '$lib/tables/column';
import { filesWords } from '$lib/words/files';
import { flawSentence } from '$lib/words/flaw-sentence';
import type { Language } from '$lib/words/words';

export function problemColumns(language: Language): readonly Column<Unreadable>[] {
  const { columns, states } = filesWords[language];
  return [
    {
      id: 'state',
      head: columns.state,
      value: ({ severity }) => (severity === 'error' ? states.unreadable : states.blemished)
    },
    { id: 'path', head: columns.path, value: ({ path }) => path },
    { id: 'line', head: columns.line, digits: 'all', value: ({ line }) => (line < 1 ? undefined : line) },
    { id: 'format', head: columns.format, value: ({ format }) => format },
    { id: 'says', head: columns.says, value: ({ flaw }) => flawSentence(flaw) },
    { id: 'excerpt', head: columns.excerpt, value: ({ excerpt }) => excerpt }
  ];
}
