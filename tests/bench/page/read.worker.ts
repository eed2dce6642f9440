import { expose } from 'comlink';
import { relPath } from '../../../src/lib/base/rel-path';
import { Handles } from '../../../src/lib/disk/handles';
import { SMALL_BYTES } from '../../../src/lib/scan/read-file';

/** As many as a scan has in flight. */
const AT_ONCE = 32;

const server = {
  /** Asks for files below `root`, and reads them whole where `read`; ms. Nothing is done with their bytes. */
  async files(root: FileSystemDirectoryHandle, paths: readonly string[], read: boolean): Promise<number> {
    const handles = new Handles(root);
    const left = paths.values();
    const started = performance.now();
    const one = async (): Promise<void> => {
      for (const path of left) {
        const file = await (await handles.file(relPath(path))).getFile();
        // As a scan does it: a large file in part, a small one from the file itself.
        if (read) await (file.size > SMALL_BYTES ? file.slice(0, SMALL_BYTES) : file).arrayBuffer();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    return performance.now() - started;
  }
};
export type ReadServer = typeof server;

expose(server);
