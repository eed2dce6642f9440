import type { findings as en } from '../en/findings';
import type { Wording } from '../words';

/** What is said of any finding. */
export const findings: Wording<typeof en> = {
  uncertain: (message: string) => `一部をディスクから読めなかったため確定できません：${message}`,
  notAllRead: (what: string) =>
    `読み込んだ範囲に${/^\w/.test(what) ? ' ' : ''}${what}（ディスク全体は読み込んでいません）`
};
