/** A disk with the names of today's programs (ZOO of 2024, KAMO of 2025), and what happens to merges besides success. */
const HEADER =
  '     cluster    ClH  LCV aLCV run ds.all ds.used  Cmpl Redun I/sigI Rmeas CC1/2 Cmpl.ou Red.ou I/sig.ou Rmeas.ou CC1/2.ou Cmpl.in Red.in I/sig.in Rmeas.in CC1/2.in SigAno.in CCano.in WilsonB Aniso.bst Aniso.wst dmin.est';
const ROW = (run: number): string =>
  `cluster_0002   0.42  0.6  0.9   ${run}      3       3  99.8  21.4   6.71  31.2  98.1    99.5   20.8     0.93    212.4     47.9    98.7   19.6    24.60      6.8     99.6       1.1     12.0     nan       nan       nan nan`;
const TABLE = [
  'CONTROL CARDS',
  ' INPUT_FILE=../../../input_files/data00/cry00_1-300/XDS_ASCII.HKL_noscale',
  'THE DATA COLLECTION STATISTICS REPORTED BELOW ASSUMES:',
  ' SPACE_GROUP_NUMBER=   92',
  ' UNIT_CELL_CONSTANTS=    78.55    78.55    37.11  90.000  90.000  90.000',
  ' SUBSET OF INTENSITY DATA WITH SIGNAL/NOISE >= -3.0 AS FUNCTION OF RESOLUTION',
  ' RESOLUTION     NUMBER OF REFLECTIONS    COMPLETENESS R-FACTOR  R-FACTOR COMPARED I/SIGMA   R-meas  CC(1/2)  Anomal  SigAno   Nano',
  '   LIMIT     OBSERVED  UNIQUE  POSSIBLE     OF DATA   observed  expected                                      Corr',
  '',
  '     6.30       18233     902       905       99.7%       5.9%      5.5%    18231   27.05      6.1%    99.7*    15*   1.192     688',
  '     2.10       60412    3388      3421       99.0%     167.0%    180.3%    60377    1.06    171.9%    47.9*    -2    0.611    3010',
  '    total      412233   20118     20190       99.8%      21.0%     20.8%   412101    7.44     31.2%    98.1*     4    0.902   17733',
  ''
].join('\\n');

export const TODAY = `
zoo_240408163551.db: not a database
ABC0012-07/
  raster.jpg
  scan00/
    2d/
      _spotfinder/
        summary.dat: prefix x y kind data filename\\n2d_  0.0100  0.0150 n_spots 12 2d_000001.img\\n2d_ -0.0000  0.0150 n_spots 3 2d_000002.img\\n2d_  0.0100  0.0000 n_spots 0 2d_000003.img\\n2d_ -0.0000  0.0000 n_spots 7 2d_000004.img\\n
    v00/
      _spotfinder/
  data00/
    ABC0012-07-multi_data_######.h5 #1-2
    ABC0012-07-multi_master.h5: not HDF5
    OVERWRITTEN_240408-101010/
      ABC0012-07-multi_data_000001.h5
ABC0012-08/
  raster.jpg
  data00/
_kamoproc/
  ABC0012-07/
    data00/
      ABC0012-07-multi_1-100/
        decision.log: xds_sequence started at 2024-04-08 11:20:07 in /x/_kamoproc/ABC0012-07/data00/ABC0012-07-multi_1-100\\n Incompatible cell. Indexing failed.\\nxds_sequence finished at 2024-04-08 11:21:51\\n
        SPOT.XDS
        IDXREF.LP: nothing
      ABC0012-07-multi_101-200/
        decision.log: xds_sequence started at 2024-04-08 11:20:07 in /x\\n
        INTEGRATE.HKL
        XPARM.XDS
  errors/
    merge_ccc_2.20S_lysA/
      multi_merge.log: Inspecting data for x\\n
  merge_ccc_1.16S_lysA/
    multi_merge.log: Inspecting data for x\\nToo few datasets. giveup.\\n
_kamo_30deg/
  ABC0012-07/
    data00/
      cry00_1-300/
        XDS_ASCII.HKL
      cry00_301-600/
        XDS_ASCII.HKL
      cry00_601-900/
        XDS_ASCII.HKL
  merge_ccc_2.20S_lysA/
    multi_merge.log: Inspecting data for x\\n
    formerge.lst: /x/_kamo_30deg/merge_ccc_2.20S_lysA/input_files/data00/cry00_1-300/XDS_ASCII.HKL_noscale\\n
    excluded.lst: \\n
    cc_2.60A_final/
      multi_merge.log: kamo.multi_merge started at 2024-04-08 12:00:00\\nSpace group for merging: P 4 2 2\\nNormal exit at 2024-04-08 12:10:00\\n
      cluster_summary.dat: # d_min= 2.600 A\\n# LCV and aLCV are values of all data\\n${HEADER}\\n${ROW(1)}\\n${ROW(2)}\\n
      cc_clustering/
        filenames.lst: /x/_kamo_30deg/merge_ccc_2.20S_lysA/input_files/data00/cry00_1-300/XDS_ASCII.HKL_noscale\\n/x/_kamo_30deg/merge_ccc_2.20S_lysA/input_files/data00/cry00_301-600/XDS_ASCII.HKL_noscale\\n/x/_kamo_30deg/merge_ccc_2.20S_lysA/input_files/data00/cry00_601-900/XDS_ASCII.HKL_noscale
        CLUSTERS.txt: ClNumber             Nds         Clheight   IDs\\n0001    2   0.100 1 3\\n0002    3   0.420 1 3 2\\n
      cluster_0002/
        run_01/
          XSCALE.LP: ${TABLE}
          ccp4/
            xscale.mtz
        run_02/
  merge_blend_2.20S_lysA/
    blend_2.8A_framecc_b+B/
      multi_merge.log: kamo.multi_merge started at 2024-04-08 12:00:00\\nERROR: No clusters satisfied the specified conditions for merging!\\nNormal exit at 2024-04-08 12:10:00\\n
`;
