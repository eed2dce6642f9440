/** How the columns of the tree share its width, in the head and in every row. */
export const TREE_COLUMNS = { name: '3.4 1 0', what: '2 1 0', state: '0 0 22px', size: '0 0 96px' } as const;
