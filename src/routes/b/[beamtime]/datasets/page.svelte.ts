/** The page of data sets without its drawing: what is shown, what is selected, and what can be done, all from the beamtime and the address. */
import { alikeCrystals } from '$lib/analysis/alike-crystals';
import type { Fates } from '$lib/analysis/dataset-fates';
import { meanCells } from '$lib/analysis/mean-cells';
import type { Fate } from '$lib/analysis/fate';
import { baseName } from '$lib/base/rel-path';
import type { Pin, ProcessingRun } from '$lib/beamtime/types';
import type { Way } from '$lib/base/selecting';
import type { ChangeOf } from '$lib/address/fields';
import { framesOfRun } from '$lib/address/frames-way';
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { mergePlace, pinPlace, runPlace } from '$lib/address/places';
import { numbersIn, rangesText, Selection } from '$lib/session/selection.svelte';
import { ShownColumns } from '$lib/tables/shown-columns.svelte';
import type { Table } from '$lib/tables/table';
import { language } from '$lib/words/language.svelte';
import { FIELDS, type Pane } from './address';
import { arrange, arrangementOf, FILTER_NAMES, PRESET_SORT, type Preset } from './parts/arrange';
import { datasetColumns, datasetsTable, figures, type DatasetColumn } from './parts/columns';
import { colourIn, figureNamed, plottedRows } from './parts/plots';
import { datasetRows, type DatasetRow } from './parts/rows';

/** What the page needs of the opened beamtime. */
export interface DatasetsSource {
  readonly id: string;
  readonly pins: readonly Pin[];
  readonly processingRuns: readonly ProcessingRun[];
  readonly fates: Pick<Fates, 'all'>;
}

const NONE: ReadonlySet<number> = new Set();

export class DatasetsPage {
  readonly #open: DatasetsSource;
  readonly address: PageAddress<typeof FIELDS>;
  readonly columns: ShownColumns<DatasetColumn>;

  /** Under the pointer in any plot. */
  hovered = $state.raw(NONE);

