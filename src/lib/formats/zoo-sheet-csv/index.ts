import type { SampleSheet } from './sheet';

declare module '../format' {
  interface Records {
    'zoo-sheet-csv': SampleSheet;
  }
}
