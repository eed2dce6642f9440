import type { Wording } from '../words';
import type { writing as en } from '../en/writing';

export const writing: Wording<typeof en> = {
  group: ',',
  day: (year, month, day) => `${year}年${month}月${day}日`,
  moment: (year, month, day, clock) => `${year}/${month}/${day} ${clock}`
};
