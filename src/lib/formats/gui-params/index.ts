/** gui_params_<yymmdd-HHMMSS>.txt: how KAMO was started. */
export interface GuiParams {
  readonly commandLine?: string;
  /** By dotted name ('known.unit_cell'); of a choice only the starred options, joined with a comma. */
  readonly parameters: Readonly<Record<string, string>>;
}

declare module '../format' {
  interface Records {
    'gui-params': GuiParams;
  }
}
