/**
 * A beamtime whose report archive was opened before its disk: one beamtime. What the archive holds is kept beside the disk's rows as a promise, and what
 * the user said of the archive's merge runs is said of the disk's, which lie at the same paths.
 */
import { isSameBeamtime } from './identity';
import type { Library } from './library';
import { promisedBy } from './promised';
import type { KnownBeamtime, StoredJudgement } from './schema';

/**
 * Joins the report archives of the beamtime `id`, whose disk has been read to its end, with it. An archive of which the disk has everything is no entry
 * of its own any more; one that holds more stays, as a part of this one. Settings of an archive's id go over by `settingsOf`. True where there was one.
 */
export async function joinArchives(
  library: Library,
  id: string,
  settingsOf: (id: string) => readonly string[]
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
    await moveOwn(library, archive.id, id, settingsOf);
    const promised = promisedBy({ archive: archive.id, tree }, await library.tree(id));
    if (promised.count > 0) await library.changeCard(archive.id, { partOf: id });
    else {
      await library.forget(archive.id);
      await library.own.forget(archive.id, settingsOf(archive.id));
    }
  }
  return joined;
}

async function isArchiveOf(library: Library, archive: KnownBeamtime, disk: KnownBeamtime): Promise<boolean> {
  if (archive.source !== 'archive' || archive.name !== disk.name || archive.opened !== '') return false;
  const [inArchive, onDisk] = [await library.own.identity(archive.id), await library.own.identity(disk.id)];
  return inArchive === undefined || onDisk === undefined || isSameBeamtime(inArchive, onDisk);
}

/** Judgements and label, where the disk's are not newer; settings, where it has none. */
async function moveOwn(
  library: Library,
  from: string,
  to: string,
  settingsOf: (id: string) => readonly string[]
): Promise<void> {
  const { own } = library;
  for (const judgement of (await own.judgements(from)) as readonly StoredJudgement[])
    await own.changeJudgement(to, judgement.path, (old) => {
      const there = old as StoredJudgement | undefined;
      return there !== undefined && there.at >= judgement.at ? there : judgement;
    });
  const [label, there] = [await own.label(from), await own.label(to)];
  if (label !== undefined && there === undefined) await library.stores.put('labels', [[to, label as never]]);
  for (const [at, key] of settingsOf(from).entries()) {
    const setting = await own.setting(key);
    const other = settingsOf(to)[at];
    if (setting !== undefined && other !== undefined && (await own.setting(other)) === undefined)
      await own.keepSetting(other, setting);
  }
}
