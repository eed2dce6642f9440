/** The disk as the delivery note of 2020-07-14 draws it, file by file (its sections 2, 3 and 5). Contents stand where a program would read them. */
export const DELIVERY_NOTE = `
MUL0001-01/
  before_warmup.ppm
  after_warmup.ppm
  raster.jpg
  before.ppm
  loop_zoom.ppm
  loop_zoom_In2.ppm
  scan00/
    2d/
      spotfinder/
        thumb_2d/
          2d_000001-000100.jpg
  data00/
    MUL0001-01-multi_001_#####.cbf #1-100
    MUL0001-01-multi_002_#####.cbf #1-100
HEL0002-002/
  raster.jpg
  scan00/
    2d/
      spotfinder/
        thumb_2d/
    lv00_00/
      spotfinder/
        thumb_2d/
    rv00_00/
      spotfinder/
        thumb_2d/
    rv00_01/
      spotfinder/
        thumb_2d/
  data00/
    cry00_######.h5 #1-36
SIN003-003/
  raster.jpg
  scan00/
    2d/
      spotfinder/
        thumb_2d/
          lv00_00/
            spotfinder/
              thumb_2d/
  data00/
    single_001_#####.cbf #1-3600
_kamoproc/
  MUL0001-01/
    data00/
      MUL0001-01-multi_001_1-100/
      MUL0001-01-multi_002_1-100/
      MUL0001-01-multi_003_1-100/
  HEL0002-002/
    data00/
      cry00_1-3600/
        ccp4/
          XDS_ASCII.mtz
  SIN003-003/
    data00/
      single_1-3600/
        ccp4/
          XDS_ASCII.mtz
  CPS1012-06/
    data00/
      CPS1012-06-single_001_1-3600/
        ccp4/
          XDS_ASCII.mtz
  report.html
  merge_blend_2.2S_complex1/
    cluster_summary.dat: # d_min= 3.030 A\\n# LCV and aLCV are values of all data\\n     cluster    ClH  LCV aLCV run ds.all ds.used  Cmpl Redun I/sigI Rmeas CC1/2 Cmpl.ou Red.ou I/sig.ou Rmeas.ou CC1/2.ou Cmpl.in Red.in I/sig.in Rmeas.in CC1/2.in SigAno.in CCano.in WilsonB Aniso.bst Aniso.wst dmin.est\\ncluster_0079   1.42  0.6  0.9   1     32      32  99.8  21.4   6.71  31.2  98.1    99.5   20.8     0.93    212.4     47.9    98.7   19.6    24.60      6.8     99.6       1.1     12.0   38.21      2.31      2.74 2.38\\n
    js/
      LICENSE
      d3.js
      d3.min.js
      index.js
    multi_merge.log: Inspecting data for complex1\\n
    report.html
    blend_3.03A_final/
      blend/
        BLEND0.RData
        BLEND_KEYWORDS.dat
        CLUSTERS.txt: \\n Cluster     Number of         Cluster         LCV      aLCV   Furthest    Datasets\\n  Number      Datasets          Height                         Datasets          ID\\n\\n     001             2           0.214        0.12      0.10     1   2    1 2\\n     002             3           1.420        0.60      0.90     1   3    1 2 3\\n
        FINAL_list_of_files.dat
        blend0.log
        blend_cluster_summary.dat: # d_min= 3.030\\n# Sorted by redundancy and completeness\\nCluster Number   CLh   Cmpl Redun  ACmpl ARedun  LCV  aLCV\\n      2      3   1.4  99.85  22.1  99.12  11.4   0.6   0.9\\n      1      2   0.2  99.10  12.1  98.12   6.4   0.1   0.1\\n
        dendro.json: {"name":"2","children":[{"name":"1","children":[{"name":"1"},{"name":"2"}]},{"name":"3"}]}
        forR_macropar.dat.bak
        hctojson.R
        tree.png
        tree.ps
        xds_lookup_table.txt: dataset_000 /isilon/users/u/_kamoproc/merge_blend_2.2S_complex1/input_files/data00/MUL0001-01-multi_001_1-100/XDS_ASCII.HKL_noscale\\ndataset_001 /isilon/users/u/_kamoproc/merge_blend_2.2S_complex1/input_files/data00/MUL0001-01-multi_002_1-100/XDS_ASCII.HKL_noscale\\ndataset_002 /isilon/users/u/_kamoproc/merge_blend_2.2S_complex1/input_files/data00/MUL0001-01-multi_003_1-100/XDS_ASCII.HKL_noscale\\n
      cluster_0079/
        args.pkl
        files/
          CPS0836-07/
            data00/
              CPS0836-07-multi_001_1-100/
                XDS_ASCII.HKL_noscale
          merge.log: In /isilon/users/u/_kamoproc/merge_blend_2.2S_complex1/blend_3.03A/cluster_0079/run_01\\nLCV, aLCV= 0.645%, 0.437 A\\n
          merge_cluster_0079.sh
          merge_cluster_0079.sh.o1468055
          merge_cluster_0079.sh.po1468055
          result.pkl
          run_01/
            XSCALE.INP: SPACE_GROUP_NUMBER= 89\\nOUTPUT_FILE= xscale.hkl\\nFRIEDEL'S_LAW= TRUE\\n INPUT_FILE= ../../../../input_files/data00/MUL0001-01-multi_001_1-100/XDS_ASCII.HKL_noscale\\n INPUT_FILE=*../files/data00/MUL0001-01-multi_002_1-100/XDS_ASCII.HKL_noscale\\n
            XSCALE.INP.1
            XSCALE.LP.1
          cc_files.dat
_kamo_30deg/
  MUL0001-01/
    data00/
      MUL0001-01-multi_001_1-100/
  HEL0002-002/
    data00/
      cry00_1-300/
      cry00_301-600/
      cry00_3301-3600/
  SIN003-003/
    data00/
      single_1-300/
      single_3301-3600/
  report.html
  contents/
`;
