import type { findings as en } from '../en/findings';
import type { Wording } from '../words';

/** What is said of any finding. */
export const findings: Wording<typeof en> = {
  uncertain: (message: string) => `一部をディスクから読めなかったため確定できません：${message}`
};
