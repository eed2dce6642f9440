/** A disk on which a raster can be laid over the picture of its loop: the sample's, with a picture at scale and the points of collection of one pin. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';

/** The pin: multi mode, a raster of 15 × 10 points in steps of 10 × 15 µm. */
export const PIN = 'CPS1013-07';
/** Images of the raster at which crystals 1, 2 and 3 were collected; the first two lie in one row, whichever way it was scanned. */
export const COLLECTED = [37, 40, 68] as const;
const [COLUMNS, ROWS, STEP_X, STEP_Y] = [15, 10, 0.01, 0.015];
/** µm: ZOO scans int(length / step) + 3 points. */
const LOOP = { width: 125, height: 112.5 };
/** Pixels of the picture, and of the rectangle that ZOO drew into it: 1.25 µm each. */
export const PICTURE = { width: 612, height: 480, left: 270, top: 200, right: 370, bottom: 290 };

/** `jpeg`: the picture, drawn by a browser. */
export async function layOver(beamtime: string, jpeg: Buffer): Promise<void> {
  const scan = join(beamtime, PIN, 'scan00');
  writeFileSync(join(beamtime, PIN, 'raster.jpg'), jpeg);
  const place = (image: number): string =>
    [0.5, -10 + STEP_X * image, 0.4].map((mm) => mm.toFixed(4).padStart(10)).join(' ');
  const lines = Array.from({ length: COLUMNS * ROWS }, (_, at) => `     ${at + 1} ${place(at + 1)}`);
  writeFileSync(
    join(scan, '2d', 'diffscan.log'),
    ` ${'='.repeat(70)}
   Diffraction scan (2020/07/14 [Tue] 16:37:25:496)
     Vertical   scan No. of point: ${ROWS}  step: ${STEP_Y} [mm]
     Horizontal scan No. of point: ${COLUMNS}  step: ${STEP_X} [mm]
     Scan direction: horizontal
     Scan path: normal
     No dummy image generated in each scan!
     FILE_NAME = /isilon/users/made/2d_??????.img

${lines.join('\n')}
 ${'='.repeat(70)}
`
  );
  writeFileSync(
    join(scan, 'collected.dat'),
    `# Found crystals = ${COLLECTED.length}\n${COLLECTED.map(place).join('\n')}\n`
  );
  const sql = await initSqlJs();
  const path = join(beamtime, 'zoo_200714.db');
  const database = new sql.Database(readFileSync(path));
  database.run('update ESA set scan_width = ?, scan_height = ? where puckid = ? and pinid = ?', [
    LOOP.width,
    LOOP.height,
    PIN.slice(0, PIN.indexOf('-')),
    Number(PIN.slice(PIN.indexOf('-') + 1))
  ]);
  writeFileSync(path, database.export());
  database.close();
}
