/** As those who speak it call it. */
export const name = 'English';
