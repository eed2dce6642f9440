/** Which columns of a list are shown: its address says which are hidden; where it does not, this browser remembers. */
import { hiddenIn, hiddenText, rememberedHidden, rememberHidden } from './hidden-columns';

/** What is needed of the page's address: its field `hide` (`hiddenColumns`). */
interface HidingAddress {
  readonly view: { readonly hide: ReadonlySet<string> | undefined };
  change(parts: { readonly hide: ReadonlySet<string> }): void;
  fill(parts: { readonly hide: ReadonlySet<string> }): () => void;
}

export class ShownColumns<One extends { readonly id: string; readonly stays?: boolean }> {
  readonly #list: string;
  readonly #address: HidingAddress;
  readonly #every: () => readonly One[];
  #remembered = $state.raw<ReadonlySet<string>>(new Set());

  readonly every = $derived.by(() => this.#every());
  readonly #hiddenText = $derived.by(() => hiddenText(this.#address.view.hide ?? this.#remembered));
  /** The same set as long as it names the same: nothing is drawn again when the address says what this browser remembered. */
  readonly hidden = $derived.by((): ReadonlySet<string> => hiddenIn(this.#hiddenText) ?? new Set());
  readonly shown = $derived.by(() => this.every.filter(({ id, stays }) => stays || !this.hidden.has(id)));

  /** `list`: its name in the browser's memory; `every`: all columns that it has, in their order. */
  constructor(list: string, address: HidingAddress, every: () => readonly One[]) {
    this.#list = list;
    this.#address = address;
    this.#every = every;
    this.#remembered = rememberedHidden(list);
  }

  /** Hides these columns and shows the others, here and at the next visit. */
  readonly hide = (next: ReadonlySet<string>): void => {
    rememberHidden(this.#list, next);
    this.#remembered = next;
    this.#address.change({ hide: next });
  };

  /** A link shows the columns that its sender saw, whatever its reader has chosen before. For an effect. */
  say(): (() => void) | undefined {
    return this.#address.view.hide === undefined ? this.#address.fill({ hide: this.hidden }) : undefined;
  }
}
