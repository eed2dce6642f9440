import { completenessCheck } from './define';

export default completenessCheck({ id: 'completeness-overall', of: 'overall', fail: 90, attention: 95 });
