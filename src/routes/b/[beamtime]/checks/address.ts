/** What the checklist says in its address. */
import { text, typed, word } from '$lib/address/fields';
import { VERDICTS } from '$lib/checks/check';

export const ORDERS = ['sample', 'question'] as const;
export type Order = (typeof ORDERS)[number];

export const FIELDS = {
  filter: typed(),
  verdict: word(VERDICTS),
  /** Only this check. */
  check: text(),
  /** By sample, or by question; without it by question where one check is asked for. */
  by: word(ORDERS)
};
