import type { OnRail } from '../../../pages';

export default { order: 5, icon: 'compare', name: 'compare' } satisfies OnRail;
