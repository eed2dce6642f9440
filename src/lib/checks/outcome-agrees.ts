import type { Coded } from '../base/coded';
import { ROOT } from '../base/rel-path';
import { listsAll } from '../beamtime/whole-listing';
import type { Pin } from '../beamtime/types';
import { unknown, type Says } from './check';
import { defineCheck, outcome } from './define';

const NOT_FINISHED = 0;
const FINISHED = 1;
/** ZOO45XU never sets `isDone` for these (zoo.md 1.5). */
const WITHOUT_CODE = /^(ssrox|screening)$/i;

/** What is found: code → values. */
interface Found {
  'no-record': unknown;
  'record-not-read': unknown;
  'not-on-disk': unknown;
  'images-not-read': unknown;
  'finished-without-images': { readonly word: string };
  'failed-with-images': { readonly word: string; readonly images: string };
  agrees: { readonly word: string };
  'fewer-crystals': { readonly chosen: number; readonly found: number };
}

export default defineCheck({
  id: 'outcome-agrees',
  subject: 'pin',
  limits: [],
  test: ({ beamtime, pin }): Says<Found> => {
    const { outcomeCode: code, measured, sources } = pin;
    if (code === undefined)
      return listsAll(beamtime, ROOT)
        ? outcome('not-applicable', { code: 'no-record' }, sources)
        : unknown({ code: 'record-not-read' }, sources);
    if (!pin.onDisk && listsAll(beamtime, pin.path))
      return outcome('not-applicable', { code: 'not-on-disk' }, sources);
    const word = `${pin.outcome ?? ''} (isDone ${code})`;
    if (measured !== true && !listsAll(beamtime, pin.path))
      return unknown({ code: 'images-not-read' }, sources);
    if (!measured && code === FINISHED && pin.scanOnly !== true)
      return outcome('attention', { code: 'finished-without-images', word }, sources);
    if (measured && code !== FINISHED && !(code === NOT_FINISHED && WITHOUT_CODE.test(pin.mode ?? '')))
      return outcome('attention', { code: 'failed-with-images', word, images: prefixesOf(pin) }, sources);
    const fewer = measured ? fewerCrystals(pin) : undefined;
    return fewer === undefined
      ? outcome('pass', { code: 'agrees', word }, sources)
      : outcome('attention', fewer, sources);
  }
});

function prefixesOf({ collections }: Pin): string {
  const names = collections.filter(({ files }) => files > 0).map(({ prefix }) => prefix);
  return `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`;
}

/** Where every crystal has a prefix of its own (`cry00`, `…-multi_001`), there are as many as ZOO chose. */
function fewerCrystals({
  collections,
  crystalsChosen
}: Pin): Coded<Pick<Found, 'fewer-crystals'>> | undefined {
  const last = collections.at(-1)?.path;
  const ofLastVisit = collections.filter(({ path, files }) => path === last && files > 0);
  const crystals = new Set(
    ofLastVisit.flatMap(({ prefix }) => /^cry\d+/.exec(prefix)?.[0] ?? /_\d{3}$/.exec(prefix)?.[0] ?? [])
  ).size;
  if (crystalsChosen === undefined || crystals === 0 || crystals >= crystalsChosen) return undefined;
  return { code: 'fewer-crystals', chosen: crystalsChosen, found: crystals };
}
