/** The tables of the report: shells, members, rejected data sets. */
import { DIGITS } from '../beamtime/digits';
import type { Dataset, MergeRun } from '../beamtime/types';
import { cycleName } from '../beamtime/names';
import { runTail } from '../beamtime/stored-paths';
import { rejectionMeaning } from '../words/rejections';
import { takenFiles } from '../words/taken-files';
import type { Language } from '../words/words';
import { escapeMarkup as esc } from '../base/markup';
import { cellText, isNumeric, onScreen, type Column } from '../tables/column';
import { runShellColumns } from './run-shells';
import { ABSENT } from './table-1-cells';
import { typesetMarkup } from './table-1-html';
import type { TakenRun } from './taken-run';

/** Numbers stand at the right, texts at the left. */
function htmlTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const shown = onScreen(columns);
  const look = (column: Column<Row>): string => (isNumeric(column) ? '' : ' class="text"');
  const head = (column: Column<Row>): string =>
    `<th scope="col"${look(column)}>${typesetMarkup(column.unit ? `${column.head} (${column.unit})` : column.head)}</th>`;
  const cell = (column: Column<Row>, row: Row): string =>
    `<td${look(column)}>${esc(cellText(column, row) ?? ABSENT)}</td>`;
  return `<div class="scroll"><table><thead><tr>${shown.map(head).join('')}</tr></thead><tbody>
${rows.map((row) => `<tr>${shown.map((column) => cell(column, row)).join('')}</tr>`).join('\n')}
</tbody></table></div>`;
}

/** Shells as XSCALE.LP lists them. */
export function shellsTable({ shells = [] }: MergeRun, language: Language): string {
  return htmlTable(runShellColumns(language), shells);
}

/** Data sets of the run with their scale factors; the numbers are the tree's. */
export function membersTable({ trial, run }: TakenRun, language: Language): string {
  const report = takenFiles[language].report;
  const { memberColumns: heads } = report;
  const datasets = byNumber(trial.datasets);
  type Member = MergeRun['members'][number];
  const known = ({ dataset }: Member): Dataset | undefined =>
    dataset === undefined ? undefined : datasets.get(dataset);
  const remarks = ({ reference, framesRemoved }: Member): string =>
    [
      ...(reference === true ? [report.reference] : []),
      ...(framesRemoved === true ? [report.framesRemoved] : [])
    ].join(', ');
  return htmlTable<Member>(
    [
      { id: 'number', head: heads.number, digits: 'all', value: ({ dataset }) => dataset },
      { id: 'dataset', head: heads.dataset, value: (member) => placeText(known(member), member.path) },
      { id: 'pin', head: heads.pin, value: (member) => known(member)?.pin },
      { id: 'scale', head: heads.scale, digits: DIGITS.scaleK, value: ({ k }) => k },
      { id: 'b', head: heads.b, digits: DIGITS.scaleB, value: ({ b }) => b },
      { id: 'isa', head: heads.isa, digits: DIGITS.isa, value: ({ isa }) => isa },
      { id: 'remarks', head: heads.remarks, value: remarks }
    ],
    run.members
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
  const { number, dataset: name } = report.memberColumns;
  return htmlTable<(typeof rejections)[number]>(
    [
      {
        id: 'cycle',
        head: report.cycle,
        digits: 'all',
        value: ({ cycle }) => (cycle === 0 ? undefined : cycle),
        text: ({ cycle }) => (cycle === 0 ? undefined : cycleName(cycle))
      },
      { id: 'number', head: number, digits: 'all', value: ({ dataset }) => dataset },
      {
        id: 'dataset',
        head: name,
        value: ({ dataset, path }) =>
          placeText(dataset === undefined ? undefined : datasets.get(dataset), path)
      },
      { id: 'reason', head: report.reason, value: ({ reason }) => reasonText(reason, language) }
    ],
    rejections
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
