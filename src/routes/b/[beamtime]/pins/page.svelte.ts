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
import { ShownColumns } from '$lib/tables/shown-columns.svelte';
import type { Table } from '$lib/tables/table';
import { language, say } from '$lib/words/language.svelte';
import { pins } from '$lib/words/pins';
import { FIELDS } from './address';
import { arrange, arrangementOf } from './parts/arrange';
import { areasOf, pinColumns, pinsTable, type PinColumn } from './parts/columns';

type Source = Pick<
  OpenBeamtime,
  'id' | 'pins' | 'processingRuns' | 'merges' | 'fates' | 'findingsAt' | 'state'
>;

export class PinsPage {
  readonly address: PageAddress<typeof FIELDS>;
  readonly #open: Source;
  readonly columns: ShownColumns<PinColumn>;

  readonly #uses = $derived.by(() => mergeUses(this.#open.merges));
  /** Every pin. */
  readonly all = $derived.by(() => pinRows(this.#open.pins, this.#open.processingRuns, this.#uses));
  readonly funnels = $derived.by(() => sampleFunnels(this.#open.pins, this.#open.fates.all()));
  readonly arrangement = $derived.by(() => arrangementOf(this.address.view));
  /** What the filters leave, in its order. */
  readonly rows = $derived.by(() => arrange(this.all, this.columns.every, this.arrangement, say(pins)));
  /** Why there is no row. */
  readonly empty = $derived.by(() =>
    this.all.length > 0 ? 'filtered' : this.#open.state === 'scanning' ? 'scanning' : 'none'
  );

  constructor(open: Source, port: AddressPort) {
    this.#open = open;
    this.address = new PageAddress(FIELDS, port);
    this.columns = new ShownColumns('pins', this.address, () =>
      pinColumns(areasOf(this.all), language.current)
    );
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
    return pinsTable(this.columns.shown, this.rows, language.current, (row) => this.signOf(row)?.verdict);
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
