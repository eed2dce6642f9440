/** How what is newly picked meets what is selected. */
export type Way = 'replace' | 'add' | 'remove' | 'toggle';
