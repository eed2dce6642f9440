import type { Share } from '$lib/session/time-left';
import type { reading } from '$lib/words/reading';

type Words = (typeof reading)['en'];

/** Whole per cent, rounded down: 100 only at the end. */
export const percentOf = ({ share }: Share): string => String(Math.floor(share * 100));

/** "about 3 minutes left", in steps that do not flicker; nothing while it is too early to say. */
export function leftIn({ secondsLeft }: Share, words: Words): string | undefined {
  if (secondsLeft === undefined) return undefined;
  if (secondsLeft > 90) return words.left.minutes(Math.round(secondsLeft / 60));
  return words.left.seconds(secondsLeft > 10 ? Math.ceil(secondsLeft / 10) * 10 : Math.ceil(secondsLeft));
}

/** Between what is told of a scan and the title of the page. */
const BETWEEN = ' — ';

/** The page's title with `told` before it, in place of what was `before`. */
export function titleWith(title: string, told: string | undefined, before: string | undefined): string {
  const old = before === undefined ? '' : `${before}${BETWEEN}`;
  const page = title.startsWith(old) ? title.slice(old.length) : title;
  return told === undefined ? page : `${told}${BETWEEN}${page}`;
}
