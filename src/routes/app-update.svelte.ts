import { registerSW } from 'virtual:pwa-register';

/** 'update': a newer Kamome waits. 'taken': another tab has changed to it. 'offline': works without the network from now on. */
export type UpdateNotice = 'update' | 'taken' | 'offline';

const OFFLINE_MS = 6000;

/** The app's own updates. Only the tab in which the user asks for one is loaded anew: another may be reading a disk. */
export class AppUpdate {
  notice = $state<UpdateNotice>();
  #registration: ServiceWorkerRegistration | undefined;
  #skipWaiting: (() => Promise<void>) | undefined;
  #isAsked = false;

  /** Registers the service worker. */
  start(): void {
    this.#skipWaiting = registerSW({
      onRegisteredSW: (_, registration) => (this.#registration = registration),
      onNeedRefresh: () => (this.notice = 'update'),
      onNeedReload: () => {
        if (!this.#isAsked) this.notice = 'taken';
      },
      onOfflineReady: () => {
        this.notice = 'offline';
        setTimeout(() => this.dismiss('offline'), OFFLINE_MS);
      }
    });
  }

  /** Changes this tab to the newer Kamome. A tab that no service worker controls is told of nothing, so the worker itself is watched. */
  async take(): Promise<void> {
    this.#isAsked = true;
    const waiting = this.#registration?.waiting ?? undefined;
    if (waiting === undefined) return location.reload();
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') location.reload();
    });
    await this.#skipWaiting?.();
  }

  dismiss(notice = this.notice): void {
    if (this.notice === notice) this.notice = undefined;
  }
}
