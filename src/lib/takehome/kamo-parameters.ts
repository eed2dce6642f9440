/**
 * The parameters of kamo.multi_merge and what its parser takes (yamtbx, dataproc/auto/command_line/multi_merge.py, 2026). A word of a choice that
 * it does not know stops the program; a name that it does not know is left over and not used.
 */

type Parameter =
  | { readonly kind: 'path' | 'bool' | 'int' | 'float' | 'text' }
  | { readonly kind: 'one' | 'several'; readonly words: readonly string[] };

export const KAMO_PARAMETERS: Readonly<Record<string, Parameter>> = {
  lstin: { kind: 'path' },
  workdir: { kind: 'path' },
  anomalous: { kind: 'bool' },
  d_min: { kind: 'float' },
  d_max: { kind: 'float' },
  clustering: { kind: 'one', words: ['no', 'blend', 'cc', 'cumulative'] },
  program: { kind: 'one', words: ['xscale', 'aimless'] },
  reject_method: { kind: 'several', words: ['delta_cc1/2', 'framecc', 'lpstats'] },
  reference_file: { kind: 'path' },
  space_group: { kind: 'text' },
  add_test_flag: { kind: 'bool' },
  nproc: { kind: 'int' },
  'xscale.min_i_over_sigma': { kind: 'float' },
  'xscale.reference': { kind: 'one', words: ['bmax', 'bmed', 'bmin'] },
  'xscale.frames_per_batch': { kind: 'int' },
  'xscale.degrees_per_batch': { kind: 'float' },
  'xscale.corrections': { kind: 'several', words: ['MODPIX', 'ABSORP', 'DECAY'] },
  'xscale.use_tmpdir_if_available': { kind: 'bool' },
  'rejection.framecc.method': { kind: 'one', words: ['abs', 'tukey'] },
  'rejection.framecc.iqr_coeff': { kind: 'float' },
  'rejection.framecc.abs_cutoff': { kind: 'float' },
  'rejection.lpstats.stats': {
    kind: 'several',
    words: ['em.b', 'em.ab', 'pairwise_cc', 'bfactor', 'rfactor']
  },
  'rejection.lpstats.iqr_coeff': { kind: 'float' },
  'rejection.lpstats.pwcc.method': { kind: 'one', words: ['abs', 'tukey'] },
  'rejection.lpstats.pwcc.iqr_coeff': { kind: 'float' },
  'rejection.lpstats.pwcc.abs_cutoff': { kind: 'float' },
  'rejection.delta_cchalf.bin': { kind: 'one', words: ['total', 'outer', 'total-then-outer'] },
  max_clusters: { kind: 'int' },
  'blend.use_old_result': { kind: 'path' },
  'blend.min_cmpl': { kind: 'float' },
  'blend.min_acmpl': { kind: 'float' },
  'blend.min_redun': { kind: 'float' },
  'blend.min_aredun': { kind: 'float' },
  'blend.max_LCV': { kind: 'float' },
  'blend.max_aLCV': { kind: 'float' },
  'cc_clustering.d_min': { kind: 'float' },
  'cc_clustering.b_scale': { kind: 'bool' },
  'cc_clustering.use_normalized': { kind: 'bool' },
  'cc_clustering.method': {
    kind: 'one',
    words: ['single', 'complete', 'average', 'weighted', 'centroid', 'median', 'ward']
  },
  'cc_clustering.cc_to_distance': { kind: 'text' },
  'cc_clustering.min_common_refs': { kind: 'int' },
  'cc_clustering.min_ios': { kind: 'float' },
  'cc_clustering.min_cmpl': { kind: 'float' },
  'cc_clustering.min_acmpl': { kind: 'float' },
  'cc_clustering.min_redun': { kind: 'float' },
  'cc_clustering.min_aredun': { kind: 'float' },
  'cc_clustering.max_clheight': { kind: 'float' },
  'cc_clustering.nproc': { kind: 'int' },
  'cumulative.batch_size': { kind: 'int' },
  'reference.data': { kind: 'path' },
  'reference.copy_test_flag': { kind: 'bool' },
  'resolution.estimate': { kind: 'bool' },
  'resolution.cc_one_half_min': { kind: 'float' },
  'batch.par_run': { kind: 'several', words: ['deltacchalf', 'merging'] },
  'batch.engine': { kind: 'one', words: ['sge', 'pbs', 'slurm', 'sh', 'auto'] },
  'batch.sge_pe_name': { kind: 'text' },
  'batch.nproc_each': { kind: 'int' },
  'batch.sh_max_jobs': { kind: 'int' }
};

/**
 * Texts are read by KAMO's own parser (libtbx.phil), in which `#`, `;`, quotes and braces have a meaning, and the formula of distances by R: each has
 * the letters that it needs and no others.
 */
const TEXTS: Readonly<Record<string, RegExp>> = {
  space_group: /^[A-Za-z][A-Za-z0-9 ()/:_-]{0,29}$/,
  'cc_clustering.cc_to_distance': /^(?:sqrt|acos|exp|log|abs|cc|pi|[0-9.()+*/^ -])+$/,
  'batch.sge_pe_name': /^[A-Za-z0-9_.-]{1,60}$/
};

/**
 * The value as the command line takes it, from a log's (`MODPIX,ABSORP` of a choice: its starred words); `undefined` where KAMO would refuse it, for a
 * name that it does not have, for a path (of another computer), and for `None` and `Auto`, which say that nothing was set.
 */
export function kamoValue(name: string, value: string): string | undefined {
  const parameter = Object.hasOwn(KAMO_PARAMETERS, name) ? KAMO_PARAMETERS[name] : undefined;
  const text = value.trim();
  if (parameter === undefined || isUnset(text)) return undefined;
  switch (parameter.kind) {
    case 'path':
      return undefined;
    case 'bool':
      return /^true$/i.test(text) ? 'True' : /^false$/i.test(text) ? 'False' : undefined;
    case 'int':
      return /^\d{1,9}$/.test(text) ? text : undefined;
    case 'float':
      return /^[+-]?(?:\d{1,12}(?:\.\d{0,12})?|\.\d{1,12})(?:e[+-]?\d{1,2})?$/i.test(text) ? text : undefined;
    case 'text':
      return TEXTS[name]?.test(text) === true ? text : undefined;
    case 'one': {
      const words = chosenWords(parameter.words, text);
      return words?.length === 1 ? words[0] : undefined;
    }
    case 'several':
      return chosenWords(parameter.words, text)?.join('+');
  }
}

/** `None` and `Auto` of a log. */
export function isUnset(value: string): boolean {
  return /^(?:None|Auto|)$/i.test(value.trim());
}

/** Words of a choice in lower case, as the command line wants them; `undefined` if one is unknown or stands twice. */
function chosenWords(allowed: readonly string[], text: string): readonly string[] | undefined {
  const words = text.split(/[,+]/).map((word) => word.trim().toLowerCase());
  const known = new Set(allowed.map((word) => word.toLowerCase()));
  return words.every((word) => known.has(word)) && new Set(words).size === words.length ? words : undefined;
}
