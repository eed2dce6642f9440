/** The delivery check in words: names and details of what a remark is about, the questions for those who can answer them, and a table of it all. */
import type { Link, Remark, Subject, Whom } from '../analysis/delivery';
import type { FatePlace } from '../analysis/fate';
import { plainLine } from '../base/plain-text';
import { segments } from '../base/rel-path';
import type { Finding } from '../checks/check';
import type { Table } from '../tables/table';
import { delivery } from '../words/delivery';
import type { Language } from '../words/words';

export type DeliveryLink = Link<Finding>;
export type DeliveryRemark = Remark<Finding>;
export type DeliverySubject = Subject<Finding>;

/** What a subject is called: its path; a series; a sample with its area and number of data sets. */
export function subjectName({ kind, path, values = [] }: DeliverySubject, language: Language): string {
  const words = delivery[language].subjects;
  if (kind === 'beamtime') return words.whole;
  if (kind !== 'sample') return path;
  const [sample = '', area = '', sets = ''] = values;
  return words.sample(sample, area, Number(sets));
}

/** What is said of it: by the checklist, or by the files against each other. '' for nothing but its name. */
export function subjectDetail(
  { kind, finding, values = [], twins = [] }: DeliverySubject,
  language: Language
): string {
  const said = finding?.message[language] ?? (kind === 'sample' ? '' : values.join(' ≠ '));
  const areas = twins.map((path) => segments(path)[0] ?? '').join(', ');
  return [said, areas === '' ? '' : delivery[language].twins(areas)].filter(Boolean).join(' · ');
}

/** `zoo_200714.csv:12`. */
export function placeText({ path, line }: FatePlace): string {
  return line === undefined ? path : `${path}:${line}`;
}

/** The remarks that somebody can answer, as plain text: one question, then what it is about, with files and lines. */
export function questionsText(
  links: readonly DeliveryLink[],
  whom: Whom,
  beamtime: string,
  language: Language
): string {
  const words = delivery[language];
  const asked = links.flatMap(({ remarks }) => remarks.filter(({ ask }) => ask === whom));
  const lines = asked.flatMap((remark, n) => [
    '',
    `${n + 1}. ${words.remarks[remark.code].title}`,
    `   ${words.remarks[remark.code].ask}`,
    ...remark.subjects.flatMap((subject) => subjectLines(subject, language))
  ]);
  return `${[words.letter.subject(beamtime), ...(lines.length > 0 ? lines : ['', words.letter.none])]
    .map((line) => plainLine(line))
    .join('\n')}\n`;
}

function subjectLines(subject: DeliverySubject, language: Language): string[] {
  const name = subjectName(subject, language);
  const detail = subjectDetail(subject, language);
  const files = subject.files ?? [];
  const places = subject.places.filter(({ path, line }) => path !== subject.path || line !== undefined);
  return [
    `   - ${detail === '' ? name : `${name}: ${detail}`}`,
    ...files.map((file) => `       ${file}`),
    ...(files.length > 0 || places.length === 0 ? [] : [`       (${places.map(placeText).join(', ')})`])
  ];
}

/** One row for each thing that a remark is about; a link without remarks is one row. */
export function deliveryTable(links: readonly DeliveryLink[], language: Language): Table {
  const words = delivery[language];
  const { link, counts, state, remark, ask, subject, places } = words.column;
  return {
    name: 'delivery',
    columns: [link, counts, state, remark, ask, subject, places].map((name) => ({ name })),
    rows: links.flatMap((one) => {
      const { title, unit } = words.links[one.id];
      const agree = one.of === 0 ? '' : words.of(String(one.agree), String(one.of), unit);
      const head = [title, agree];
      if (one.remarks.length === 0) return [[...head, words.states[one.state], '', '', '', '']];
      return one.remarks.flatMap((said) =>
        said.subjects.map((about) => [
          ...head,
          words.states[said.state],
          words.remarks[said.code].title,
          words.whom[said.ask],
          [subjectName(about, language), subjectDetail(about, language)].filter(Boolean).join(': '),
          [...(about.files ?? []), ...about.places.map(placeText)].join(' ')
        ])
      );
    })
  };
}
