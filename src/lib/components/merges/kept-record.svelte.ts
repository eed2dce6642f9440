/** The record of a file that a component shows. Made while the component is set up. */
import type { RelPath } from '$lib/base/rel-path';
import { errorSentence } from '$lib/words/flaw-sentence';

export class KeptRecord {
  /** `undefined`: not read yet, not to be had, or there is no file. */
  record = $state.raw<unknown>();
  /** Why it could not be read, in words. */
  fault = $state<string>();

  /** `path`: the file, or none. It is asked for again when the disk comes; what another file answers too late is not heard. */
  constructor(
    path: () => RelPath | undefined,
    connected: () => boolean,
    read: (path: RelPath) => Promise<unknown>
  ) {
    const wanted = $derived(path());
    const isHere = $derived(connected());
    $effect(() => {
      const [from] = [wanted, isHere];
      let left = false;
      [this.record, this.fault] = [undefined, undefined];
      if (from === undefined) return;
      read(from).then(
        (record) => {
          if (!left) this.record = record;
        },
        (error: unknown) => {
          if (!left) this.fault = errorSentence(error);
        }
      );
      return () => (left = true);
    });
  }
}
