import { commandSet, named } from '$lib/commands/command';
import { commandWords } from '$lib/words/commands';
import { scanWords } from '$lib/words/scan-words';

/** The disk of the open beamtime. */
interface Disk {
  readonly scanning: boolean;
  readonly connected: boolean;
  /** The browser keeps a way to the disk, so that it can be connected again. */
  readonly reachable: boolean;
  /** Another disk can be asked for. */
  readonly extensible: boolean;
  rescan(): void;
  addDisk(): void;
  stop(): void;
}

export const commands = commandSet<Disk>()({
  id: 'scan',
  title: named(commandWords, (words) => words.scan.title),
  commands: {
    rescan: {
      words: named(scanWords, (words) => words.rescan),
      when: (disk) => !disk.scanning && disk.connected,
      run: (disk) => disk.rescan()
    },
    connect: {
      words: named(scanWords, (words) => words.reconnect),
      when: (disk) => !disk.scanning && !disk.connected && disk.reachable,
      run: (disk) => disk.rescan()
    },
    'add-disk': {
      words: named(scanWords, (words) => words.addDisk),
      when: (disk) => !disk.scanning && disk.extensible,
      run: (disk) => disk.addDisk()
    },
    stop: {
      words: named(scanWords, (words) => words.cancel),
      when: (disk) => disk.scanning,
      run: (disk) => disk.stop()
    }
  }
});
