import type { Library } from '../library/library';

/** A setting of the library as it stands now: `load` asks for it, `follow` also when another tab keeps another, `show` says what is kept here. */
export class FollowedSetting<Value> {
  #value = $state.raw<Value>();
  /** Of the last answer that was asked for, or value that was shown: an answer asked for before comes too late. */
  #turn = 0;
  /** The same object while it says the same: who computes from it does not compute again as it is loaded. */
  readonly value = $derived.by(() => this.#value ?? this.before);

  /** `kept` reads what stands under `key`; `before`: what holds until that has answered. */
  constructor(
    private readonly library: Pick<Library, 'listen'>,
    private readonly key: string,
    private readonly kept: () => Promise<Value>,
    private readonly before: Value
  ) {}

  get loaded(): boolean {
    return this.#value !== undefined;
  }

  /** Loads, and again whenever another tab has kept another value. Gives back what ends it. */
  follow(): () => void {
    void this.load();
    return this.library.listen((news) => {
      if (news.kind === 'setting' && news.key === this.key) void this.load();
    });
  }

  /** Throws what the library throws; then what held before goes on to hold, and nobody waits for more. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await this.kept();
      if (turn === this.#turn) this.#value = value;
    } catch (error) {
      if (turn === this.#turn) this.#value ??= this.before;
      throw error;
    }
  }

  show(value: Value): void {
    this.#turn++;
    this.#value = value;
  }
}
