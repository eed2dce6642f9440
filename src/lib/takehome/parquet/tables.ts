/** The public tables, `kamome-tables/1` (docs/parquet.md). A column may be added at any time; another meaning or a removal raises the number. */
import { datasetsOfCluster } from '../../beamtime/cluster-datasets';
import type { ProcessingRun } from '../../beamtime/types';
import type { Finding } from '../../checks/check';
import type { ExportedIndex } from '../export-index';
import { columnsOf, prefixed, type Column } from './parquet-column';
import {
  chosenRun,
  isRecommended,
  runRows,
  sampleRows,
  samplesOf,
  shellRows,
  verdicts,
  type ExportedBeamtime,
  type RunRow,
  type SampleRow,
  type ShellRow
} from './parquet-rows';
import { CELL, SHELL } from './parquet-shells';

export const TABLES_SCHEMA = 'kamome-tables/1';

export interface ParquetTable {
  readonly name: string;
  /** Without the key `beamtime`, which every table has first. */
  readonly columns: readonly Pick<Column<never>, 'name' | 'type'>[];
  /** The values of each column, in the order of `columns`, one beamtime's rows. */
  readonly values: (beamtime: ExportedBeamtime) => (readonly unknown[])[];
}

function table<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: (beamtime: ExportedBeamtime) => Iterable<Row>
): ParquetTable {
  return {
    name,
    columns,
    values(beamtime) {
      const all = [...rows(beamtime)];
      return columns.map(({ value }) => all.map(value));
    }
  };
}

/** Several words or paths in one text, a line each. */
const lines = (texts: readonly string[]): string | undefined =>
  texts.length === 0 ? undefined : texts.join('\n');

const whole = columnsOf<ExportedBeamtime>();
const beamtimes = table(
  'beamtimes',
  [
    whole.text('name', ({ index }) => index.beamtime.name),
    whole.text('title', ({ label }) => label?.title),
    whole.text('tags', ({ label }) => lines(label?.tags ?? [])),
    whole.text('note', ({ label }) => label?.note),
    whole.text('date', ({ index }) => index.beamtime.date),
    whole.text('beamline', ({ index }) => index.beamtime.beamline),
    whole.text('user', ({ index }) => index.beamtime.user),
    whole.text('source', ({ index }) => index.beamtime.source),
    whole.text('opened', ({ index }) => index.beamtime.opened),
    whole.integer('pins', ({ index }) => index.pins.length),
    whole.integer('samples', ({ index }) => samplesOf(index).size),
    whole.integer('datasets', ({ index }) => index.processingRuns.length),
    whole.integer('merges', ({ index }) => index.merges.length),
    whole.integer('merge_runs', ({ index }) => [...runRows(index)].length),
    whole.integer('findings_fail', ({ index }) => verdicts(index.findings, 'fail')),
    whole.integer('findings_attention', ({ index }) => verdicts(index.findings, 'attention')),
    whole.integer('findings_unknown', ({ index }) => verdicts(index.findings, 'unknown')),
    whole.integer('findings_pass', ({ index }) => verdicts(index.findings, 'pass')),
    whole.integer('directories', ({ index }) => index.scan.directories),
    whole.integer('files', ({ index }) => index.scan.files),
    whole.integer('files_parsed', ({ index }) => index.scan.filesParsed),
    whole.bytes('bytes_read', ({ index }) => index.scan.bytesRead),
    whole.flag('partial', ({ index }) => index.scan.partial),
    whole.integer('unreadable', ({ index }) => index.unreadable.length),
    whole.time('exported_at', ({ index }) => index.exportedAt),
    whole.text('generator', ({ index: { generator } }) => `${generator.name} ${generator.version}`)
  ],
  (beamtime) => [beamtime]
);

const sample = columnsOf<SampleRow>();
const finest = (limits: readonly (number | undefined)[]): number | undefined => {
  const told = limits.filter((limit) => limit !== undefined);
  return told.length === 0 ? undefined : Math.min(...told);
};
const samples = table(
  'samples',
  [
    sample.text('sample', ({ sample }) => sample),
    sample.integer('pins', ({ pins }) => pins.length),
    sample.integer('pins_measured', ({ pins }) => pins.filter(({ measured }) => measured).length),
    sample.integer('datasets', ({ datasets }) => datasets.length),
    sample.integer(
      'datasets_finished',
      ({ datasets }) => datasets.filter(({ state }) => state === 'finished').length
    ),
    sample.integer('merges', ({ merges }) => merges.length),
    sample.integer(
      'merges_finished',
      ({ merges }) => merges.filter(({ state }) => state === 'finished').length
    ),
    sample.real('best_d_min', ({ merges }) => finest(merges.map((one) => chosenRun(one)?.outer?.dMin)))
  ],
  ({ index }) => sampleRows(index)
);

