/** What can lie over a picture. */
export const OVERLAYS = ['rings', 'ice', 'predictions', 'spots', 'beam'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** A limit of resolution that is drawn as a ring of its own. */
export interface CutOff {
  readonly of: 'dataset' | 'merge';
  /** Å. */
  readonly d: number;
}
