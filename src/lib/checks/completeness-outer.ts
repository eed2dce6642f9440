import { completenessCheck } from './define';

export default completenessCheck({ id: 'completeness-outer', of: 'outer', fail: 70, attention: 90 });