type Pin = ExportedIndex['pins'][number];
const pin = columnsOf<Pin>();
/** One wavelength, where all collections that name one agree. */
function wavelengthOf({ collections }: Pin): number | undefined {
  const [one, ...others] = new Set(collections.flatMap(({ wavelength }) => wavelength ?? []));
  return others.length === 0 ? one : undefined;
}
function framesOf({ collections }: Pin): number | undefined {
  return collections.reduce<number | undefined>(
    (sum, { frames }) => (sum === undefined || frames === undefined ? undefined : sum + frames),
    0
  );
}
const pins = table(
  'pins',
  [
    pin.text('path', ({ path }) => path),
    pin.text('puck', ({ puck }) => puck),
    pin.integer('pin', ({ pin }) => pin),
    pin.text('sample', ({ sampleName }) => sampleName),
    pin.text('mode', ({ mode }) => mode),
    pin.flag('measured', ({ measured }) => measured),
    pin.flag('on_disk', ({ onDisk }) => onDisk),
    pin.text('outcome', ({ outcome }) => outcome),
    pin.integer('outcome_code', ({ outcomeCode }) => outcomeCode),
    pin.flag('scan_only', ({ scanOnly }) => scanOnly),
    pin.flag('skipped', ({ skipped }) => skipped),
    pin.integer('crystals_chosen', ({ crystalsChosen }) => crystalsChosen),
    pin.integer('scans', ({ scans }) => scans.length),
    pin.integer('collections', ({ collections }) => collections.length),
    pin.integer('frames', framesOf),
    pin.real('wavelength', wavelengthOf),
    pin.text('last_step', ({ steps }) => steps.findLast(({ state }) => state === 'yes')?.stage)
  ],
  ({ index }) => index.pins
);

const set = columnsOf<ProcessingRun>();
const datasets = table(
  'datasets',
  [
    set.text('path', ({ path }) => path),
    set.text('area', ({ area }) => area),
    set.text('pin', ({ pin }) => pin),
    set.text('prefix', ({ prefix }) => prefix),
    set.integer('first_frame', ({ firstFrame }) => firstFrame),
    set.integer('last_frame', ({ lastFrame }) => lastFrame),
    set.text('cut_from', ({ cutFrom }) => cutFrom),
    set.text('state', ({ state }) => state),
    set.text('failed_at', ({ failedAt }) => failedAt),
    set.flag('unread', ({ unread }) => unread),
    set.text('space_group', ({ spaceGroup }) => spaceGroup),
    set.integer('space_group_number', ({ spaceGroupNumber }) => spaceGroupNumber),
    ...prefixed<ProcessingRun, NonNullable<ProcessingRun['unitCell']>>('cell', (run) => run.unitCell, CELL),
    set.real('isa', ({ isa }) => isa),
    set.real('mosaicity', ({ mosaicity }) => mosaicity),
    set.real('resolution_i_over_sigma_1', ({ resolutionIOverSigma1 }) => resolutionIOverSigma1),
    set.real('decay_early', ({ decay }) => decay?.early),
    set.real('decay_late', ({ decay }) => decay?.late),
    set.text('problems', ({ problems }) => lines(problems)),
    ...prefixed<ProcessingRun, NonNullable<ProcessingRun['overall']>>('overall', (run) => run.overall, SHELL),
    set.text('xds_ascii', ({ files }) => files.xdsAscii)
  ],
  ({ index }) => index.processingRuns
);

type Merge = ExportedIndex['merges'][number];
const merge = columnsOf<Merge>();
const lastTrial = ({ trials }: Merge) => trials.find(({ final }) => final) ?? trials.at(-1);
const merges = table(
  'merges',
  [
    merge.text('path', ({ path }) => path),
    merge.text('area', ({ area }) => area),
    merge.text('sample', ({ sampleName }) => sampleName),
    merge.text('written_sample', ({ writtenSample }) => writtenSample),
    merge.text('clustering', ({ clustering }) => clustering),
    merge.real('start_resolution', ({ startResolution }) => startResolution),
    merge.text('state', ({ state }) => state),
    merge.flag('unread', ({ unread }) => unread),
    merge.integer('given', ({ given }) => given?.length),
    merge.integer('excluded', ({ excluded }) => excluded?.length),
    merge.integer('trials', ({ trials }) => trials.length),
    merge.text('last_trial', (one) => lastTrial(one)?.path),
    merge.real('last_resolution', (one) => lastTrial(one)?.resolution),
    merge.text('space_group', (one) => lastTrial(one)?.spaceGroup),
    merge.integer('datasets', (one) => lastTrial(one)?.datasets.length),
    merge.text('recommended_run', (one) => chosenRun(one)?.path)
  ],
  ({ index }) => index.merges
);

