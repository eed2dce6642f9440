import { registerSW } from 'virtual:pwa-register';

/** 'update': a newer Kamome waits. 'taken': another tab has changed to it. 'offline': works without the network from now on. */
export type UpdateNotice = 'update' | 'taken' | 'offline';

const OFFLINE_MS = 6000;
/** A tab that stays open asks again so often, and whenever it comes back into view, but not more often than the pause. */
const AGAIN_MS = 60 * 60_000;
const PAUSE_MS = 10 * 60_000;

/** The app's own updates. Only the tab in which the user asks for one is loaded anew: another may be reading a disk. */
export class AppUpdate {
  notice = $state<UpdateNotice>();
  #registration: ServiceWorkerRegistration | undefined;
  #skipWaiting: (() => Promise<void>) | undefined;
  #isAsked = false;
  #lookedAt = Date.now();

  /** Registers the service worker, and looks for newer ones from now on; gives back what ends the looking. */
  start(): () => void {
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
    const look = (): void => void this.#look();
    const again = setInterval(look, AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(again);
      document.removeEventListener('visibilitychange', look);
    };
  }

  /** Asks the host whether there is a newer Kamome; without a network there is no answer, and none is needed. */
  async #look(): Promise<void> {
    if (document.visibilityState !== 'visible' || Date.now() - this.#lookedAt < PAUSE_MS) return;
    this.#lookedAt = Date.now();
    try {
      await this.#registration?.update();
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    }
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
