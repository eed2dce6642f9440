import { count } from '../../base/count';
import type { WordTree } from '../words';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Which run to take of each sample and crystal form: the first part of the Overview, and the verdict strip of the merge page. */
export const recommendation = {
  title: 'Which file to use',
  hint: 'One row per sample and crystal form: the run that your ranking rule selects. “?” marks a check that could not be evaluated.',
  head: {
    sample: 'Sample',
    run: 'Run',
    resolution: 'd_min',
    completeness: 'Compl.',
    inner: 'inner',
    ccHalf: 'CC1/2 outer',
    redundancy: 'Redun.',
    datasets: 'Data sets',
    trust: 'Can it be trusted?',
    mtz: 'MTZ'
  },
  formHead: 'Form',
  why: 'Why',
  full: {
    completeness: 'Completeness, overall',
    inner: 'Completeness, innermost shell',
    redundancy: 'Redundancy (multiplicity), overall'
  },
  form: (number: number) => `form ${number}`,
  formOf: (number: number, datasets: number, cell: string) =>
    `Form ${number}: ${count(datasets, 'data set')} at ${cell}.`,
  open: (sample: string) => `Open the recommended run of ${sample}`,
  datasets: (used: string, given: string) => `${used} of ${given}`,
  next: {
    step: (run: string, step: string, mine: string, other: string) =>
      `Next: ${run} (${step}: ${mine} against ${other}).`,
    score: (run: string, mine: string, other: string) => `Next: ${run} (score ${mine} against ${other}).`,
    equal: (run: string) => `Next: ${run}, equal by the rule.`,
    alone: (run: string) => `Next: ${run}.`
  },
  kamo: (run: string) => `KAMO chose ${run}.`,
  kamoNext: 'That is KAMO’s choice.',
  kamoElsewhere: (run: string, form: number | 'mixed') =>
    form === 'mixed'
      ? `KAMO chose ${run}, which is not of one crystal form alone.`
      : `KAMO chose ${run}, which is of form ${form}.`,
  none: {
    reading: 'No finished run was read yet.',
    'no-run':
      'No run contains this crystal form alone. Merge it by itself (Save results… → Re-merge subset).',
    unlisted:
      'Not known: the files here do not list the data sets of every run, so which run contains this crystal form cannot be told.',
    'no-merge':
      'No merge of this sample was read. If the disk has none, merge it by hand; the pins say how far its crystals went.',
    'other-name': 'No merge has the name of this sample. Its data sets are in merges of another name.',
    'not-processed':
      'None of its data sets was processed to the end. Data sets shows where each stopped; process again with a given cell and space group.',
    'not-measured':
      'On the sample sheet, but no diffraction image of it is in what was opened. The pins say how far each came.',
    'not-merged': 'No merge of this sample gave a run with statistics. See the checks of its merges.',
    'no-numbers': 'No run has statistics.',
    'not-last': 'No last cycle has statistics.',
    'not-final': 'No merge of this sample finished.'
  },
  /** Before the name of the run, and after it. */
  trial: { before: 'By your rule its best trial is ', after: (figures: string) => ` (${figures}).` },
  under: (names: readonly string[]) => `These are: ${names.join(', ')}.`,
  disk: {
    title: 'Wait for the disk?',
    recommended: 'recommended',
    here: 'MTZ here',
    both: 'recommended, MTZ here',
    which: 'Which',
    inIt: (samples: readonly string[], all: boolean) =>
      samples.length === 0
        ? 'No recommended run has its MTZ in it: see “Wait for the disk?”.'
        : all
          ? 'The MTZ of every recommended run is in it.'
          : `The recommended MTZ is in it for ${samples.join(', ')}; for the others see “Wait for the disk?”.`,
    advice: {
      take: (sample: string) =>
        `${sample}: the MTZ of the recommended run is in this archive. There is no need to wait for the disk to get it.`,
      start: (sample: string) =>
        `${sample}: start with the MTZ in this archive, which differs little, and use the recommended run’s from the disk later.`,
      look: (sample: string) =>
        `${sample}: the MTZ in this archive is worse than the recommended run’s. Use it for a first look, and wait for the disk.`,
      unsure: (sample: string) =>
        `${sample}: whether the MTZ in this archive is as good as the recommended run’s cannot be told, as some of its statistics are not in the files. Use it for a first look, and wait for the disk.`,
      unlisted: (sample: string) =>
        `${sample}: which crystal form the MTZ in this archive contains cannot be told, as its data sets are not listed here. Check its cell, and wait for the disk.`,
      other: (sample: string) =>
        `${sample}: the MTZ in this archive contains data sets of another crystal form, so it cannot replace the recommended run’s. Wait for the disk.`,
      wait: (sample: string) => `${sample}: no MTZ of it is in this archive. Wait for the disk.`,
      nothing: (sample: string) => `${sample}: no run is recommended, so there is no MTZ to wait for.`
    },
    rule: 'Differs little: d_min at most 0.1 Å and completeness (overall, inner) at most 2 % worse, CC1/2 of the outer shell at most 10 % lower. Kamome’s defaults.'
  },
  diskMtz: 'The MTZ of this run is not on this disk.',
  archiveMtz: 'MTZ not in this archive',
  strip: 'Questions of trust',
  answer: (question: string, verdict: string, message: string) =>
    message === '' ? `${question} ${verdict}` : `${question} ${verdict}: ${message}`,
  questions: {
    complete: { short: 'cmpl', long: 'Complete?' },
    population: { short: 'pop', long: 'One crystal form?' },
    symmetry: { short: 'sym', long: 'Space group supported?' },
    indexing: { short: 'idx', long: 'Indexed alike?' },
    twinning: { short: 'twin', long: 'Untwinned?' },
    ncs: { short: 'tNCS', long: 'No translational NCS?' },
    ice: { short: 'ice', long: 'No ice rings?' },
    damage: { short: 'dmg', long: 'No radiation damage?' },
    anisotropy: { short: 'aniso', long: 'Isotropic?' }
  },
  /** Which run where phases come from the anomalous signal. */
  sad: {
    head: 'SAD run',
    whyHead: 'SAD',
    of: 'SAD',
    run: (run: string) => `For SAD: ${run}.`,
    /** `above`: below the row of a run; `this`: in what is said of one run; `ranked`: in a list of all. */
    same: {
      above: 'For SAD: the same run.',
      this: 'For SAD: this run.',
      ranked: 'For SAD: the same run.'
    },
    who: { above: 'the run above', this: 'this run', ranked: 'the run that the ranking rule selects' },
    inForm: (form: string, told: string) => `${capital(form)}: ${told}`,
    figures: (figures: string) => `${capital(figures)}.`,
    wavelengths: (groups: string) => `Measured at several wavelengths: ${groups}.`,
    signal: {
      to: (limit: number, d: string) => `CCano at least ${limit} % to ${d}.`,
      inner: (limit: number) => `CCano at least ${limit} % in the innermost shell.`,
      none: (limit: number) => `No anomalous signal: CCano below ${limit} % in the innermost shell.`,
      noneFrom: (limit: number, d: string | undefined) =>
        `No anomalous signal: CCano below ${limit} % in the ${d === undefined ? 'first shell that has one' : `shell that begins at ${d}`}.`,
      /** Shells further in, which have no CCano. */
      before: {
        'not-measured': (d: string | undefined) =>
          `${d === undefined ? 'Further in' : `To ${d}`} no anomalous difference was measured (Nano = 0), so CCano and SigAno were not computed there.`,
        unknown: (d: string | undefined) =>
          `${d === undefined ? 'Further in' : `To ${d}`} no file gives CCano.`
      },
      notMeasured:
        'No anomalous difference was measured (Nano = 0), so CCano and SigAno were not computed: the strength of the anomalous signal is not known.',
      unknown:
        'The strength of the anomalous signal is not known: no file here gives a CCano that was computed.'
    },
    instead: {
      step: (who: string, step: string, mine: string, other: string) =>
        `Not ${who}: ${step} (${mine} against ${other}).`,
      missing: (who: string, measure: string) =>
        `Whether ${who} would do as well is not known: no file here gives its ${measure}.`,
      'friedel-merged': (who: string) => `${capital(who)} merged Friedel mates.`,
      'friedel-unknown': (who: string) =>
        `No file here says whether ${who} kept Friedel mates apart (XSCALE.INP).`,
      other: (who: string) => `${capital(who)} is not one that the rule for SAD considers.`
    },
    none: {
      'friedel-merged':
        "For SAD: none. Friedel mates were merged in every run (FRIEDEL'S_LAW= TRUE). Merge again with anomalous=True.",
      'friedel-unknown':
        'For SAD: not known. No run is known to have kept Friedel mates apart; of some, no file here says (XSCALE.INP).'
    },
    rule: (rule: string) => `For SAD, of runs with Friedel mates kept apart: ${rule}.`
  },
  curve: 'CC1/2 (solid) and completeness (dashed) by resolution',
  save: 'Save MTZ'
} satisfies WordTree;
