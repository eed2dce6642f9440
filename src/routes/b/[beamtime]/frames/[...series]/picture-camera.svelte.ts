import type { Camera } from './parts/frame-view';

/** A hand that rests so long has put the picture where it wants it. */
const REST_MS = 300;

/** Where the picture stands: as the hand has moved it, until the address says so or says something else. The address follows when the hand rests. */
export class PictureCamera {
  #hand = $state.raw<{ readonly over: string; readonly camera: Camera | undefined }>();
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `written`: where the address has it; `write` brings the address up to `current`. */
  constructor(
    private readonly view: () => URLSearchParams,
    private readonly written: () => Camera | undefined,
    private readonly write: () => void
  ) {}

  get current(): Camera | undefined {
    return this.#hand?.over === this.#placed ? this.#hand.camera : this.written();
  }

  moveTo(camera: Camera | undefined): void {
    this.#hand = { over: this.#placed, camera };
    this.rested();
    this.#resting = setTimeout(this.write, REST_MS);
  }

  /** The address is being written anyway. */
  rested(): void {
    clearTimeout(this.#resting);
  }

  get #placed(): string {
    return ['x', 'y', 's'].map((part) => this.view().get(part)).join(' ');
  }
}
