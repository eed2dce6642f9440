import type { Bytes } from '../../formats/format';

/** The disk, as the commands see it. */
export interface Disk {
  open(path: string): Promise<Bytes>;
  /** Writes the blocks one behind the other. */
  write(path: string, blocks: Iterable<Uint8Array>): Promise<void>;
}