  /** Every processing run. */
  readonly all = $derived.by(() => datasetRows(this.#open.fates.all()));
  readonly arrangement = $derived.by(() => arrangementOf(this.address.view));
  /** What the filters leave, in its order. */
  readonly rows = $derived.by(() => arrange(this.all, this.columns.every, this.arrangement));
  /** The row in hand. */
  readonly hand = $derived.by(() => this.all.find(({ path }) => path === this.address.view.row));
  /** Numbers of the rows that are selected, shown or not. */
  readonly datasets = $derived.by(() => selectedIn(this.address.view.sel, this.all.length));
  readonly selected = $derived.by(() => this.all.filter(({ number }) => this.datasets.has(number)));
  /** Mean cells of the selection; without one, of what is shown. */
  readonly lines = $derived.by(() =>
    meanCells((this.selected.length > 0 ? this.selected : this.rows).map(({ run }) => run))
  );
  /** Those of the selection, or of what is shown, that can be put on one scale. */
  readonly alike = $derived.by(() =>
    alikeCrystals(
      (this.selected.length > 0 ? this.selected : this.rows).map(({ number, run }) => ({
        number,
        ...(run.spaceGroupNumber !== undefined && { spaceGroupNumber: run.spaceGroupNumber }),
        ...(run.unitCell && { unitCell: run.unitCell })
      }))
    )
  );
  readonly pane = $derived.by((): Pane | undefined => {
    const { pane } = this.address.view;
    return pane === 'none' ? undefined : pane;
  });
  /** The rows shown as the plots of unit cells take data sets; the space group where all cells have the same. */
  readonly cells = $derived.by(() => {
    const known = this.rows.filter(({ run }) => run.unitCell !== undefined);
    const groups = new Set(known.map(({ run }) => run.spaceGroup));
    const [only] = groups.size === 1 ? groups : [];
    return {
      known: known.length,
      spaceGroups: groups.size,
      datasets: this.rows.map(({ number, path, run }) => ({
        number,
        path,
        ...(run.pin !== undefined && { pin: run.pin }),
        ...(run.unitCell && { unitCell: run.unitCell })
      })),
      ...(only !== undefined && { spaceGroup: only })
    };
  });
  /** Fences stand this many inter-quartile ranges outside the quartiles; over several space groups there are none. */
  readonly k = $derived.by(() => (this.cells.spaceGroups > 1 ? undefined : this.address.view.k));
  readonly plot = $derived.by(() => {
    const { x, y } = this.address.view;
    const columns = figures(language.current);
    return plottedRows(this.rows, figureNamed(columns, x, 'isa'), figureNamed(columns, y, 'resolution'));
  });
  readonly colour = $derived.by(() => colourIn(this.address.view.colour));

  constructor(open: DatasetsSource, port: AddressPort) {
    this.#open = open;
    this.address = new PageAddress(FIELDS, port);
    this.columns = new ShownColumns('datasets', this.address, () => datasetColumns(language.current));
  }

  change(parts: ChangeOf<typeof FIELDS>): void {
    this.address.change(parts);
  }
  /** A preset, and the order that it brings; once more, and both are gone. */
  choosePreset(preset: Preset): void {
    const { preset: current, sort, descending } = this.arrangement;
    const brought = current && PRESET_SORT[current];
    const kept = sort && `${descending ? '-' : ''}${sort}`;
    const left = kept === brought ? undefined : kept;
    this.change(
      preset === current ? { preset: undefined, sort: left } : { preset, sort: PRESET_SORT[preset] ?? left }
    );
  }
  clearFilters(): void {
    this.change({
      q: undefined,
      preset: undefined,
      ...Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined]))
    });
  }

  /** As every linked view selects. */
  select(numbers: Iterable<number>, way: Way = 'replace'): void {
    const next = new Selection(this.all.map(({ number }) => number));
    next.select(this.datasets);
    next.select(numbers, way);
    this.change({ sel: selectedText(next.datasets, this.all.length) });
  }
  hover(numbers: Iterable<number> = []): void {
    const next = new Set(numbers);
    this.hovered = next.size === 0 ? NONE : next;
  }
  /** From the last row that was ticked, or the first, to this one in the order shown. */
  selectUpTo(row: DatasetRow): void {
    const to = this.rows.findIndex(({ number }) => number === row.number);
    const from = Math.max(
      0,
      this.rows.findIndex(({ number }) => number === this.#ticked)
    );
    const range = this.rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.select(
      range.map(({ number }) => number),
      'add'
    );
  }
  tick({ number }: DatasetRow): void {
    this.#ticked = number;
    this.select([number], 'toggle');
  }
  #ticked: number | undefined;
  selectShown(): void {
    this.select(this.rows.map(({ number }) => number));
  }
  /** A key with a row in hand; true when it was used. */
  key({ key, shiftKey, ctrlKey, metaKey }: KeyPressed, row: DatasetRow): boolean {
    if (key === ' ' && shiftKey) this.selectUpTo(row);
    else if (key === ' ') this.tick(row);
    else if (key === 'a' && (ctrlKey || metaKey)) this.selectShown();
    else if (key === 'Escape' && this.datasets.size > 0) this.select([]);
    else return false;
    return true;
  }

  table(): Table {
    return datasetsTable(this.columns.shown, this.rows, language.current);
  }

  runPlace({ path }: DatasetRow): string {
    return runPlace(this.#open.id, path);
  }
  framesPlace({ path }: DatasetRow): string | undefined {
    return framesOfRun(this.#open, path);
  }
  pinPlace({ pin }: DatasetRow): string | undefined {
    return pin && pinPlace(this.#open.id, pin.path);
  }
  /** The merge at the place that a fate is told of, with the data set selected in it. */
  mergePlace({ merge, trial, cluster, cycle, dataset }: Fate): string | undefined {
    if (merge === undefined) return undefined;
    return mergePlace(this.#open.id, merge, {
      trial: trial && baseName(trial),
      cluster,
      run: cycle,
      sel: dataset
    });
  }
}

type KeyPressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/**
 * `1-5,9_84`: numbers among 84 data sets. Where another number of them is known (the disk is still read, or has changed) the numbers would mean
 * others, and nothing is selected.
 */
function selectedText(numbers: ReadonlySet<number>, all: number): string | undefined {
  return numbers.size === 0 ? undefined : `${rangesText(numbers)}_${all}`;
}

function selectedIn(text: string | undefined, all: number): ReadonlySet<number> {
  const [numbers, of] = text?.split('_') ?? [];
  return numbers === undefined || Number(of) !== all ? NONE : new Set(numbersIn(numbers, all));
}
