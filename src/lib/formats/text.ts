/** The page shows text too, so the choice of encoding lies in base. */
export { decodeText } from '../base/text';
