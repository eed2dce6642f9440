import type { OnRail } from '../../../pages';

export default { order: 7, icon: 'checks', name: 'checks' } satisfies OnRail;
