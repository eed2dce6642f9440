import type { OnRail } from '../../../pages';

export default { order: 6, icon: 'resolution', name: 'resolution' } satisfies OnRail;
