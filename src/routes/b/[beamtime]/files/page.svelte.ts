/** The page of files without its drawing: the tree as the library keeps it, the problems, and the file that is shown. */
import { PageAddress, type AddressPort } from '$lib/address/page-address.svelte';
import { framesPlace } from '$lib/address/places';
import { baseName, parent, relPath, type RelPath } from '$lib/base/rel-path';
import { unreadableCount, warnedCount } from '$lib/beamtime/unreadable';
import type { PackedTree } from '$lib/library/schema';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';
import { say } from '$lib/words/language.svelte';
import { scanWords } from '$lib/words/scan-words';
import { missedIn } from '../../../missed';
import { FIELDS } from './address';
import { FileTree, type FileFilter } from './file-tree';

type Source = Pick<
  OpenBeamtime,
  'id' | 'name' | 'state' | 'failure' | 'scan' | 'unreadable' | 'read' | 'readRecord'
>;

export class FilesPage {
  readonly address: PageAddress<typeof FIELDS>;
  /** `undefined` until it was looked for, and where there is none. */
  tree = $state.raw<FileTree>();
  #looked = $state(false);
  readonly #open: Source;
  readonly #loadTree: () => Promise<PackedTree | undefined>;

  /** Every problem; those that cost a file are counted with the others. */
  readonly problems = $derived.by(
    () => unreadableCount(this.#open.unreadable) + warnedCount(this.#open.unreadable)
  );
  /** In words, what of the disk was not read. */
  readonly missed = $derived.by(() =>
    this.#open.state === 'scanning' ? undefined : missedIn(this.#open, say(scanWords))
  );
  readonly path = $derived.by(() => {
    const { path } = this.address.view;
    return path === undefined ? undefined : relPath(path);
  });
  readonly filter = $derived.by((): FileFilter => {
    const { filter, format, state } = this.address.view;
    return { text: filter, format, state };
  });
  /** Why there is no tree. */
  readonly empty = $derived.by(() =>
    this.#open.state === 'scanning' ? 'waiting' : this.#looked ? 'noListing' : 'loading'
  );

  /** `loadTree`: the listings that the library keeps of the beamtime. */
  constructor(open: Source, port: AddressPort, loadTree: () => Promise<PackedTree | undefined>) {
    this.#open = open;
    this.#loadTree = loadTree;
    this.address = new PageAddress(FIELDS, port);
  }

  /** Takes the tree, which is there once the disk was read to its end (or stopped). For an effect: it is taken again after each scan. */
  async takeTree(): Promise<void> {
    if (this.#open.state === 'scanning') return;
    const refused = this.#open.unreadable.filter(({ severity }) => severity === 'error');
    const packed = await this.#loadTree();
    this.tree =
      packed &&
      new FileTree(
        packed,
        refused.map(({ path }) => path)
      );
    this.#looked = true;
  }

  showProblems(problems: boolean): void {
    this.address.change({ show: problems ? 'problems' : undefined, filter: undefined });
  }
  change({ text, format, state }: FileFilter): void {
    this.address.change({ filter: text, format, state });
  }
  /** Shows a file, at a line; Back leads to the one shown before. */
  choose(path: string, line?: number): void {
    this.address.change(
      { path, line: line === undefined || line < 1 ? undefined : line, find: undefined },
      this.address.view.path === undefined ? 'replace' : 'push'
    );
  }

  /** As the opened beamtime reads. */
  read(path: RelPath): ReturnType<OpenBeamtime['read']> {
    return this.#open.read(path);
  }
  readRecord(path: RelPath): ReturnType<OpenBeamtime['readRecord']> {
    return this.#open.readRecord(path);
  }
  /** The pictures of the series that a frame belongs to. */
  framesPlace(path: RelPath): string {
    return framesPlace(this.#open.id, parent(path), baseName(path));
  }
}
