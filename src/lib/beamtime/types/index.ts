/**
 * The model of a delivered beamtime: what the export (docs/formats/beamtime-export.md) and every page are made from. Plain data, cheap to
 * clone. An optional field means "the disk does not say"; it is the only way to say so.
 */
export type * from './beamtime';
export type * from './cluster';
export type * from './diagnostics';
export type * from './frame-looks';
export type * from './merge';
export type * from './merge-run';
export type * from './on-disk';
export type * from './pin';
export type * from './preparation';
export type * from './processing-run';
export type * from './shell';
export type * from './recomputed';
