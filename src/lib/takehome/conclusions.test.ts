import { describe, expect, it } from 'vitest';
import {
  aBeamtime,
  aCluster,
  aMerge,
  aPin,
  aProcessingRun,
  aRun,
  aTrial
} from '../../../tests/support/model';
import { Fates } from '../analysis/dataset-fates';
import { deliveryLinks } from '../analysis/delivery';
import { PRESETS } from '../analysis/ranking';
import { recommendations } from '../analysis/recommendations';
import { sampleFunnels } from '../analysis/sample-funnel';
import { relPath } from '../base/rel-path';
import { checks, defaultLimits } from '../checks';
import type { Finding, Verdict } from '../checks/check';
import { TRUST } from '../checks/trust';
import { deliveryLines, funnelLines, trustLines } from './conclusion-lines';
import { exportedConclusions, type Conclusions } from './conclusions';
import { exportIndex } from './export-index';
import { readWholeIndex } from './import-index';

const PIN = aPin({ puck: 'CPS0001', pin: 1 });
const LOST = aProcessingRun({
  path: relPath('_kamoproc/CPS0001-01/data00/cry01_1-3600'),
  pin: 'CPS0001-01',
  prefix: 'cry01',
  state: 'failed',
  failedAt: 'indexing'
});
const BEAMTIME = aBeamtime({
  pins: [PIN],
  processingRuns: [aProcessingRun({ pin: 'CPS0001-01' }), LOST],
  merges: [aMerge()]
});
const said = (check: string, verdict: Verdict, kind: Finding['subject']['kind'], path: string): Finding => ({
  check,
  verdict,
  subject: { kind, path: relPath(path) },
  message: { en: `${check} ${verdict}`, ja: `${check} 判定` },
  sources: check === 'twinning' ? [relPath('ctruncate.log')] : []
});
const FINDINGS = [
  said('twinning', 'fail', 'merge-run', aRun().path),
  said('processing-finished', 'fail', 'processing-run', LOST.path)
];
const fates = new Fates({ ...BEAMTIME, partial: false }).all();
const CONCLUSIONS: Conclusions = {
  recommended: recommendations(PRESETS.kamo, BEAMTIME.merges, { separation: Infinity, difference: Infinity }),
  funnels: sampleFunnels(BEAMTIME.pins, fates),
  delivery: deliveryLinks(BEAMTIME, FINDINGS, fates),
  sadText: ({ sample }, language) => `${sample} SAD ${language}`,
  questions: checks,
  limits: { ...defaultLimits, 'twinning-fail': 0.42 }
};

