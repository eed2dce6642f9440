/** Handles of a folder in memory, as far as the app uses them, whose permission can be taken back. Node has no such kinds. */
import type { MemoryFiles } from '../../src/lib/disk/memory-folder';

export class FakeFile {
  readonly kind = 'file';
  constructor(
    readonly name: string,
    private readonly disk: FakeDisk,
    private readonly content: MemoryFiles[string]
  ) {}
  async getFile(): Promise<File> {
    this.disk.ask();
    return new File([this.content], this.name, { lastModified: 1 });
  }
}

export class FakeFolder {
  readonly kind = 'directory';
  readonly children = new Map<string, FakeFile | FakeFolder>();
  constructor(
    readonly name: string,
    private readonly disk: FakeDisk
  ) {}
  async *values(): AsyncGenerator<FakeFile | FakeFolder> {
    this.disk.ask();
    yield* this.children.values();
  }
  async isSameEntry(other: unknown): Promise<boolean> {
    return other === this;
  }
  async getFileHandle(name: string): Promise<FakeFile> {
    return this.#child(name, FakeFile);
  }
  async getDirectoryHandle(name: string): Promise<FakeFolder> {
    return this.#child(name, FakeFolder);
  }
  #child<Kind extends FakeFile | FakeFolder>(name: string, kind: new (...given: never[]) => Kind): Kind {
    this.disk.ask();
    const found = this.children.get(name);
    if (found === undefined) throw new DOMException(name, 'NotFoundError');
    if (!(found instanceof kind)) throw new DOMException(name, 'TypeMismatchError');
    return found;
  }
}

export class FakeDisk {
  /** Questions to the disk so far. */
  asked = 0;
  /** After so many questions the browser refuses every one, as after "Remove access". */
  revokedAfter = Infinity;
  readonly root: FakeFolder;

  constructor(name: string, files: MemoryFiles) {
    this.root = new FakeFolder(name, this);
    for (const [path, content] of Object.entries(files)) {
      const names = path.split('/');
      const last = names.pop() ?? '';
      let folder = this.root;
      for (const name of names) {
        const there = folder.children.get(name) ?? new FakeFolder(name, this);
        folder.children.set(name, there);
        if (there instanceof FakeFolder) folder = there;
      }
      if (last !== '') folder.children.set(last, new FakeFile(last, this, content));
    }
  }

  /** As the browser's own. */
  get handle(): FileSystemDirectoryHandle {
    return this.root as unknown as FileSystemDirectoryHandle;
  }

  ask(): void {
    if (++this.asked > this.revokedAfter) throw new DOMException('revoked', 'NotAllowedError');
  }
}
