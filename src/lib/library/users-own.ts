import type { NewsChannel } from './news';
import type { Fingerprint, StoredJudgement, StoredLabel, StoredLimit } from './schema';
import type { Stores } from './stores';

/** What is the user's own and on no disk: judgements, limits, ranking rules; and which beamtime they are about. Every change is told to other tabs. */
export class UsersOwn {
  constructor(
    private readonly stores: Stores,
    private readonly news: NewsChannel | undefined
  ) {}

  /** What the user said of one beamtime, and which beamtime that was. */
  async forget(id: string, settings: readonly string[]): Promise<void> {
    for (const store of ['judgements', 'offers', 'identities', 'labels'] as const)
      await this.stores.clear(store, id);
    await this.stores.remove('settings', settings);
  }

  /** What the user said of the merge runs of one beamtime. Its shape is the caller's to check. */
  async judgements(id: string): Promise<unknown[]> {
    return (await this.stores.entries('judgements', id)).map(([, judgement]) => judgement);
  }

  judgement(id: string, path: string): Promise<unknown> {
    return this.stores.get('judgements', [id, path]);
  }

  /** Changes one judgement in one transaction, whatever other tabs do meanwhile; gives what stands there then. */
  async changeJudgement(
    id: string,
    path: string,
    act: (old: unknown) => StoredJudgement | undefined
  ): Promise<StoredJudgement | undefined> {
    const judgement = await this.stores.change('judgements', [id, path], act);
    this.news?.tell({ kind: 'judgement', id, path });
    return judgement;
  }

  /** What the user said of the merge runs of every beamtime, by its id. */
  async allJudgements(): Promise<ReadonlyMap<string, readonly unknown[]>> {
    const byId = new Map<string, unknown[]>();
    for (const [[id], judgement] of await this.stores.entries('judgements')) {
      const there = byId.get(id);
      if (there === undefined) byId.set(id, [judgement]);
      else there.push(judgement);
    }
    return byId;
  }

  /** What the user calls each beamtime, by its id. */
  async labels(): Promise<ReadonlyMap<string, unknown>> {
    return new Map(await this.stores.entries('labels'));
  }

  /** What the user calls one beamtime; its shape is the caller's to check. */
  label(id: string): Promise<unknown> {
    return this.stores.get('labels', id);
  }

  /** Sets what the user calls a beamtime, or with `undefined` takes it away. */
  async keepLabel(id: string, label: StoredLabel | undefined): Promise<void> {
    await (label === undefined
      ? this.stores.remove('labels', [id])
      : this.stores.put('labels', [[id, label]]));
    this.news?.tell({ kind: 'shelf' });
  }

  /** Limits that the user set. Their values are the caller's to check. */
  async limits(): Promise<StoredLimit[]> {
    return (await this.stores.entries('limits')).map(([, limit]) => limit);
  }

  /** Sets one limit, or with `undefined` leaves it to its default. */
  async keepLimit(limit: string, value: number | undefined): Promise<void> {
    await (value === undefined
      ? this.stores.remove('limits', [limit])
      : this.stores.put('limits', [[limit, { limit, value }]]));
    this.news?.tell({ kind: 'limit' });
  }

  /** What the sender of an imported index said, until the user has chosen. Its shape is the caller's to check. */
  offer(id: string): Promise<unknown> {
    return this.stores.get('offers', id);
  }

  keepOffer(id: string, offer: unknown): Promise<void> {
    return this.stores.put('offers', [[id, offer]]);
  }

  dropOffer(id: string): Promise<void> {
    return this.stores.remove('offers', [id]);
  }

  /** Which beamtime the id stands for, also after its card was forgotten; `undefined` where nothing says so. */
  identity(id: string): Promise<Fingerprint | undefined> {
    return this.stores.get('identities', id);
  }

  keepIdentity(id: string, identity: Fingerprint): Promise<void> {
    return this.stores.put('identities', [[id, identity]]);
  }

  /** The user's own, as JSON-like data: ranking rules. Its shape is the caller's to check. */
  setting(key: string): Promise<unknown> {
    return this.stores.get('settings', key);
  }

  /** Reads, changes and writes a setting in one transaction: two tabs can do so at once. */
  async changeSetting(key: string, act: (old: unknown) => unknown): Promise<void> {
    await this.stores.change('settings', key, act);
    this.news?.tell({ kind: 'setting', key });
  }

  forgetSettings(keys: readonly string[]): Promise<void> {
    return this.stores.remove('settings', keys);
  }

  async keepSetting(key: string, value: unknown): Promise<void> {
    await this.stores.put('settings', [[key, value]]);
    this.news?.tell({ kind: 'setting', key });
  }
}
