/** What can stand below the decision table, as the address names it. */
export const PANES = ['scatter', 'rule'] as const;
export type Pane = (typeof PANES)[number];
