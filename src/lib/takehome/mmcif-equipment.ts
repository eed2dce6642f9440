/**
 * What an mmCIF says of beamline, detector and programs, from the files of a run: `diffrn_source`, `diffrn_detector`, `software`. Item names and
 * terms after the PDBx/mmCIF dictionary (mmcif_pdbx_v50.dic).
 */
import { DIGITS, fixed } from '../beamtime/digits';
import type { Beamtime } from '../beamtime/types';
import { originOf, pinFolders, collectionOf } from './origin';
import type { TakenRun } from './taken-run';

export type Item = readonly [name: string, value: string | undefined];

/** `software`: rows of name, version, classification. */
export interface Equipment {
  readonly source: readonly Item[];
  readonly detector: readonly Item[];
  readonly software: readonly (readonly [name: string, version: string | undefined, use: string])[];
}

const PROGRAMS = { xscale: 'XSCALE', aimless: 'Aimless' } as const;

export function equipmentOf(
  beamtime: Pick<Beamtime, 'pins' | 'processingRuns' | 'beamline'>,
  taken: TakenRun
): Equipment {
  const { trial, cluster, run } = taken;
  const { beamline } = beamtime;
  const numbers = new Set(
    run.members.length > 0 ? run.members.flatMap(({ dataset }) => dataset ?? []) : cluster.members
  );
  const datasets = trial.datasets.filter(({ number }) => numbers.has(number));
  const folders = pinFolders(beamtime);
  const processed = new Map(beamtime.processingRuns.map((one) => [one.path, one]));
  const detectors = distinct(datasets.map((dataset) => collectionOf(folders, dataset)?.detector));
  const types = distinct(detectors.map(detectorType));
  const versions = distinct(
    datasets.map(({ processingRun }) => processingRun && processed.get(processingRun)?.xdsVersion)
  );
  const { wavelengths } = originOf(beamtime, taken);
  const program = run.program && PROGRAMS[run.program];
  return {
    source: [
      ['_diffrn_source.diffrn_id', '1'],
      ['_diffrn_source.source', beamline && 'SYNCHROTRON'],
      ['_diffrn_source.type', beamline && `SPRING-8 BEAMLINE ${beamline}`],
      ['_diffrn_source.pdbx_synchrotron_site', beamline && 'SPring-8'],
      ['_diffrn_source.pdbx_synchrotron_beamline', beamline],
      [
        '_diffrn_source.pdbx_wavelength_list',
        wavelengths.map((value) => fixed(value, DIGITS.wavelength)).join(', ') || undefined
      ]
    ],
    detector: [
      ['_diffrn_detector.diffrn_id', '1'],
      [
        '_diffrn_detector.detector',
        detectors.length > 0 && detectors.every((name) => /eiger|pilatus/i.test(name)) ? 'PIXEL' : undefined
      ],
      // One detector is what the item means; several are named, for the depositor to choose.
      ['_diffrn_detector.type', types.length === 1 ? types[0] : undefined],
      ...(types.length > 1 ? [['_diffrn_detector.details', detectors.join('; ')] as const] : [])
    ],
    software: [
      ...(versions.length > 0 ? versions : [undefined]).map(
        (version) => ['XDS', version, 'data reduction'] as const
      ),
      ...(program === undefined ? [] : [[program, run.programVersion, 'data scaling'] as const])
    ]
  };
}

/**
 * A detector as the dictionary's terms name it, maker first and without its serial number: `DECTRIS PILATUS3 6M` of the `PILATUS3 6M, S/N 60-0104`
 * that a CBF header prints, `DECTRIS EIGER 16M` of a master's `Dectris Eiger 16M`.
 */
function detectorType(printed: string): string {
  const [model = ''] = printed.toUpperCase().split(',');
  return model.trim().replace(/^(?=(?:EIGER|PILATUS)\d?\b)/, 'DECTRIS ');
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.flatMap((value) => value ?? []))].sort();
}
