/** The delivery check in words: names and details of what a remark is about, the questions for those who can answer them, and a table of it all. */
import type { Link, Remark, RemarkCode, Subject, Whom } from '../analysis/delivery';
import type { FatePlace } from '../analysis/fate';
import { plainLine } from '../base/plain-text';
import { segments } from '../base/rel-path';
import type { Finding } from '../checks/check';
import { tableOf, type Column } from '../tables/column';
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

/** What a remark is called, and what it means; one that is not decided does not claim what it would mean. */
export function remarkTitle(
  { code, state }: DeliveryRemark,
  language: Language
): { readonly title: string; readonly means?: string } {
  const words = delivery[language];
  const open: Partial<Readonly<Record<RemarkCode, string>>> = words.open;
  const title = state === 'unknown' ? open[code] : undefined;
  return title === undefined ? words.remarks[code] : { title };
}

/** What somebody can do about a remark. */
export function remarkAsk({ code, waits }: DeliveryRemark, language: Language): string {
  const words = delivery[language];
  return waits === true ? words.waits : words.remarks[code].ask;
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
    `${n + 1}. ${remarkTitle(remark, language).title}`,
    `   ${remarkAsk(remark, language)}`,
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

/** A remark on one of its subjects; a link of the chain without remarks has a line of its own. */
interface DeliveryLine {
  readonly link: DeliveryLink;
  readonly remark?: DeliveryLink['remarks'][number];
  readonly about?: DeliverySubject;
}

/** One row for each thing that a remark is about; a link without remarks is one row. */
export function deliveryTable(links: readonly DeliveryLink[], language: Language): Table {
  const words = delivery[language];
  const { link, counts, state, remark, ask, subject, places } = words.column;
  const columns: readonly Column<DeliveryLine>[] = [
    { id: 'link', head: link, value: (line) => words.links[line.link.id].title },
    {
      id: 'counts',
      head: counts,
      value: ({ link: { id, agree, of } }) =>
        of === 0 ? '' : words.of(String(agree), String(of), words.links[id].unit)
    },
    { id: 'state', head: state, value: (line) => words.states[(line.remark ?? line.link).state] },
    {
      id: 'remark',
      head: remark,
      value: (line) => line.remark && remarkTitle(line.remark, language).title
    },
    { id: 'ask', head: ask, value: (line) => line.remark && words.whom[line.remark.ask] },
    {
      id: 'subject',
      head: subject,
      value: ({ about }) =>
        about && [subjectName(about, language), subjectDetail(about, language)].filter(Boolean).join(': ')
    },
    {
      id: 'places',
      head: places,
      value: ({ about }) => about && [...(about.files ?? []), ...about.places.map(placeText)].join(' ')
    }
  ];
  const lines = links.flatMap((one): readonly DeliveryLine[] =>
    one.remarks.length === 0
      ? [{ link: one }]
      : one.remarks.flatMap((said) => said.subjects.map((about) => ({ link: one, remark: said, about })))
  );
  return tableOf('delivery', columns, lines);
}
