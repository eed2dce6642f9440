import { describe, expect, it, test } from 'vitest';
import { MEASURES } from './measures';
import { PRESETS, type Rule } from './ranking';
import { ruleIn, ruleText } from './rule-text';

describe('a rule in an address', () => {
  test.each<[string, string, Rule]>([
    [
      'the better half, then the best',
      'sample,last,final;half,Redun;best,CC1/2',
      {
        per: 'sample',
        runs: 'last',
        trials: 'final',
        way: 'cascade',
        steps: [
          { kind: 'half', measure: 'Redun' },
          { kind: 'best', measure: 'CC1/2' }
        ]
      }
    ],
    [
      'a limit',
      'merge,all,all;>=,Cmpl,95',
      {
        per: 'merge',
        runs: 'all',
        trials: 'all',
        way: 'cascade',
        steps: [{ kind: 'limit', measure: 'Cmpl', is: '>=', limit: 95 }]
      }
    ],
    [
      'a limit below 0',
      'sample,last,final;>,CC1/2,-5.5',
      {
        per: 'sample',
        runs: 'last',
        trials: 'final',
        way: 'cascade',
        steps: [{ kind: 'limit', measure: 'CC1/2', is: '>', limit: -5.5 }]
      }
    ],
    [
      'weights',
      'sample,all,final;weigh,Cmpl,2;weigh,Rmeas.ou,0.5',
      {
        per: 'sample',
        runs: 'all',
        trials: 'final',
        way: 'weights',
        weights: [
          { measure: 'Cmpl', weight: 2 },
          { measure: 'Rmeas.ou', weight: 0.5 }
        ]
      }
    ]
  ])('%s', (_, text, rule) => {
    expect(ruleIn(text)).toEqual(rule);
    expect(ruleText(rule)).toBe(text);
  });
  test.each(Object.entries(PRESETS))('the preset %s comes back as it was', (_, rule) => {
    expect(ruleIn(ruleText(rule))).toEqual(rule);
  });
  test.each(MEASURES)('%s can be asked for', (measure) => {
    expect(ruleIn(`sample,last,final;best,${measure}`)).toMatchObject({ steps: [{ kind: 'best', measure }] });
  });
  test.each<[string, string]>([
    ['nothing', ''],
    ['a scope without steps', 'sample,last,final'],
    ['a scope that nobody knows', 'beamtime,last,final;best,CC1/2'],
    ['half a scope', 'sample,last;best,CC1/2'],
    ['runs that nobody knows', 'sample,first,final;best,CC1/2'],
    ['a measure that nobody knows', 'sample,last,final;best,Beauty'],
    ['a measure of every object', 'sample,last,final;best,constructor'],
    ['a step that nobody knows', 'sample,last,final;worst,CC1/2'],
    ['a limit without its number', 'sample,last,final;>=,Cmpl'],
    ['a limit that is no number', 'sample,last,final;>=,Cmpl,much'],
    ['a limit without end', 'sample,last,final;>=,Cmpl,Infinity'],
    ['a weight below 0', 'sample,last,final;weigh,Cmpl,-1'],
    ['a weight that is no number', 'sample,last,final;weigh,Cmpl,a lot'],
    ['weights and steps', 'sample,last,final;weigh,Cmpl,1;best,CC1/2'],
    ['one wrong step among right ones', 'sample,last,final;best,CC1/2;best,x'],
    ['markup', '<img src=x>;best,CC1/2']
  ])('%s is no rule', (_, text) => {
    expect(ruleIn(text)).toBeUndefined();
  });
  it('ends after 20 steps, which is more than anybody reads', () => {
    expect(ruleIn(`sample,last,final${';best,CC1/2'.repeat(25)}`)).toMatchObject({ steps: { length: 20 } });
  });
});
