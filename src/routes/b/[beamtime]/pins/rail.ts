import type { OnRail } from '../../../pages';

export default { order: 3, icon: 'pins', name: 'pins' } satisfies OnRail;