const run = columnsOf<RunRow>();
type Statistics = NonNullable<RunRow['run']['overall']>;
const mergeRuns = table(
  'merge_runs',
  [
    run.text('path', ({ run }) => run.path),
    run.text('merge', ({ merge }) => merge.path),
    run.text('trial', ({ trial }) => trial.path),
    run.text('area', ({ merge }) => merge.area),
    run.text('sample', ({ merge }) => merge.sampleName),
    run.text('clustering', ({ trial }) => trial.clustering),
    run.real('trial_resolution', ({ trial }) => trial.resolution),
    run.flag('trial_final', ({ trial }) => trial.final),
    run.integer('cluster', ({ cluster }) => cluster.number),
    run.integer('cluster_members', ({ cluster }) => datasetsOfCluster(cluster)),
    run.real('cluster_height', ({ cluster }) => cluster.height),
    run.real('cluster_cc_mean', ({ cluster }) => cluster.ccMean),
    run.real('cluster_cc_min', ({ cluster }) => cluster.ccMin),
    run.integer('cycle', ({ run }) => run.cycle),
    run.text('program', ({ run }) => run.program),
    run.integer('datasets_given', ({ run }) => run.datasets?.given),
    run.integer('datasets_used', ({ run }) => run.datasets?.used),
    run.integer('rejected', ({ run }) => run.rejected.length),
    run.text('space_group', ({ run }) => run.spaceGroup),
    run.integer('space_group_number', ({ run }) => run.spaceGroupNumber),
    ...prefixed<RunRow, NonNullable<RunRow['run']['unitCell']>>('cell', ({ run }) => run.unitCell, CELL),
    ...prefixed<RunRow, Statistics>('overall', ({ run }) => run.overall, SHELL),
    ...prefixed<RunRow, Statistics>('inner', ({ run }) => run.inner, SHELL),
    ...prefixed<RunRow, Statistics>('outer', ({ run }) => run.outer, SHELL),
    run.real('lcv', ({ run }) => run.lcv),
    run.real('alcv', ({ run }) => run.alcv),
    run.real('wilson_b', ({ run }) => run.wilsonB),
    run.real('anisotropy_best', ({ run }) => run.anisotropy?.best),
    run.real('anisotropy_worst', ({ run }) => run.anisotropy?.worst),
    run.real('resolution_estimate', ({ run }) => run.resolutionEstimate),
    run.flag('anomalous', ({ run }) => run.anomalous),
    run.flag('recommended', isRecommended),
    run.text('decision', ({ decision }) => decision?.verdict),
    run.text('decision_note', ({ decision }) => decision?.note),
    run.time('decision_at', ({ decision }) => decision?.at),
    run.text('mtz', ({ run }) => run.files.mtz),
    run.text('read_from', ({ run }) => run.readFrom)
  ],
  ({ index }) => runRows(index)
);

const shell = columnsOf<ShellRow>();
const shells = table(
  'shells',
  [
    shell.text('of', ({ of }) => of),
    shell.text('path', ({ path }) => path),
    shell.integer('shell', ({ number }) => number),
    ...prefixed<ShellRow, ShellRow['shell']>('', ({ shell }) => shell, SHELL)
  ],
  ({ index }) => shellRows(index)
);

const finding = columnsOf<Finding>();
const findings = table(
  'findings',
  [
    finding.text('check', ({ check }) => check),
    finding.text('verdict', ({ verdict }) => verdict),
    finding.text('subject_kind', ({ subject }) => subject.kind),
    finding.text('subject', ({ subject }) => subject.path),
    finding.text('message_en', ({ message }) => message.en),
    finding.text('message_ja', ({ message }) => message.ja),
    finding.text('sources', ({ sources }) => lines(sources)),
    finding.text('evidence_path', ({ evidence }) => evidence?.[0]?.path),
    finding.integer('evidence_line', ({ evidence }) => evidence?.[0]?.line),
    finding.text('evidence_text', ({ evidence }) => evidence?.[0]?.text)
  ],
  ({ index }) => index.findings
);

export const TABLES: readonly ParquetTable[] = [
  beamtimes,
  samples,
  pins,
  datasets,
  merges,
  mergeRuns,
  shells,
  findings
];
