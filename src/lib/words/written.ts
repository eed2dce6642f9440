/**
 * Numbers and times as the language in use writes them. Not by `toLocaleString`: the first one in a page loads the browser's tables of all languages,
 * 20–45 ms of the task that draws the page (docs/decisions/0172).
 */
import { say } from './language.svelte';
import { writing } from './writing';

/** Before each three digits at the end. */
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** 12345.5 → `12,345.5`; every digit that the number has. */
export function numberText(value: number): string {
  const [whole = '', ...part] = String(value).split('.');
  return [whole.replace(THOUSANDS, say(writing).group), ...part].join('.');
}

/** A day of the calendar (`2020-07-14`), as it is said in a sentence; what is no day, as it stands. */
export function dayText(iso: string): string {
  const time = new Date(`${iso}T00:00`);
  return Number.isNaN(time.getTime())
    ? iso
    : say(writing).day(time.getFullYear(), time.getMonth() + 1, time.getDate());
}

/** A moment (`2020-07-14T09:05:00Z`) by this computer's calendar and clock; what is no moment, as it stands. */
export function momentText(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const clock = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return say(writing).moment(time.getFullYear(), time.getMonth() + 1, time.getDate(), clock);
}
