import type { OnRail } from '../../pages';

export default { order: 1, icon: 'overview', name: 'overview' } satisfies OnRail;
