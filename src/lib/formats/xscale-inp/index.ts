import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';
import { Keywords, keywordsOf, type Cell, type Keyword, type ResolutionRange } from '../xds-keywords';
import { mayBeCut } from '../xds-lp';

declare module '../format' {
  interface Records {
    'xscale-inp': XscaleInp;
  }
}

/** XSCALE.INP: which files were scaled together, in which order, against which reference. */
export interface XscaleInp {
  /** Absent where the file says 0 (unknown). */
  readonly spaceGroupNumber?: number;
  readonly unitCell?: Cell;
  /** Every OUTPUT_FILE in order; KAMO writes one (`xscale.hkl`). */
  readonly outputs: readonly string[];
  readonly friedelsLaw?: boolean;
  readonly merge?: boolean;
  /** SNRC (since XDS BUILT=20191015) or MINIMUM_I/SIGMA. */
  readonly minimumIOverSigma?: number;
  /** RESOLUTION_SHELLS: high-resolution limits in Å, as printed. */
  readonly shells: readonly number[];
  /** In the order of the file: the n-th is set n of XSCALE.LP and ISET n of xscale.hkl. */
  readonly inputs: readonly XscaleInput[];
  /** Every live keyword that is not one of an input, in the order of the file. */
  readonly keywords: readonly Keyword[];
}

export interface XscaleInput {
  /** From 1. */
  readonly number: number;
  /** As written: relative to the folder of the file, or absolute on the processing computer. */
  readonly path: string;
  /** `*` before the name: the scaling reference. */
  readonly reference: boolean;
  /** The OUTPUT_FILE it goes to. */
  readonly output?: string;
  readonly nBatch?: number;
  readonly resolutionRange?: ResolutionRange;
  readonly corrections?: string;
  readonly crystalName?: string;
  readonly line: number;
}

/** Keywords that belong to the INPUT_FILE above them (XSCALE's list of input parameters). */
const OF_INPUT = new Set([
  'INCLUDE_RESOLUTION_RANGE',
  'NBATCH',
  'CORRECTIONS',
  'CRYSTAL_NAME',
  'STARTING_DOSE',
  'DOSE_RATE'
]);

interface Block {
  readonly input: Keyword;
  readonly output?: string;
  readonly keywords: Keyword[];
}

/** XSCALE.INP, as KAMO and users write it (docs/formats/xscale-inp.md). Fails without a single `KEY= value`. */
function parse(lines: Lines): XscaleInp {
  const keywords: Keyword[] = [];
  const blocks: Block[] = [];
  let output: string | undefined;
  for (let line = lines.next(); line !== undefined; line = lines.next())
    for (const keyword of keywordsOf(line, lines.line)) {
      const block = blocks.at(-1);
      if (keyword.key === 'INPUT_FILE') blocks.push({ input: keyword, ...present({ output }), keywords: [] });
      else if (block && OF_INPUT.has(keyword.key)) block.keywords.push(keyword);
      else {
        keywords.push(keyword);
        if (keyword.key === 'OUTPUT_FILE') output = keyword.value;
      }
    }
  if (keywords.length === 0 && blocks.length === 0) lines.fail({ code: 'nothing-found' });
  if (blocks.length === 0) lines.warn({ code: 'text-missing', text: 'INPUT_FILE=' });
  if (mayBeCut(lines)) lines.warnOfNoEnd();

  const given = new Keywords(keywords, lines.problems);
  return {
    outputs: given.all('OUTPUT_FILE').map(({ value }) => value),
    shells: (given.text('RESOLUTION_SHELLS') ?? '').split(/\s+/).flatMap((word) => finite(word) ?? []),
    inputs: blocks.map((block, index) => inputOf(block, index + 1, lines)),
    keywords,
    ...present({
      spaceGroupNumber: given.spaceGroup(),
      unitCell: given.cell('UNIT_CELL_CONSTANTS'),
      friedelsLaw: given.flag("FRIEDEL'S_LAW"),
      merge: given.flag('MERGE'),
      minimumIOverSigma: given.number('SNRC') ?? given.number('MINIMUM_I/SIGMA')
    })
  };
}

/** `[*]name [XDS_ASCII [d_max d_min]]`: what stands behind the name is the form before 2010. */
function inputOf({ input, output, keywords }: Block, number: number, lines: Lines): XscaleInput {
  const given = new Keywords(keywords, lines.problems);
  const [name = '', old] = input.value
    .replace(/^\*\s*/, '')
    .split(/\s+(?=(?:XDS_ASCII|MRES|OLDHKL)(?:\s|$))/);
  const [, oldMax, oldMin] = old?.split(/\s+/).map(Number) ?? [];
  const oldRange = present({ dMax: oldMax || undefined, dMin: oldMin || undefined });
  return {
    number,
    path: name,
    reference: input.value.startsWith('*'),
    line: input.line,
    ...present({
      output,
      nBatch: given.number('NBATCH'),
      resolutionRange:
        given.resolutions('INCLUDE_RESOLUTION_RANGE').at(-1) ??
        (Object.keys(oldRange).length > 0 ? oldRange : undefined),
      corrections: given.all('CORRECTIONS').at(-1)?.value,
      crystalName: given.text('CRYSTAL_NAME')
    })
  };
}

export default textFormat({
  name: 'xscale-inp',
  version: 3,
  file: /^XSCALE\.INP(\.org|\.\d+|\.ex\d+)?$/,
  parse
});
