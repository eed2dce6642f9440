import { listsAll } from '../beamtime/whole-listing';
import { count } from '../base/count';
import type { Pin } from '../beamtime/types';
import { unknown, type Text } from './check';
import { defineCheck, outcome } from './define';

const NOT_FINISHED = 0;
const FINISHED = 1;
/** ZOO45XU never sets `isDone` for these (zoo.md 1.5). */
const WITHOUT_CODE = /^(ssrox|screening)$/i;

export default defineCheck({
  id: 'outcome-agrees',
  subject: 'pin',
  question: {
    en: 'Does the ZOO record of the pin agree with its files?',
    ja: 'ZOO のデータベースの記録とファイルは一致するか'
  },
  why: {
    en: 'ZOO notes "finished" even where errors during the collection were only logged, and a failure code even where crystals before it were measured.',
    ja: 'ZOO は測定中のエラーがログにしか残らない場合も「終了」と記録し、先に測定できた結晶があっても失敗と記録することがあります。'
  },
  advice: {
    en: 'Rely on the files. Without images: ask the beamline whether all of them were copied. With a failure code: use the images that are there.',
    ja: 'ファイルを優先してください。画像がなければコピー漏れをビームラインに確認してください。失敗と記録されていても、ある画像は使えます。'
  },
  limits: [],
  test: ({ beamtime, pin }) => {
    const { outcomeCode: code, measured, sources } = pin;
    if (!pin.onDisk || code === undefined)
      return outcome(
        'not-applicable',
        code === undefined
          ? { en: 'no ZOO record of this pin', ja: 'ZOO のデータベースにこのピンの記録がありません' }
          : { en: 'the pin is not on this disk', ja: 'ピンのフォルダーはこのディスクにありません' },
        sources
      );
    const word = `${pin.outcome ?? ''} (isDone ${code})`;
    if (measured !== true && !listsAll(beamtime, pin.path))
      return unknown(
        'no diffraction image is in what was read, which is not all of the disk',
        '読み込んだ範囲に回折画像がありません（ディスク全体は読み込んでいません）',
        sources
      );
    if (!measured && code === FINISHED && pin.scanOnly !== true)
      return outcome(
        'attention',
        {
          en: `ZOO notes ${word}, but no diffraction image is here`,
          ja: `ZOO の記録は ${word} ですが、回折画像がありません`
        },
        sources
      );
    if (measured && code !== FINISHED && !(code === NOT_FINISHED && WITHOUT_CODE.test(pin.mode ?? '')))
      return outcome(
        'attention',
        {
          en: `ZOO notes ${word}, but images are here: ${prefixesOf(pin)}`,
          ja: `ZOO の記録は ${word} ですが、画像があります：${prefixesOf(pin)}`
        },
        sources
      );
    const fewer = measured ? fewerCrystals(pin) : undefined;
    return fewer === undefined
      ? outcome('pass', { en: word, ja: word }, sources)
      : outcome('attention', fewer, sources);
  }
});

function prefixesOf({ collections }: Pin): string {
  const names = collections.filter(({ files }) => files > 0).map(({ prefix }) => prefix);
  return `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`;
}

/** Where every crystal has a prefix of its own (`cry00`, `…-multi_001`), there are as many as ZOO chose. */
function fewerCrystals({ collections, crystalsChosen }: Pin): Text | undefined {
  const last = collections.at(-1)?.path;
  const ofLastVisit = collections.filter(({ path, files }) => path === last && files > 0);
  const crystals = new Set(
    ofLastVisit.flatMap(({ prefix }) => /^cry\d+/.exec(prefix)?.[0] ?? /_\d{3}$/.exec(prefix)?.[0] ?? [])
  ).size;
  if (crystalsChosen === undefined || crystals === 0 || crystals >= crystalsChosen) return undefined;
  return {
    en: `ZOO chose ${count(crystalsChosen, 'crystal')}, images of ${crystals} are here`,
    ja: `ZOO が選んだ結晶は ${crystalsChosen} 個、画像があるのは ${crystals} 個です`
  };
}
