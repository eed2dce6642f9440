import { count } from '../base/count';
import type { Collection, HeldLook } from '../beamtime/types';
import { listsAll } from '../beamtime/whole-listing';
import type { Subjects } from './check';
import { defineCheck, outcome } from './define';

const MOST_TOLD = 4;

/** The first of them; `…` stands for more. */
function some(all: readonly string[]): string {
  return [...all.slice(0, MOST_TOLD), ...(all.length > MOST_TOLD ? ['…'] : [])].join(', ');
}

/** `21–30, 41`. */
function rangesOf(gaps: HeldLook['gaps']): string {
  return some(gaps.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)));
}

export default defineCheck({
  id: 'frames-in-files',
  subject: 'pin',
  question: {
    en: 'Do the EIGER data files really hold every frame?',
    ja: 'EIGER のデータファイルにすべてのフレームが入っているか'
  },
  why: {
    en: 'A data file can be there and whole, and still hold fewer frames than the master promises.',
    ja: 'データファイルがそろっていて壊れていなくても、マスターファイルの示す枚数に足りないことがあります。'
  },
  advice: {
    en: 'Ask the beamline for these files; leave the frames out when the data are processed again.',
    ja: 'ビームラインにファイルを確認し、再処理ではこれらのフレームを除いてください。'
  },
  limits: [],
  asked: (subject) => looksOf(subject).some(({ look }) => look !== undefined),
  test: (subject) => {
    const looks = looksOf(subject);
    const eiger = looks.map(({ one }) => one);
    if (eiger.length === 0)
      return outcome('not-applicable', { en: 'no EIGER series', ja: 'EIGER のデータはありません' });
    const sources = eiger.flatMap(({ sources }) => sources).slice(0, MOST_TOLD);
    const short = looks.filter(({ one, look }) => look !== undefined && isShort(one, look));
    if (short.length > 0) {
      const en = short.map(({ one, look }) => look && shortText(one, look, 'en')).join('; ');
      const ja = short.map(({ one, look }) => look && shortText(one, look, 'ja')).join('；');
      return listsAll(subject.beamtime, subject.pin.path) || short.some(({ look }) => look && isBroken(look))
        ? outcome('fail', { en, ja }, sources)
        : outcome(
            'unknown',
            {
              en: `the listing is not whole, so more may be on the disk: ${en}`,
              ja: `一覧が完全ではないため、ディスクにはあるかもしれません：${ja}`
            },
            sources
          );
    }
    const asked = looks.flatMap(({ look }) => look ?? []);
    if (asked.length < eiger.length)
      return outcome(
        'unknown',
        {
          en: `${count(eiger.length - asked.length, 'series', 'series')} not opened: use “Check image files” on the page of the pin`,
          ja: `${eiger.length - asked.length} シリーズはまだ開いていません。ピンのページの「画像ファイルを検査」で調べられます`
        },
        sources
      );
    const unsure = eiger.filter(({ expectedFrames }) => expectedFrames === undefined).length;
    const frames = asked.reduce((sum, look) => sum + look.frames, 0);
    return unsure > 0
      ? outcome(
          'unknown',
          {
            en: `${count(frames, 'frame')} in the files; how many there should be is not known for ${count(unsure, 'series', 'series')}`,
            ja: `ファイル内に ${frames} 枚あります。${unsure} シリーズは予定枚数が不明です`
          },
          sources
        )
      : outcome(
          'pass',
          {
            en: `all ${count(frames, 'frame')} are in the files`,
            ja: `${frames} 枚すべてがファイルにあります`
          },
          sources
        );
  }
});

/** The EIGER series of a pin, each with what was seen of it. */
function looksOf({ beamtime, pin }: Subjects['pin']): { one: Collection; look: HeldLook | undefined }[] {
  return pin.collections
    .filter(({ format }) => format === 'eiger-hdf5')
    .map((one) => ({ one, look: beamtime.frameLooks?.held[`${one.path}/${one.prefix}`] }));
}

function isShort({ expectedFrames = 0 }: Collection, look: HeldLook): boolean {
  return look.frames < expectedFrames || look.gaps.length > 0 || isBroken(look);
}

/** By what is in the files themselves, whatever else is on the disk. */
function isBroken({ unread, disagreeing }: HeldLook): boolean {
  return unread.length + disagreeing.length > 0;
}

function shortText({ prefix, expectedFrames }: Collection, look: HeldLook, language: 'en' | 'ja'): string {
  const { frames, gaps, unread, disagreeing } = look;
  const names = some([...unread, ...disagreeing]);
  if (language === 'ja')
    return [
      `${prefix}：${expectedFrames ?? '?'} 枚中 ${frames} 枚`,
      ...(gaps.length > 0 ? [`欠けた番号 ${rangesOf(gaps)}`] : []),
      ...(names === '' ? [] : [`読めないか番号の合わないファイル：${names}`])
    ].join('、');
  return [
    `${prefix}: ${frames} of ${count(expectedFrames ?? '?', 'frame')}`,
    ...(gaps.length > 0 ? [`missing ${rangesOf(gaps)}`] : []),
    ...(names === '' ? [] : [`not readable, or numbers that disagree: ${names}`])
  ].join(', ');
}
