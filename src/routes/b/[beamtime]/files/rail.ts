import type { OnRail } from '../../../pages';

export default { order: 9, icon: 'files', name: 'files' } satisfies OnRail;
