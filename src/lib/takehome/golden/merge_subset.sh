#!/bin/sh
# Complex1: a chosen subset of 2 data sets of
# _kamoproc/merge_cc_2.4S_Complex1/cc_2.52A_final
# Cell of the run it was chosen from: 34.368 45.469 53.293 90 90 90
# space_group was not set; merged in point group P 2 2 2 (multi_merge.log); scaled in P 21 21 21 (XSCALE.INP).
# It stays so: KAMO takes that of the input files, and for the MTZ what pointless suggests.
# Save it beside make_links.sh; run: sh merge_subset.sh [beamtime folder]
# make_links.sh と同じ場所に保存し、sh merge_subset.sh [ビームタイムフォルダー] で実行
set -eu
unset CDPATH
here=$(cd -- "$(dirname -- "$0")" && pwd -P)
case $here in
  *[!A-Za-z0-9_./+@%,-]*)
    printf '%s: %s\n' 'kamo.multi_merge needs a folder whose path holds only letters, digits and _ - . + @ % , / kamo.multi_merge には、パスが英数字と _ - . + @ % , だけのフォルダーが必要です' "$here" >&2
    exit 1 ;;
esac
sh "$here/make_links.sh" "${1:-.}"
cd -- "$here"
kamo.multi_merge \
  lstin="$here/linked.lst" \
  workdir="$here/merged" \
  'clustering=no' \
  'anomalous=False' \
  'd_min=2.52' \
  'program=xscale' \
  'reject_method=framecc+lpstats' \
  'xscale.min_i_over_sigma=3' \
  'xscale.degrees_per_batch=1' \
  'xscale.corrections=modpix+absorp+decay'
