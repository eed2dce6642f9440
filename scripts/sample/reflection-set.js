// Simulated reflections (XDS_ASCII.HKL) as data sets of the sample: cut in resolution and by frames, with the error model written into their sigmas.
import { readFileSync } from 'node:fs';

/** `{ header: string[], records: { hkl, intensity, sigma, z, line }[], cell, spaceGroup, frames }` of an XDS_ASCII.HKL. */
export function readSet(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const end = lines.findIndex((line) => line.startsWith('!END_OF_HEADER'));
  const header = lines.slice(0, end + 1);
  const numbers = (key) =>
    header
      .find((line) => line.startsWith(`!${key}=`))
      .slice(key.length + 2)
      .trim()
      .split(/\s+/)
      .map(Number);
  const records = lines.slice(end + 1).flatMap((line) => {
    if (line.startsWith('!') || line === '') return [];
    const [h, k, l, intensity, sigma, , , z] = line.trim().split(/\s+/).map(Number);
    return [{ hkl: [h, k, l], intensity, sigma, z, line }];
  });
  const [firstFrame, lastFrame] = numbers('DATA_RANGE');
  return {
    header,
    records,
    cell: numbers('UNIT_CELL_CONSTANTS'),
    spaceGroup: numbers('SPACE_GROUP_NUMBER')[0],
    oscillation: numbers('OSCILLATION_RANGE')[0],
    startingAngle: numbers('STARTING_ANGLE')[0],
    firstFrame,
    lastFrame
  };
}

/** 1/d² in Å⁻² of a cell whose angles are 90, 90 and 90 or 120 degrees. */
function inverseSquare([h, k, l], [a, b, c, , , gamma]) {
  const ab = gamma === 120 ? (4 / 3) * ((h * h + h * k + k * k) / (a * a)) : (h / a) ** 2 + (k / b) ** 2;
  return ab + (l / c) ** 2;
}

/**
 * The records of some frames to a resolution limit (Å), under another name. `model`: variance = a (sigma² + b I²), as CORRECT writes it. Records that
 * the file marks as misfits (negative sigma) keep their mark.
 */
export function cutSet(
  set,
  { dMin, firstFrame = set.firstFrame, lastFrame = set.lastFrame, template, model }
) {
  const records = set.records
    .filter(
      ({ hkl, z }) =>
        inverseSquare(hkl, set.cell) <= 1 / (dMin * dMin) && z >= firstFrame - 1 && z < lastFrame
    )
    .map((record) => {
      const { sigma, intensity, line } = record;
      const grown = Math.sign(sigma) * Math.sqrt(model.a * (sigma * sigma + model.b * intensity * intensity));
      return { ...record, sigma: grown, line: line.slice(0, 29) + exponent(grown, 11) + line.slice(40) };
    });
  const range = `!DATA_RANGE=${pad(firstFrame, 8)}${pad(lastFrame, 8)}`;
  const header = set.header.map((line) =>
    line
      .replace(/DATE=.*/, 'DATE=14-Jul-2020')
      .replace(/^!NAME_TEMPLATE_OF_DATA_FRAMES=.*/, `!NAME_TEMPLATE_OF_DATA_FRAMES=${template}`)
      .replace(/^!DATA_RANGE=.*/, range)
      .replace(/^!VARIANCE_MODEL=.*/, `!VARIANCE_MODEL= ${exponent(model.a, 10)} ${exponent(model.b, 10)}`)
  );
  return { ...set, header, records, firstFrame, lastFrame, template, model };
}

/** A set indexed anew by a function of h, k, l. */
export const reindexed = (set, of) => ({
  ...set,
  records: set.records.map((record) => {
    const hkl = of(record.hkl);
    return { ...record, hkl, line: hkl.map((index) => pad(index, 6)).join('') + record.line.slice(18) };
  })
});

/** The text of a set as an XDS_ASCII.HKL. */
export const textOf = ({ header, records }) =>
  `${[...header, ...records.map(({ line }) => line), '!END_OF_DATA'].join('\n')}\n`;

export const pad = (value, width) => String(value).padStart(width);
/** `-1.517E-01`, to a width. */
export function exponent(value, width) {
  const [digits, power] = value.toExponential(3).split('e');
  const size = String(Math.abs(Number(power))).padStart(2, '0');
  return `${digits}E${Number(power) < 0 ? '-' : '+'}${size}`.padStart(width);
}
