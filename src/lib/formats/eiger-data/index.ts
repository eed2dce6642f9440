import type { Superblock } from './superblock';

/** A data file of an EIGER series, judged by its first 48 bytes and its size. */
export interface EigerData {
  readonly superblock: Superblock;
}

declare module '../format' {
  interface Records {
    'eiger-data': EigerData;
  }
}
