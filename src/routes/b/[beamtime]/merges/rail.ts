import type { OnRail } from '../../../pages';

export default { order: 2, icon: 'merges', name: 'merges' } satisfies OnRail;
