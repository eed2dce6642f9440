/** The page draws these pictures too, so the reading of their bytes lies in base. */
export { decodePpm, ppmLayout, ppmSize, type PpmLayout } from '../../base/ppm';
