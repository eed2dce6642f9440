/** README.txt of a run's archive: English, then Japanese, each whole. */
import { plainLine } from '../base/plain-text';
import type { Flaws } from '../base/flaw';
import { baseName } from '../base/rel-path';
import type { Beamtime } from '../beamtime/types';
import type { Finding, Limits } from '../checks/check';
import { problems } from '../words/problems';
import { sentenceOf } from '../words/sentence';
import { takenFiles } from '../words/taken-files';
import { terms } from '../words/terms';
import { LANGUAGES, type Language } from '../words/words';
import { deliveryLines, funnelLines, LINK_SIGNS, trustLines } from './conclusion-lines';
import type { Told } from './conclusions';
import { judgedLine } from './judged-words';
import { limitsInForce } from './limits-in-force';
import type { Missing, Packed } from './packed';
import { SIGNS, worstFirst, type Question } from './questions';
import { table1 } from './table-1';
import { table1Lines } from './table-1-columns';
import { clusterRun, runLabel, type TakenRun } from './taken-run';

export interface ReadmeOptions {
  readonly beamtime: Beamtime;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** In force when the findings were made. */
  readonly limits: Limits;
  /** What became of the data sets, and whether the delivery is whole; absent: not told. */
  readonly conclusions?: Told | undefined;
  readonly packed: readonly Packed[];
  readonly missing: readonly Missing[];
  readonly at: Date;
}

export function runReadme(taken: TakenRun, options: ReadmeOptions): string {
  return LANGUAGES.map((language) => part(taken, options, language)).join(`\n${'='.repeat(100)}\n\n`);
}

function part(taken: TakenRun, options: ReadmeOptions, language: Language): string {
  const { readme: words } = takenFiles[language];
  const { beamtime, packed, missing, at } = options;
  const { run } = taken;
  const lines = [
    words.title,
    '',
    `${words.beamtime}: ${beamtime.name}`,
    `${words.run}: ${runLabel(taken)}`,
    `  ${run.path}`,
    `${words.choice}: ${choiceLine(taken, language)}`,
    ...judgedLines(taken, language),
    ...(run.readFrom === undefined ? [] : [words.linked(baseName(run.readFrom))]),
    `${words.made} ${at.toISOString()}`,
    ...section(words.statistics, statistics(taken, options, language)),
    ...sad(options, language),
    ...section(words.trust, trust(taken, options, language)),
    ...section(words.checklist, checklist(options, language)),
    ...conclusions(taken, options, language),
    ...section(
      words.files,
      packed.flatMap(({ name, path, bytes }) => [`${name}  (${bytes} B)`, `    ${path}`])
    ),
    ...section(
      words.missing,
      missing.length === 0 ? [words.none] : missing.map((one) => `${one.name}: ${why(one, language)}`)
    )
  ];
  return `${lines.map((line) => plainLine(line)).join('\n')}\n`;
}

/** Verdict and note; each line of the note set in, so that none can pass for a line of ours. */
function judgedLines({ judgement }: TakenRun, language: Language): string[] {
  const words = takenFiles[language].readme;
  return [
    `${words.judgement}: ${judgedLine(judgement, language) ?? words.notJudged}`,
    ...(judgement?.note?.split(/\r\n|[\r\n\u0085\u2028\u2029]/).map((line) => `  ${line}`) ?? [])
  ];
}

/** Whether the run is KAMO's own choice, and which one is. */
export function choiceLine({ trial, choice }: TakenRun, language: Language): string {
  const words = takenFiles[language].readme;
  const { recommended } = trial;
  if (choice) return words.isChoice;
  return recommended === undefined
    ? words.noChoice
    : words.notChoice(clusterRun(recommended.cluster, recommended.cycle));
}

function statistics(taken: TakenRun, options: ReadmeOptions, language: Language): string[] {
  const { beamtime } = options;
  const table = table1(beamtime, [taken], { language, inner: true, trust: options });
  const lines = table1Lines(table).slice(1);
  const width = Math.max(...lines.map(([head = '']) => cells(head)));
  return [
    ...lines.map(
      ([head = '', ...values]) => `${head}${' '.repeat(width - cells(head))}  ${values.join('  ')}`
    ),
    '',
    ...table.notes.map(({ text }) => text)
  ];
}

/** Places that a text takes in a fixed-width font: Japanese letters take two. */
function cells(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(letter) ? 2 : 1), 0);
}

function checklist({ findings, questions, limits }: ReadmeOptions, language: Language): string[] {
  const { readme, report } = takenFiles[language];
  if (findings.length === 0) return [readme.noFindings];
  const asked = new Map(questions.map((one) => [one.id, one]));
  return worstFirst(findings).flatMap(({ check, verdict, message }) => {
    const rests = limitsInForce(asked.get(check), limits, language);
    return [
      `[${SIGNS[verdict]} ${terms[language].verdict[verdict]}] ${asked.get(check)?.question[language] ?? check}`,
      `    ${message[language]}`,
      ...(rests === undefined ? [] : [`    ${report.limits(rests)}`])
    ];
  });
}

/** Each answer with what was said, the limits in force and the files that it rests on. */
function trust({ path }: TakenRun, options: ReadmeOptions, language: Language): string[] {
  const { readme, report } = takenFiles[language];
  const onRun = options.findings.filter(({ subject }) => subject.path === path);
  return trustLines(onRun, options, language).flatMap(({ verdict, question, message, rests, files }) => [
    `[${SIGNS[verdict]} ${terms[language].verdict[verdict]}] ${question} ${message === '' ? readme.notAnswered : message}`,
    ...(rests === undefined ? [] : [`    ${report.limits(rests)}`]),
    ...files.map((file) => `    ${file}`)
  ]);
}

/** Which run is for SAD, in the words of the overview; the rule last. */
function sad({ conclusions: told }: ReadmeOptions, language: Language): string[] {
  const lines = told?.sad(language) ?? [];
  return lines.length === 0 ? [] : section(takenFiles[language].readme.sad, lines);
}

function conclusions(
  { merge }: TakenRun,
  { conclusions: told }: ReadmeOptions,
  language: Language
): string[] {
  const words = takenFiles[language].readme;
  if (told === undefined) return [];
  const funnel = funnelLines(told.funnels, merge.sampleName, language).flatMap(({ steps, lost }) => [
    steps,
    ...lost.map((line) => `    ${line}`)
  ]);
  const delivery = deliveryLines(told.delivery, language).flatMap(({ state, text, remarks }) => [
    `[${LINK_SIGNS[state]}] ${text}`,
    ...remarks.map((line) => `    ${line}`)
  ]);
  return [
    ...(funnel.length > 0 ? section(words.funnel, funnel) : []),
    ...(delivery.length > 0 ? section(words.delivery, delivery) : [])
  ];
}

function why({ path, why }: Missing, language: Language): string {
  const words = takenFiles[language].readme;
  const place = path === undefined ? '' : ` (${path})`;
  if (why === 'not-on-disk') return `${words.notOnDisk}${place}`;
  if (why === 'left-out') return `${words.leftOut}${place}`;
  return `${words.unreadable(sentenceOf<Flaws>(problems[language], why.unreadable))}${place}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', title, '-'.repeat(cells(title)), ...lines];
}
