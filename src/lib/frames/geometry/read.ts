import hklHeader from '../../formats/hkl-header';
import { FormatError, Lines, type Problem } from '../../formats/lines';
import { decodeText } from '../../formats/text';
import xparm from '../../formats/xparm';
import type { Geometry } from './geometry';
import { geometryOfHkl, geometryOfXparm, type NoGeometry } from './sources';

/** Bytes of an XPARM file that can matter. */
const XPARM_BYTES = 64 * 1024;
/** Of the header of a reflection file. */
const HEADER_BYTES = 256 * 1024;

const SEVERAL_SEGMENTS = /^!NUMBER OF DETECTOR SEGMENTS\s*=?\s*(?!0*1\s*$)\d+/m;

/** A geometry file by its name: GXPARM.XDS, XPARM.XDS (with the endings that KAMO gives them), INTEGRATE.HKL, XDS_ASCII.HKL. */
export async function readGeometry(
  name: string,
  content: Uint8Array<ArrayBuffer>
): Promise<Geometry | NoGeometry> {
  try {
    if (/\.HKL/i.test(name)) {
      const head = content.slice(0, HEADER_BYTES);
      const problems: Problem[] = [];
      const bytes = { size: head.length, slice: async (from: number, to: number) => head.slice(from, to) };
      const header = await hklHeader.parse(bytes, problems);
      // It says how many they are, and not where they stand.
      if (SEVERAL_SEGMENTS.test(decodeText(head))) return { code: 'incomplete', what: 'detector segments' };
      return geometryOfHkl(header);
    }
    if (xparm.kind !== 'text') return { code: 'incomplete', what: name };
    const text = decodeText(content.subarray(0, XPARM_BYTES));
    return geometryOfXparm(xparm.parse(new Lines(text)), /GXPARM/i.test(name) ? 'GXPARM.XDS' : 'XPARM.XDS');
  } catch (error) {
    if (error instanceof FormatError) return { code: 'unreadable', flaw: error.flaw };
    throw error;
  }
}
