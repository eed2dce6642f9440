import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { mayBeCut, singleBlanks } from '../xds-lp';

declare module '../format' {
  interface Records {
    'plot-integrate': PlotIntegrate;
  }
}

type Column = readonly (number | undefined)[];

/** plot_integrate.log: KAMO's extract of INTEGRATE.LP. Columns of one table are equally long: one element an image. */
export interface PlotIntegrate {
  readonly images: {
    readonly image: readonly number[];
    readonly scale: Column;
    readonly overloaded: Column;
    readonly strong: Column;
    readonly rejected: Column;
    /** Degrees (the file calls them sigmaD and sigmaM). */
    readonly sigmaB: Column;
    readonly sigmaR: Column;
  };
  /** The values of the block that the image belongs to. */
  readonly blocks: {
    readonly image: readonly number[];
    /** Å and degrees. */
    readonly a: Column;
    readonly b: Column;
    readonly c: Column;
    readonly alpha: Column;
    readonly beta: Column;
    readonly gamma: Column;
    /** Rotation off from the initial orientation, degrees. */
    readonly rotX: Column;
    readonly rotY: Column;
    readonly rotZ: Column;
    /** mm. */
    readonly distance: Column;
    /** Standard deviations: pixels and degrees. */
    readonly spotDeviation: Column;
    readonly spindleDeviation: Column;
    /** Pixels. */
    readonly orgX: Column;
    readonly orgY: Column;
    /** Direction of the rotation axis off from the initial one, degrees. */
    readonly phiX: Column;
    readonly phiY: Column;
    readonly phiZ: Column;
  };
  /** Nine areas of the detector: columns of degrees. */
  readonly areas: {
    readonly image: readonly number[];
    readonly sigmaB: readonly Column[];
    readonly sigmaR: readonly Column[];
  };
}

interface Table {
  readonly labels: readonly string[];
  readonly columns: readonly (number | undefined)[][];
}

const TITLES = [
  'Parameters estimated for each frame',
  'Parameters estimated for each block',
  'sigmaB and sigmaR on 9 areas for each block'
];
const TABLE = /^\s*\$TABLE\s*:/;

/** plot_integrate.log (KAMO: yamtbx dataproc/xds/command_line/xds_plot_integrate.py), CCP4 loggraph text. Fails without a table. */
function parse(lines: Lines): PlotIntegrate {
  const tables = new Map<string, Table>();
  for (let line = lines.next(); line !== undefined; line = lines.next())
    if (TABLE.test(line)) {
      const heading = lines.here();
      const table = readTable(lines);
      if (table) tables.set(singleBlanks(line.replace(TABLE, '').replace(/:\s*$/, '')), table);
      if (table && imagesOf(table).length === 0) lines.warn({ code: 'no-rows' }, heading);
    }
  if (tables.size === 0) lines.fail({ code: 'nothing-found' });
  const [frame, block, areas] = TITLES.map((title) => tables.get(title));
  for (const title of TITLES) if (!tables.has(title)) lines.warn({ code: 'text-missing', text: title });
  const nine = Array.from({ length: 9 }, (_, index) => index + 1);
  return {
    images: {
      image: imagesOf(frame),
      scale: column(frame, 'scale'),
      overloaded: column(frame, 'overlods'),
      strong: column(frame, 'nstrong'),
      rejected: column(frame, 'nrej'),
      sigmaB: column(frame, 'sigmaD'),
      sigmaR: column(frame, 'sigmaM')
    },
    blocks: {
      image: imagesOf(block),
      a: column(block, 'a'),
      b: column(block, 'b'),
      c: column(block, 'c'),
      alpha: column(block, 'alpha'),
      beta: column(block, 'beta'),
      gamma: column(block, 'gamma'),
      rotX: column(block, 'rotx'),
      rotY: column(block, 'roty'),
      rotZ: column(block, 'rotz'),
      distance: column(block, 'dist'),
      spotDeviation: column(block, 'spot'),
      spindleDeviation: column(block, 'spindle'),
      orgX: column(block, 'orgx'),
      orgY: column(block, 'orgy'),
      phiX: column(block, 'phix'),
      phiY: column(block, 'phiy'),
      phiZ: column(block, 'phiz')
    },
    areas: {
      image: imagesOf(areas),
      sigmaB: nine.map((area) => column(areas, `sigmab${area}`)),
      sigmaR: nine.map((area) => column(areas, `sigmar${area}`))
    }
  };
}

/** From `$GRAPHS` to the last `$$`: the labels stand before the second `$$`, the rows before the last. `D` is a missing value. */
function readTable(lines: Lines): Table | undefined {
  let line = lines.next();
  while (line !== undefined && !line.startsWith('$$')) line = lines.next();
  const labels = (lines.next() ?? '')
    .replace(/\$\$\s*$/, '')
    .replace(/^#/, '')
    .trim()
    .split(/\s+/);
  if (!lines.next()?.startsWith('$$')) {
    lines.warn({ code: 'no-labels' });
    return undefined;
  }
  const columns = labels.slice(0, 40).map((): (number | undefined)[] => []);
  for (line = lines.next(); line !== undefined && !line.startsWith('$$'); line = lines.next()) {
    const words = line.slice(0, 1000).trim().split(/\s+/);
    if (mayBeCut(lines)) lines.warn({ code: 'row-cut-off' });
    else if (words.length !== labels.length || finite(words[0]) === undefined)
      lines.warn({ code: 'not-understood' });
    else columns.forEach((values, index) => values.push(finite(words[index])));
  }
  if (line === undefined) lines.warn({ code: 'no-table-end' });
  return { labels, columns };
}

function column(table: Table | undefined, label: string): (number | undefined)[] {
  return table?.columns[table.labels.indexOf(label)] ?? [];
}

/** The first column; rows without a number in it were left out. */
function imagesOf(table: Table | undefined): number[] {
  return (table?.columns[0] ?? []).flatMap((image) => image ?? []);
}

export default textFormat({
  name: 'plot-integrate',
  version: 3,
  file: /^plot_integrate\.log$/,
  whenScanning: 'later',
  parse
});
