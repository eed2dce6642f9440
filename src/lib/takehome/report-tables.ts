/** The tables of the report: shells, members, rejected data sets. */
import { DIGITS, fixed } from '../beamtime/digits';
import type { Dataset, MergeRun, Shell } from '../beamtime/types';
import { cycleName } from '../beamtime/names';
import { runTail } from '../beamtime/stored-paths';
import { rejectionMeaning } from '../words/rejections';
import { statistics } from '../words/statistics';
import { takenFiles } from '../words/taken-files';
import type { Language } from '../words/words';
import { escapeMarkup as esc } from '../base/markup';
import { ABSENT, starred } from './table-1-cells';
import { typesetMarkup } from './table-1-html';
import type { TakenRun } from './taken-run';

interface Cell {
  readonly text: string | undefined;
  /** Texts stand at the left, numbers at the right. */
  readonly words?: boolean;
}

function htmlTable(heads: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const cell = (tag: 'th scope="col"' | 'td', { text = ABSENT, words }: Cell): string =>
    `<${tag}${words === true ? ' class="text"' : ''}>${tag === 'td' ? esc(text) : typesetMarkup(text)}</${tag.slice(0, 2)}>`;
  return `<div class="scroll"><table><thead><tr>${heads.map((head) => cell('th scope="col"', head)).join('')}</tr></thead><tbody>
${rows.map((row) => `<tr>${row.map((one) => cell('td', one)).join('')}</tr>`).join('\n')}
</tbody></table></div>`;
}

const number = (text: string | undefined): Cell => ({ text });
const words = (text: string | undefined): Cell => ({ text, words: true });

/** Shells as XSCALE.LP lists them. */
export function shellsTable({ shells = [] }: MergeRun, language: Language): string {
  const names = statistics[language];
  const report = takenFiles[language].report;
  const row = (shell: Shell): Cell[] => [
    number(
      shell.dMin === undefined
        ? undefined
        : `${fixed(shell.dMax, DIGITS.resolution) ?? '…'}–${shell.dMin.toFixed(DIGITS.resolution)}`
    ),
    number(shell.nObserved?.toString()),
    number(shell.nUnique?.toString()),
    number(fixed(shell.completeness, DIGITS.completeness)),
    number(fixed(shell.redundancy, DIGITS.redundancy)),
    number(fixed(shell.iOverSigma, DIGITS.iOverSigma)),
    number(fixed(shell.rMeas, DIGITS.rMeas)),
    number(starred(fixed(shell.ccHalf, DIGITS.ccHalf), shell.ccHalfSignificant)),
    number(starred(fixed(shell.ccAno, DIGITS.ccAno), shell.ccAnoSignificant)),
    number(fixed(shell.sigAno, DIGITS.sigAno))
  ];
  const { rows } = takenFiles[language].table1;
  const heads = [
    report.shell,
    rows.observed,
    rows.unique,
    `${names.completeness.short} (%)`,
    names.redundancy.short,
    names.iOverSigma.short,
    `${names.rMeas.short} (%)`,
    `${names.ccHalf.short} (%)`,
    `${names.ccAno.short} (%)`,
    names.sigAno.short
  ];
  return htmlTable(heads.map(number), shells.map(row));
}

/** Data sets of the run with their scale factors; the numbers are the tree's. */
export function membersTable({ trial, run }: TakenRun, language: Language): string {
  const report = takenFiles[language].report;
  const { number: no, dataset, pin, scale, b, isa, remarks } = report.memberColumns;
  const datasets = byNumber(trial.datasets);
  return htmlTable(
    [number(no), words(dataset), words(pin), number(scale), number(b), number(isa), words(remarks)],
    run.members.map((member) => {
      const known = member.dataset === undefined ? undefined : datasets.get(member.dataset);
      const said = [
        ...(member.reference === true ? [report.reference] : []),
        ...(member.framesRemoved === true ? [report.framesRemoved] : [])
      ];
      return [
        number(member.dataset?.toString()),
        words(placeText(known, member.path)),
        words(known?.pin),
        number(fixed(member.k, DIGITS.scaleK)),
        number(fixed(member.b, DIGITS.scaleB)),
        number(fixed(member.isa, DIGITS.isa)),
        words(said.join(', '))
      ];
    })
  );
}

/** What left at any cycle up to this one, with KAMO's word and what it means. */
export function rejectedTable({ trial, cluster, run }: TakenRun, language: Language): string {
  const report = takenFiles[language].report;
  const rejections = cluster.runs.flatMap(({ cycle, rejected }) =>
    cycle > run.cycle ? [] : rejected.map((rejection) => ({ cycle, ...rejection }))
  );
  if (rejections.length === 0) return `<p>${esc(report.noneRejected)}</p>`;
  const datasets = byNumber(trial.datasets);
  const { number: no, dataset: name } = report.memberColumns;
  return htmlTable(
    [number(report.cycle), number(no), words(name), words(report.reason)],
    rejections.map(({ cycle, dataset, path, reason }) => [
      number(cycle === 0 ? undefined : cycleName(cycle)),
      number(dataset?.toString()),
      words(placeText(dataset === undefined ? undefined : datasets.get(dataset), path)),
      words(reasonText(reason, language))
    ])
  );
}

/** `bad_B,bad_em.b` in words: `bad_B (scale B is an outlier …), …`. */
export function reasonText(reason: string, language: Language): string {
  return reason
    .split(',')
    .map((word) => word.trim())
    .map((word) => {
      const meaning = rejectionMeaning(word, language);
      return meaning === undefined ? word : `${word} (${meaning})`;
    })
    .join(', ');
}

function placeText(dataset: Dataset | undefined, stored: string): string {
  return dataset?.processingRun ?? runTail(stored) ?? stored;
}

function byNumber(datasets: readonly Dataset[]): ReadonlyMap<number, Dataset> {
  return new Map(datasets.map((dataset) => [dataset.number, dataset]));
}
