import { describe, expect, it } from 'vitest';
import { beamtime, takenRow, trial } from '../../../tests/support/merged-beamtime';
import { relPath } from '../base/rel-path';
import { checks, defaultLimits } from '../checks';
import type { Finding } from '../checks/check';
import { decisionReport, type ReportOptions } from './decision-report';
import { dendrogramSvg } from './dendrogram-svg';
import { reasonText } from './report-tables';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='x'>&`;
const options: ReportOptions = {
  beamtime,
  language: 'en',
  findings: [],
  questions: [],
  limits: {},
  sentence: 'KAMO chose it.',
  note: 'Better map.',
  compared: [],
  at: new Date('2026-11-22T10:00:00Z')
};
const finding = (message: string): Finding => ({
  check: 'x',
  verdict: 'attention',
  subject: { kind: 'merge-run', path: takenRow().path },
  message: { en: message, ja: message },
  sources: []
});

describe('the report of a decision', () => {
  it('holds delivery, choice, checklist, Table 1, shells, members, rejections and tree', async () => {
    const judgement = { path: takenRow().path, verdict: 'accept', at: '2026-11-22T09:30:00Z' } as const;
    const report = decisionReport(
      { ...takenRow(), judgement },
      { ...options, findings: [finding('71.0 %')] }
    );
    await expect(report).toMatchFileSnapshot('golden/decision-report.html');
  });

  it('is written in Japanese where asked', () => {
    const report = decisionReport(takenRow(), { ...options, language: 'ja' });
    expect(report).toContain('<html lang="ja">');
    expect(report).toContain('マージの選択についてのレポート');
    expect(report).toContain('スケールの B が外れ値');
  });

  it('keeps hostile names and notes text', () => {
    const report = decisionReport(takenRow({ spaceGroup: HOSTILE }, HOSTILE), {
      ...options,
      beamtime: { ...beamtime, name: HOSTILE },
      findings: [finding(HOSTILE)],
      sentence: HOSTILE,
      note: HOSTILE
    });
    expect(report).not.toMatch(/<script|<img/);
  });

  it('says what the user said of each run, and keeps it text', () => {
    const judged = (path: string, verdict: 'accept' | 'unsure', note: string) => ({
      ...takenRow(),
      path: relPath(path),
      judgement: { path: relPath(path), verdict, note, at: '2026-11-22T09:30:00Z' }
    });
    const report = decisionReport(judged('a', 'accept', 'not printed: the dialog hands it on'), {
      ...options,
      compared: [judged('b', 'unsure', HOSTILE)]
    });
    expect(report).toContain('Decision of the user: accepted (last changed 2026-11-22T09:30:00Z)');
    expect(report).toMatch(/<th scope="row">Decision of the user<\/th>.*accepted.*unsure/);
    expect(report).toContain('Note of the user on ');
    expect(report).toContain('onerror=');
    expect(report).not.toMatch(/<script|<img/);
    expect(decisionReport(takenRow(), options)).toContain('Decision of the user: none');
  });

  it('says on which limits a verdict rests, and which of them the user set', () => {
    const [asked] = checks.filter(({ id }) => id === 'completeness-overall');
    const judged = {
      ...options,
      questions: asked ? [asked] : [],
      findings: [{ ...finding('93.0 %'), check: 'completeness-overall' }]
    };
    expect(decisionReport(takenRow(), judged)).toContain('(Limits: fails below 90 %; attention below 95 %)');
    const limits = { ...defaultLimits, 'completeness-overall-attention': 92.5 };
    expect(decisionReport(takenRow(), { ...judged, limits })).toContain(
      '(Limits: fails below 90 %; attention below 92.5 % [set by the user; default: 95 %])'
    );
    expect(decisionReport(takenRow(), { ...judged, limits, language: 'ja' })).toContain(
      'これ未満は要確認 92.5 % ［ユーザーが変更、既定値：95 %］'
    );
  });

  it('says which run is for SAD as the overview does, and keeps it text', () => {
    const sad = ['For SAD: this run. CCano at least 30 % to 5.33 Å.', HOSTILE];
    const conclusions = { funnels: [], delivery: [], sad: () => sad };
    const report = decisionReport(takenRow(), { ...options, conclusions });
    expect(report).toMatch(
      /<h2>The run for SAD<\/h2>\s*<p>For SAD: this run\. CCano at least 30 % to 5\.33 Å\.<\/p>/
    );
    expect(report).not.toMatch(/<script|<img/);
    expect(decisionReport(takenRow(), options)).not.toContain('The run for SAD');
  });

  it('tells of each question of trust the limits and the files that its answer rests on', () => {
    const [asked] = checks.filter(({ id }) => id === 'twinning');
    const report = decisionReport(takenRow(), {
      ...options,
      questions: asked ? [asked] : [],
      limits: defaultLimits,
      findings: [
        { ...finding('<|L|> = 0.42'), check: 'twinning', sources: [relPath('m/ccp4/ctruncate.log')] }
      ]
    });
    const [, trust = ''] = /<h2>Can it be trusted\?<\/h2>([^]*?)<h2>/.exec(report) ?? [];
    expect(trust).toContain('0.42 <small>(Limits: fails below &#60;|L|&#62; of 0.44');
    expect(trust).toContain('<small>m/ccp4/ctruncate.log</small>');
  });

  it('refers to nothing outside itself, and forbids it', () => {
    const report = decisionReport(takenRow(), options);
    expect(report).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(report.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|src=|href=|url\(/);
  });

  it('says what is absent instead of drawing nothing', () => {
    const report = decisionReport(
      { ...takenRow({ shells: [], rejected: [] }), trial: { ...trial, clusters: [] } },
      options
    );
    expect(report).toContain('None was rejected');
    expect(report).toContain('The files contain no tree.');
    expect(report).toContain('No shell table');
  });
});

it('draws the tree with the chosen cluster apart', () => {
  const svg = dendrogramSvg(trial.clusters, 1, 'height') ?? '';
  const [others = '', chosen = ''] = [...svg.matchAll(/<path d="([^"]*)" fill="none"/g)].map(
    ([, path]) => path
  );
  expect([others.split('M').length - 1, chosen.split('M').length - 1]).toEqual([1, 1]);
  expect(dendrogramSvg([], 1, 'height')).toBeUndefined();
});

it('says KAMO’s words and what they mean; unknown ones as they are', () => {
  expect(reasonText('bad_B,new_rule,constructor', 'en')).toBe(
    'bad_B (scale B is an outlier: more than 1.5 interquartile ranges (KAMO’s default) outside the quartiles), new_rule, constructor'
  );
});