describe('what is concluded, in the exported index', () => {
  it('says for each sample which run, or why none, and how the questions of trust were answered', () => {
    const runs = [aRun({ overall: { ccHalf: 99 } })];
    const merge = aMerge({ trials: [aTrial({ clusters: [aCluster({ runs })] })] });
    const recommended = recommendations(PRESETS.kamo, [merge, aMerge({ sampleName: 'none', trials: [] })], {
      separation: Infinity,
      difference: Infinity
    });
    const { recommendations: told } = exportedConclusions({ ...CONCLUSIONS, recommended }, FINDINGS);
    expect(told.map(({ sample, path, none }) => [sample, path, none])).toEqual([
      ['lys', aRun().path, undefined],
      ['none', undefined, 'not-merged']
    ]);
    expect(told[0]?.trust?.map(({ question }) => question)).toEqual(TRUST.map(({ question }) => question));
    expect(told[0]?.trust?.filter(({ verdict }) => verdict !== 'unknown')).toEqual([
      expect.objectContaining({ question: 'twinning', verdict: 'fail', checks: ['twinning'] })
    ]);
    // What was said, with the limits in force: the user's own told from Kamome's.
    const [twinning] = told[0]?.trust?.find(({ question }) => question === 'twinning')?.answers ?? [];
    expect(twinning).toMatchObject({
      check: 'twinning',
      verdict: 'fail',
      message: { en: 'twinning fail', ja: 'twinning 判定' },
      sources: ['ctruncate.log']
    });
    expect(twinning?.limits.map(({ id, value, default: ours }) => [id, value, ours])).toEqual([
      ['twinning-fail', 0.42, 0.44],
      ['twinning-attention', 0.47, undefined]
    ]);
    expect(twinning?.limits[0]?.label.en).toMatch(/fails below/);
  });
  it('says which run is for SAD, or why none', () => {
    const row = (anomalous: boolean | undefined): Conclusions['recommended'] => {
      const run = { ...aRun({ overall: { ccHalf: 99 } }), ...(anomalous !== undefined && { anomalous }) };
      const merge = aMerge({ trials: [aTrial({ clusters: [aCluster({ runs: [run] })] })] });
      return recommendations(PRESETS.kamo, [merge], { separation: Infinity, difference: Infinity });
    };
    const sadOf = (recommended: Conclusions['recommended']): unknown =>
      exportedConclusions({ ...CONCLUSIONS, recommended }, []).recommendations[0]?.sad;
    const message = { en: 'lys SAD en', ja: 'lys SAD ja' };
    expect(sadOf(row(true))).toEqual({ path: aRun().path, signal: { kind: 'unknown' }, message });
    expect(sadOf(row(false))).toEqual({ none: 'friedel-merged', message });
    expect(sadOf(row(undefined))).toEqual({ none: 'friedel-unknown', message });
  });
  it('counts what each step of the way lost, by fate', () => {
    const { funnels } = exportedConclusions(CONCLUSIONS, FINDINGS);
    const [lys] = funnels;
    expect([lys?.sample, lys?.area]).toEqual(['lys', '_kamoproc']);
    expect(lys?.steps.find(({ id }) => id === 'processed')).toEqual({
      id: 'processed',
      count: 1,
      unknown: 0,
      lost: { 'not-indexed': 1 }
    });
  });
  it('tells the delivery with codes, sentences in both languages and places', () => {
    const { delivery } = exportedConclusions(CONCLUSIONS, FINDINGS);
    const link = delivery.find((one) => one.link === 'frames-processing');
    const remark = link?.remarks.find(({ code }) => code === 'processing-finished');
    expect(remark).toMatchObject({ state: 'differs', ask: 'kamo', subjects: [{ path: LOST.path }] });
    expect(remark?.subjects[0]?.detail).toEqual({
      en: 'processing-finished fail',
      ja: 'processing-finished 判定'
    });
    expect(remark?.message.en).not.toBe(remark?.message.ja);
  });
  it('is an optional part of the index, which reads as before with and without it', () => {
    const generator = { name: 'kamome', version: '1' };
    const plain = exportIndex(BEAMTIME, FINDINGS, generator, new Date(0));
    const full = exportIndex(BEAMTIME, FINDINGS, generator, new Date(0), {}, CONCLUSIONS);
    expect(plain).not.toHaveProperty('delivery');
    expect(full.schema).toBe('kamome-beamtime/1');
    expect(JSON.stringify(full)).not.toMatch(/:(null|"nan")/i);
    expect(full).toMatchObject(plain);
    expect(readWholeIndex(JSON.stringify(full))).toEqual(readWholeIndex(JSON.stringify(plain)));
  });
});

describe('what is concluded, in lines', () => {
  it('asks every question of trust; silence is no pass', () => {
    const lines = trustLines(FINDINGS.slice(0, 1), CONCLUSIONS, 'en');
    expect(lines).toHaveLength(TRUST.length);
    expect(lines.filter(({ verdict }) => verdict === 'pass')).toEqual([]);
    const failed = lines.find(({ verdict }) => verdict === 'fail');
    expect(failed?.message).toBe('twinning fail');
    expect(failed?.rests).toMatch(/0\.42 \[set by the user; default: 0\.44\]/);
    expect(failed?.files).toEqual(['ctruncate.log']);
    expect(lines.find(({ verdict }) => verdict === 'unknown')).toMatchObject({ message: '', files: [] });
  });
  it('names a few of many files', () => {
    const sources = ['a', 'b', 'c', 'd', 'e'].map((path) => relPath(path));
    const lines = trustLines([{ ...said('twinning', 'fail', 'merge-run', 'x'), sources }], CONCLUSIONS, 'en');
    expect(lines.find(({ verdict }) => verdict === 'fail')?.files).toEqual(['a', 'b', 'c', 'd', '…']);
  });
  it('tells the way of one sample, and why data sets were lost', () => {
    const [line, ...others] = funnelLines(CONCLUSIONS.funnels, 'lys', 'en');
    expect(line?.steps).toMatch(/^_kamoproc: Pins 1 → Collected 1 → Data sets 2 → Processed 1 → /);
    expect(line?.lost[0]).toBe('Processed −1: not indexed 1');
    expect(others).toEqual([]);
    expect(funnelLines(CONCLUSIONS.funnels, 'other', 'en')).toEqual([]);
  });
  it('tells each link of the delivery with its counts and remarks', () => {
    const line = deliveryLines(CONCLUSIONS.delivery, 'en').find(({ text }) =>
      text.startsWith('Images ↔ processing')
    );
    expect(line).toEqual({
      state: 'differs',
      text: 'Images ↔ processing: 0 of 1 processing runs',
      remarks: ['Processing that did not finish (1) · Process again (KAMO)']
    });
  });
});
