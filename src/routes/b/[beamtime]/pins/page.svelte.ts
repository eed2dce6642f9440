/** The list of pins without its drawing. */
import type { DatasetFate } from '$lib/analysis/dataset-fates';
import { mergeUses, pinRows, type PinRow } from '$lib/analysis/funnel';
import { sampleFunnels } from '$lib/analysis/sample-funnel';
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { filePlace, pinPlace, runPlace } from '$lib/address/places';
import type { RelPath } from '$lib/base/rel-path';
import { rowSigns } from '$lib/components/merges/signs';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { Sign } from '$lib/tables/column';
import type { Table } from '$lib/tables/table';
import { language, say } from '$lib/words/language.svelte';
import { pins } from '$lib/words/pins';
import { FIELDS } from './address';
import { arrange, arrangementOf } from './parts/arrange';
import { areasOf, pinColumns, pinsTable } from './parts/columns';

type Source = Pick<
  OpenBeamtime,
  'id' | 'pins' | 'processingRuns' | 'merges' | 'fates' | 'findingsAt' | 'state'
>;

export class PinsPage {
  readonly address: PageAddress<typeof FIELDS>;
  readonly #open: Source;
  #remembered = $state.raw<ReadonlySet<string>>(new Set());

  readonly #uses = $derived.by(() => mergeUses(this.#open.merges));
  /** Every pin. */
  readonly all = $derived.by(() => pinRows(this.#open.pins, this.#open.processingRuns, this.#uses));
  readonly funnels = $derived.by(() => sampleFunnels(this.#open.pins, this.#open.fates.all()));
  readonly arrangement = $derived.by(() => arrangementOf(this.address.view));
  readonly hidden = $derived.by(() => this.address.view.hide ?? this.#remembered);
  readonly everyColumn = $derived.by(() => pinColumns(areasOf(this.all), language.current));
  readonly columns = $derived.by(() =>
    this.everyColumn.filter(({ id, stays }) => stays || !this.hidden.has(id))
  );
  /** What the filters leave, in its order. */
  readonly rows = $derived.by(() => arrange(this.all, this.everyColumn, this.arrangement, say(pins)));
  /** Why there is no row. */
  readonly empty = $derived.by(() =>
    this.all.length > 0 ? 'filtered' : this.#open.state === 'scanning' ? 'scanning' : 'none'
  );

  /** `remembered`: columns hidden where the address says nothing of them. */
  constructor(open: Source, port: AddressPort, remembered: ReadonlySet<string> = new Set()) {
    this.#open = open;
    this.#remembered = remembered;
    this.address = new PageAddress(FIELDS, port);
  }

  /** Takes these columns away, here and where the address says nothing of them. */
  hide(next: ReadonlySet<string>): void {
    this.#remembered = next;
    this.address.change({ hide: next });
  }

  /** A link shows the columns that its sender saw, whatever its reader has chosen before. For an effect. */
  sayColumns(): (() => void) | undefined {
    return this.address.view.hide === undefined ? this.address.fill({ hide: this.hidden }) : undefined;
  }
  select(row: string): void {
    this.address.change({ row });
  }

  /** The worst that is said of the pin or of one of its processing runs. */
  signOf({ pin, runs }: PinRow): Sign | undefined {
    const findings = [
      ...this.#open.findingsAt('pin', pin.path),
      ...runs.flatMap(({ path }) => this.#open.findingsAt('processing-run', path))
    ];
    return rowSigns(findings, language.current).worst;
  }
  table(): Table {
    return pinsTable(this.columns, this.rows, language.current, (row) => this.signOf(row)?.verdict);
  }

  placeOf({ pin }: PinRow): string {
    return pinPlace(this.#open.id, pin.path);
  }
  /** The data set's page; the pin's where nothing was processed. */
  fatePlace({ run, path }: DatasetFate): string {
    return run ? runPlace(this.#open.id, path) : pinPlace(this.#open.id, path);
  }
  filePlace(path: RelPath, line?: number): string {
    return filePlace(this.#open.id, path, line);
  }
}
