/** Names as one text: for the database and between threads one long string costs far less than thousands of short ones. */

/** No name can hold it. */
const BETWEEN = '\0';

export const joinNames = (names: readonly string[]): string => names.join(BETWEEN);

/** None of a text that is empty or not there. */
export const namesOf = (joined: string | undefined): string[] =>
  joined === undefined || joined === '' ? [] : joined.split(BETWEEN);
