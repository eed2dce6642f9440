const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const;

/** How numbers and times are written. Months count from 1, clocks are `06:53`. */
export const writing = {
  /** Between thousands. */
  group: ',',
  day: (year: number, month: number, day: number): string => `${MONTHS[month - 1] ?? month} ${day}, ${year}`,
  moment: (year: number, month: number, day: number, clock: string): string =>
    `${MONTHS[month - 1]?.slice(0, 3) ?? month} ${day}, ${year}, ${clock}`
};
