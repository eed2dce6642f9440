import { bytesFormat } from '../format';
import { otherFormat } from '../lines';
import { judgeSuperblock, SUPERBLOCK_BYTES, type Superblock } from './superblock';

/** A data file of an EIGER series, judged by its first bytes and its size. */
export interface EigerData {
  readonly superblock: Superblock;
}

declare module '../format' {
  interface Records {
    'eiger-data': EigerData;
  }
}

/** Frames of an EIGER. A scan opens them after everything else; one read of some bytes each. */
export default bytesFormat({
  name: 'eiger-data',
  version: 2,
  file: /_(data_\d{6,7}|onlyhits)\.h5$/i,
  whenScanning: 'later',
  parse: async (bytes) => {
    const head = await bytes.slice(0, Math.min(bytes.size, SUPERBLOCK_BYTES));
    const superblock = judgeSuperblock(head, bytes.size);
    if (superblock === undefined) throw otherFormat('HDF5', bytes.size);
    return { superblock };
  }
});
