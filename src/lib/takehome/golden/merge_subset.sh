#!/bin/sh
# Complex1: a chosen subset of 2 data sets of
# _kamoproc/merge_cc_2.4S_Complex1/cc_2.52A_final
# Cell of the run it was chosen from: 34.368 45.469 53.293 90 90 90
# space_group was not set; merged in point group P 2 2 2 (multi_merge.log); scaled in P 21 21 21 (XSCALE.INP).
# It stays so: KAMO takes that of the input files, and for the MTZ what pointless suggests.
# Save it beside formerge.lst; run: sh merge_subset.sh [beamtime folder]
# formerge.lst と同じ場所に保存し、sh merge_subset.sh [ビームタイムフォルダー] で実行
set -eu
unset CDPATH
here=$(cd -- "$(dirname -- "$0")" && pwd -P)
cd -- "${1:-.}"
while IFS= read -r file || [ -n "$file" ]; do
  [ -f "$file" ] || { printf 'not found: %s\n' "$file" >&2; exit 1; }
done < "$here/formerge.lst"
kamo.multi_merge \
  lstin="$here/formerge.lst" \
  workdir="$here/merged" \
  'clustering=no' \
  'anomalous=False' \
  'd_min=2.52' \
  'program=xscale' \
  'reject_method=framecc+lpstats' \
  'xscale.min_i_over_sigma=3' \
  'xscale.degrees_per_batch=1' \
  'xscale.corrections=MODPIX+ABSORP+DECAY'
