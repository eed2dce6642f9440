/** What other tabs and the worker are told of: the library says it, whoever shows it reads it again. */
export type News =
  | { readonly kind: 'judgement'; readonly id: string; readonly path: string }
  | { readonly kind: 'limit' }
  | { readonly kind: 'setting'; readonly key: string }
  | { readonly kind: 'shelf' };

/** News between the tabs of one browser that have the database `name` open. A browser without channels tells nobody. */
export class NewsChannel {
  readonly #channel: BroadcastChannel | undefined;
  readonly #listeners = new Set<(news: News) => void>();

  constructor(name: string) {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(`${name}-library`);
    this.#channel.onmessage = ({ data }: MessageEvent<News>) => {
      for (const listener of this.#listeners) listener(data);
    };
    // In Node a channel would keep the process alive; a browser's channel has no such word.
    if ('unref' in this.#channel && typeof this.#channel.unref === 'function') this.#channel.unref();
  }

  tell(news: News): void {
    this.#channel?.postMessage(news);
  }

  /** Gives back what ends it. */
  listen(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#channel?.close();
  }
}
