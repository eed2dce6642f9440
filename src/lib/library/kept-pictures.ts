/** Small copies of the pictures of the centring camera, by beamtime and path; they go when their beamtime goes. */
import type { RelPath } from '../base/rel-path';
import type { StoredPicture } from './schema';
import type { Stores } from './stores';

export class KeptPictures {
  constructor(private readonly stores: Stores) {}

  /** `undefined` where none is kept, or what is kept is none. */
  async picture(id: string, path: RelPath): Promise<StoredPicture | undefined> {
    return whole(await this.stores.get('pictures', [id, path]));
  }

  /** Of each that is kept: the bytes that it takes, and the size and time of the file it was made from. */
  async kept(id: string): Promise<ReadonlyMap<string, KeptPicture>> {
    const pictures = await this.stores.entries('pictures', id);
    return new Map(
      pictures.map(([[, path], stored]) => {
        const { bytes, size, modified } = whole(stored) ?? NONE;
        return [path, { bytes: bytes.byteLength, size, modified }];
      })
    );
  }

  keep(id: string, path: RelPath, picture: StoredPicture): Promise<void> {
    return this.stores.put('pictures', [[[id, path], picture]]);
  }

  drop(id: string, paths: readonly string[]): Promise<void> {
    return this.stores.remove(
      'pictures',
      paths.map((path): [string, string] => [id, path])
    );
  }
}

export interface KeptPicture {
  readonly bytes: number;
  readonly size: number;
  readonly modified: number;
}

/** No file has this size: what something else put there is made anew. */
const NONE = { bytes: new Uint8Array(), size: -1, modified: -1 };

function whole(stored: StoredPicture | undefined): StoredPicture | undefined {
  const figures = [stored?.size, stored?.modified, stored?.width, stored?.height];
  const isWhole = stored?.bytes instanceof Uint8Array && figures.every((one) => typeof one === 'number');
  return isWhole ? stored : undefined;
}
