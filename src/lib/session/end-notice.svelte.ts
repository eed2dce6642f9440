/** How the browser answered whether it may say that a scan has ended, while another window is looked at. */
type Allowed = 'unasked' | 'asking' | 'yes' | 'no';

/** A notification at the end of a long scan. It is asked for by the user, never by itself. */
export class EndNotice {
  #allowed = $state<Allowed>('unasked');

  get allowed(): Allowed {
    return this.#allowed;
  }

  /** False: this browser has none. */
  get isPossible(): boolean {
    return typeof Notification !== 'undefined';
  }

  /** From a click: asks the browser, and has the next end told. */
  async ask(): Promise<void> {
    this.#allowed = 'asking';
    this.#allowed = (await Notification.requestPermission()) === 'granted' ? 'yes' : 'no';
  }

  /** A scan has ended. Nothing is told to who looks at the page. */
  async tell(title: string, body: string): Promise<void> {
    if (this.#allowed !== 'yes' || document.visibilityState === 'visible') return;
    try {
      const notice = new Notification(title, { body, tag: title });
      notice.onclick = () => window.focus();
    } catch (error) {
      // Where only a service worker may tell (Android).
      if (!(error instanceof TypeError)) throw error;
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.showNotification(title, { body, tag: title });
    }
  }
}
