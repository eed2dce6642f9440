/** What the first bytes of an HDF5 file say. */
export interface Superblock {
  readonly version: number;
  readonly size: number;
  /** Where the file ends according to itself. */
  readonly endOfFile?: number;
  /** The file is shorter than it says. */
  readonly truncated: boolean;
}
