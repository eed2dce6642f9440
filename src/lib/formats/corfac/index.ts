import { textFormat } from '../format';
import { finite, type Lines } from '../lines';
import { present } from '../present';

declare module '../format' {
  interface Records {
    corfac: Corfac;
  }
}

/** corfac_absorp.dat, corfac_modpix.dat, corfac_decay.dat: correction factors of XSCALE by data set. */
export interface Corfac {
  /** From the header: 'detector' has posX and posY, 'plane' has y limits. */
  readonly kind: 'detector' | 'plane';
  /** One row a cell of a table, in the order of the file. */
  readonly rows: readonly CorfacRow[];
}

export interface CorfacRow {
  /** Data set as the image name gives it. */
  readonly set: string;
  readonly ix: number;
  readonly xMin?: number;
  readonly xMax?: number;
  readonly iy?: number;
  readonly yMin?: number;
  readonly yMax?: number;
  readonly position?: number;
  readonly posX?: number;
  readonly posY?: number;
  /** As printed (an integer). */
  readonly factor?: number;
}

/** corfac_*.dat (KAMO: yamtbx dataproc/xds/xscalelp.py, cbf_to_dat). The header names the columns. Fails without one. */
function parse(lines: Lines): Corfac {
  const labels = (lines.nextFilled() ?? '').trim().split(/\s+/).slice(0, 20);
  const at = (label: string): number => labels.indexOf(label);
  if (labels[0] !== 'file' || at('ix') < 0 || at('fac') < 0) lines.fail({ code: 'text-missing', text: 'ix' });
  const heading = lines.here();
  const rows: CorfacRow[] = [];
  for (let line = lines.nextFilled(); line !== undefined; line = lines.nextFilled()) {
    const words = line.slice(0, 400).trim().split(/\s+/);
    const number = (label: string): number | undefined => finite(words[at(label)]);
    const [set = ''] = words;
    const ix = number('ix');
    if (words.length !== labels.length || ix === undefined) {
      lines.warn({ code: 'not-understood' });
      continue;
    }
    rows.push({
      set,
      ix,
      ...present({
        xMin: number('xmin'),
        xMax: number('xmax'),
        iy: number('iy'),
        yMin: number('ymin'),
        yMax: number('ymax'),
        position: number('ipos'),
        posX: number('posx'),
        posY: number('posy'),
        factor: number('fac')
      })
    });
  }
  if (rows.length === 0) lines.warn({ code: 'no-rows' }, heading);
  return { kind: at('ipos') < 0 ? 'plane' : 'detector', rows };
}

export default textFormat({
  name: 'corfac',
  version: 3,
  file: /^corfac_(absorp|modpix|decay)\.dat$/,
  whenScanning: 'later',
  parse
});
