import type { Bytes } from '../../formats/format';

/** The disk, as the commands see it. */
export interface Disk {
  open(path: string): Promise<Bytes>;
  write(path: string, bytes: Uint8Array): Promise<void>;
}
