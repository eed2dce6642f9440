import type { OnRail } from '../../../pages';

export default { order: 4, icon: 'datasets', name: 'datasets' } satisfies OnRail;
