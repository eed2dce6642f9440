import type { SampleSheet } from '../zoo-sheet-csv/sheet';

declare module '../format' {
  interface Records {
    'zoo-sheet-xlsx': SampleSheet;
  }
}
