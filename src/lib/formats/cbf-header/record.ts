/** Header of one PILATUS image. */
export interface CbfHeader {
  /** PILATUS_1.2, XDS, … */
  readonly convention?: string;
  readonly detector?: string;
  /** As written. */
  readonly date?: string;
  /** m. */
  readonly pixelSize?: readonly [number, number];
  readonly sensorThickness?: number;
  readonly distance?: number;
  /** s. */
  readonly exposure?: number;
  readonly exposurePeriod?: number;
  /** Å. */
  readonly wavelength?: number;
  /** Pixels, x fast. */
  readonly beamCenter?: readonly [number, number];
  /** deg. */
  readonly startAngle?: number;
  readonly oscillation?: number;
  readonly countCutoff?: number;
  readonly width?: number;
  readonly height?: number;
  /** Compressed bytes of the image. */
  readonly binarySize?: number;
  /** Where they begin. */
  readonly binaryAt?: number;
  readonly conversions?: string;
  /** Of pixels that are written as text (`BASE64`). */
  readonly encoding?: string;
  /** Number of pixels, their type (`signed 32-bit integer`) and byte order. */
  readonly elements?: number;
  readonly elementType?: string;
  readonly byteOrder?: string;
  /** deg; the detector swung out of the beam. */
  readonly twoTheta?: number;
  /** Size that the header asks for at least; absent where the header is not whole. */
  readonly expectedSize?: number;
  readonly size: number;
  readonly truncated: boolean;
  /** Every `# key value` of the header. */
  readonly fields: Readonly<Record<string, string>>;
}
