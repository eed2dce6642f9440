import { completenessCheck } from './define';

export default completenessCheck({ id: 'completeness-inner', of: 'inner', fail: 80, attention: 90 });
