import { describe, expect, it } from 'vitest';
import { failureReport } from './failure-report';

const place = { version: '0.1.0', page: '/b/[beamtime]/merges', browser: 'Firefox' };

describe('the report of a page that failed', () => {
  it('says version, page, browser, the error and where it was thrown', () => {
    const report = failureReport(new TypeError('x is undefined'), place).split('\n');
    expect(report.slice(0, 4)).toEqual([
      'Kamome 0.1.0',
      'Page: /b/[beamtime]/merges',
      'Browser: Firefox',
      'TypeError: x is undefined'
    ]);
    expect(report[4]).toMatch(/at /);
    expect(report.length).toBeLessThan(20);
  });
  it('takes anything that can be thrown', () => {
    expect(failureReport({ message: 'Not Found' }, place)).toContain('Not Found');
    expect(failureReport(undefined, place)).toContain('undefined');
  });
});
