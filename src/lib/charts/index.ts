import type { ShellChart } from './chart';

const found = import.meta.glob<ShellChart>('./shells/*.ts', { eager: true, import: 'default' });

/** All shell charts, in the order in which a merge is judged. A further one is a file in `shells/`. */
export const SHELL_CHARTS: readonly ShellChart[] = Object.values(found).sort((a, b) => a.order - b.order);
