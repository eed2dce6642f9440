/** The delivery check without its drawing: the chain from the sample sheet to the archive, link by link. */
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { datasetsPlace, filePlace, mergesPlace, pinPlace } from '$lib/address/places';
import { subjectPlace } from '$lib/address/subject-place';
import { deliveryLinks, REMARKS, type Whom } from '$lib/analysis/delivery';
import type { FatePlace } from '$lib/analysis/fate';
import { sameSample, sampleOf } from '$lib/beamtime/names';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import type { Table } from '$lib/tables/table';
import {
  deliveryTable,
  questionsText,
  subjectDetail,
  subjectName,
  type DeliveryLink,
  type DeliverySubject
} from '$lib/takehome/delivery-text';
import { language } from '$lib/words/language.svelte';
import { FIELDS, STATES, WHOM } from './address';

type Source = Pick<
  OpenBeamtime,
  'id' | 'name' | 'beamtime' | 'merges' | 'findings' | 'fates' | 'judging' | 'state'
>;

export class DeliveryPage {
  readonly address: PageAddress<typeof FIELDS>;
  readonly #open: Source;

  /** Every link with every remark, whatever is shown. */
  readonly chain = $derived.by((): readonly DeliveryLink[] =>
    deliveryLinks(this.#open.beamtime, this.#open.findings, this.#open.fates.all())
  );
  /** Links in their order; with filters those that have a remark that fits. */
  readonly links = $derived.by((): readonly DeliveryLink[] => {
    const { state, ask } = this.address.view;
    if (state === undefined && ask === undefined) return this.chain;
    return this.chain.flatMap((link) => {
      const remarks = link.remarks.filter(
        (one) => (state === undefined || one.state === state) && (ask === undefined || one.ask === ask)
      );
      return remarks.length === 0 ? [] : [{ ...link, remarks }];
    });
  });
  /** Links by their state. */
  readonly states = $derived.by(() => {
    const count = (state: DeliveryLink['state']): number =>
      this.chain.filter((link) => link.state === state).length;
    return { agrees: count('agrees'), differs: count('differs'), unknown: count('unknown') };
  });
  /** Remarks by state and by whom they are for, of all links. */
  readonly counts = $derived.by(() => {
    const remarks = this.chain.flatMap((link) => link.remarks);
    const of = (fits: (remark: (typeof remarks)[number]) => boolean): number => remarks.filter(fits).length;
    return {
      state: Object.fromEntries(STATES.map((state) => [state, of((one) => one.state === state)])),
      ask: Object.fromEntries(WHOM.map((whom) => [whom, of((one) => one.ask === whom)]))
    };
  });
  /** The checklist or the reading still goes on: what is told now is not the last word. */
  readonly working = $derived.by(() => this.#open.judging || this.#open.state === 'scanning');
  /** Before the first answers every link would be told as unknown, and once more when they are there. */
  readonly ready = $derived.by(() => this.#open.findings.length > 0 || !this.#open.judging);

  constructor(open: Source, port: AddressPort) {
    this.#open = open;
    this.address = new PageAddress(FIELDS, port);
  }

  /** Only remarks of this state; once more, and all are shown. */
  chooseState(state: (typeof STATES)[number]): void {
    this.address.change({ state: this.address.view.state === state ? undefined : state });
  }
  chooseWhom(ask: Whom): void {
    this.address.change({ ask: this.address.view.ask === ask ? undefined : ask });
  }

  /** What there is to ask, as text to send; of all links, whatever is shown. */
  questions(whom: Whom): string {
    return questionsText(this.chain, whom, this.#open.name.name, language.current);
  }
  get hasQuestions(): boolean {
    return this.chain.some(({ remarks }) => remarks.some(({ code }) => REMARKS[code] === 'beamline'));
  }
  table(): Table {
    return deliveryTable(this.links, language.current);
  }

  nameOf(subject: DeliverySubject): string {
    return subjectName(subject, language.current);
  }
  detailOf(subject: DeliverySubject): string {
    return subjectDetail(subject, language.current);
  }
  /** Where the app shows it; `undefined` for the beamtime, which is here. */
  subjectPlace({ kind, path, values: [sample = ''] = [] }: DeliverySubject): string | undefined {
    const { id, merges } = this.#open;
    if (kind === 'beamtime') return undefined;
    if (kind === 'file') return filePlace(id, path);
    if (kind === 'pin') return pinPlace(id, path);
    if (kind !== 'sample') return subjectPlace(id, merges, { kind, path });
    const merged = merges.find(({ sampleName }) => sameSample(sample, sampleName));
    return merged === undefined ? datasetsPlace(id) : mergesPlace(id, { sample: sampleOf(merged) });
  }
  filePlace({ path, line }: FatePlace): string {
    return filePlace(this.#open.id, path, line);
  }
}
