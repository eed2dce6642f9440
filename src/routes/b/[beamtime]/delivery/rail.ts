import type { OnRail } from '../../../pages';

export default { order: 8, icon: 'delivery', name: 'delivery' } satisfies OnRail;
