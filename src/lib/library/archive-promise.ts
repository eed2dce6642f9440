/**
 * A beamtime whose report archive was opened before its disk: one beamtime. What the archive holds is kept beside the disk's rows as a promise, and what
 * the user said of the archive's merge runs is said of the disk's, which lie at the same paths.
 */
import { isSameBeamtime } from './identity';
import type { Library } from './library';
import { promisedBy } from './promised';
import type { KnownBeamtime, StoredJudgement, StoredLabel } from './schema';

/** Keys of the settings of one beamtime, of every one in the same order. */
export interface BeamtimeSettings {
  /** The user's own. */
  readonly own: readonly string[];
  /** Made from its files: they are true of no others. */
  readonly made: readonly string[];
}

/**
 * Joins the report archives of the beamtime `id`, whose disk has been read to its end, with it. An archive of which the disk has everything is no entry
 * of its own any more; one that holds more stays, as a part of this one. The user's own settings go over. True where there was one.
 */
export async function joinArchives(
  library: Library,
  id: string,
  settingsOf: (id: string) => BeamtimeSettings
): Promise<boolean> {
  const card = await library.card(id);
  if (card?.source !== 'folder' || card.opened !== '' || card.scan.partial) return false;
  let joined = false;
  for (const archive of await library.known()) {
    if (!(await isArchiveOf(library, archive, card))) continue;
    const tree = await library.tree(archive.id);
    if (tree === undefined) continue;
    joined = true;
    await library.keepPromise(id, { archive: archive.id, tree });
    await moveOwn(library, archive.id, id);
    await moveSettings(library, settingsOf(archive.id).own, settingsOf(id).own);
    const promised = promisedBy({ archive: archive.id, tree }, await library.tree(id));
    if (promised.count > 0) await library.changeCard(archive.id, { partOf: id });
    else {
      await library.forget(archive.id);
      const { own, made } = settingsOf(archive.id);
      await library.own.forget(archive.id, [...own, ...made]);
    }
  }
  return joined;
}

async function isArchiveOf(library: Library, archive: KnownBeamtime, disk: KnownBeamtime): Promise<boolean> {
  if (archive.source !== 'archive' || archive.name !== disk.name || archive.opened !== '') return false;
  const [inArchive, onDisk] = [await library.own.identity(archive.id), await library.own.identity(disk.id)];
  return inArchive === undefined || onDisk === undefined || isSameBeamtime(inArchive, onDisk);
}

/** Judgements where the disk's are not newer; the label where it has none. */
async function moveOwn(library: Library, from: string, to: string): Promise<void> {
  const { own } = library;
  for (const judgement of (await own.judgements(from)) as readonly StoredJudgement[])
    await own.changeJudgement(to, judgement.path, (old) => {
      const there = old as StoredJudgement | undefined;
      return there !== undefined && there.at >= judgement.at ? there : judgement;
    });
  const [label, there] = await Promise.all([own.label(from), own.label(to)]);
  if (label !== undefined && there === undefined) await own.keepLabel(to, label as StoredLabel);
}

/** Those of `from` to the keys of `to`, where nothing stands there. */
async function moveSettings({ own }: Library, from: readonly string[], to: readonly string[]): Promise<void> {
  for (const [at, key] of from.entries()) {
    const other = to[at];
    const setting = await own.setting(key);
    if (setting !== undefined && other !== undefined)
      await own.changeSetting(other, (there) => there ?? setting);
  }
}
