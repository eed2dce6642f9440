/** Every field that is read of an exported index, of the beamtime and its pins: what it must be, whether the index must say it, and what stands where it does not. */
import { expect, it } from 'vitest';
import { importIndex } from '.';
import { WHOLE_INDEX } from '../../../../tests/support/whole-index';
import { absent, fieldsAreRead, needed, usual, type Thing } from '../../../../tests/support/index-fields';

const PIN = 'pins[0]';

const THINGS: readonly Thing[] = [
  [
    'beamtime',
    [
      needed('name', 'text'),
      absent('date', 'text'),
      absent('beamline', 'text'),
      absent('user', 'text'),
      usual('opened', 'path', ''),
      usual('source', 'text', 'import')
    ]
  ],
  [
    'scan',
    [
      needed('directories', 'number'),
      needed('files', 'number'),
      needed('bytesRead', 'number'),
      needed('filesParsed', 'number'),
      needed('partial', 'yes-no'),
      absent('unlisted', 'object')
    ]
  ],
  [
    'scan.unlisted',
    [needed('folders', 'list'), needed('count', 'number'), needed('files', 'number'), absent('at', 'path')]
  ],
  [
    'unreadable[0]',
    [
      needed('path', 'path'),
      absent('format', 'text'),
      usual('line', 'number', 0),
      needed('message', 'text'),
      absent('excerpt', 'text'),
      usual('severity', 'word', 'error')
    ]
  ],
  [
    'recomputed[0]',
    [
      needed('path', 'path'),
      needed('log', 'path'),
      needed('reflections', 'path'),
      needed('equal', 'number'),
      needed('known', 'number'),
      needed('differs', 'number'),
      needed('undecided', 'number'),
      needed('differing', 'list'),
      needed('nUnique', 'list'),
      needed('at', 'text')
    ]
  ],
  [
    'recomputed[0].differing[0]',
    [needed('quantity', 'text'), absent('reported', 'number'), absent('computed', 'number')]
  ],
  [
    PIN,
    [
      needed('path', 'path'),
      usual('sources', 'list', []),
      absent('puck', 'text'),
      absent('pin', 'number'),
      absent('sampleName', 'text'),
      absent('mode', 'text'),
      absent('measured', 'yes-no'),
      usual('onDisk', 'yes-no', true),
      absent('outcome', 'text'),
      absent('outcomeCode', 'number'),
      absent('scanOnly', 'yes-no'),
      absent('skipped', 'yes-no'),
      absent('crystalsChosen', 'number'),
      needed('images', 'list'),
      needed('scans', 'list'),
      needed('collections', 'list'),
      absent('downloads', 'list'),
      usual('steps', 'list', []),
      absent('conditions', 'object'),
      absent('named', 'list')
    ]
  ],
  [`${PIN}.images[0]`, [needed('path', 'path'), needed('role', 'word')]],
  [
    `${PIN}.scans[0]`,
    [
      needed('path', 'path'),
      usual('sources', 'list', []),
      needed('kind', 'word'),
      absent('crystal', 'number'),
      absent('attempt', 'number'),
      absent('points', 'number'),
      absent('grid', 'object'),
      needed('spotFinding', 'yes-no'),
      absent('maxSpots', 'number')
    ]
  ],
  [`${PIN}.scans[0].grid`, [needed('vertical', 'number'), needed('horizontal', 'number')]],
  [
    `${PIN}.collections[0]`,
    [
      needed('path', 'path'),
      usual('sources', 'list', []),
      needed('prefix', 'text'),
      needed('format', 'word'),
      absent('frames', 'number'),
      absent('expectedFrames', 'number'),
      needed('files', 'number'),
      needed('missingFiles', 'list'),
      absent('damagedFiles', 'list'),
      absent('wavelength', 'number'),
      absent('detector', 'text'),
      absent('oscillation', 'number'),
      absent('rasterPoints', 'list')
    ]
  ],
  [`${PIN}.collections[0].damagedFiles[0]`, [needed('name', 'text'), needed('why', 'word')]],
  [`${PIN}.collections[0].rasterPoints[0]`, [needed('scan', 'path'), needed('image', 'number')]],
  [
    `${PIN}.downloads[0]`,
    [
      needed('path', 'path'),
      needed('state', 'word'),
      needed('failures', 'number'),
      absent('line', 'number'),
      absent('text', 'text')
    ]
  ],
  [
    `${PIN}.steps[0]`,
    [
      needed('stage', 'word'),
      needed('state', 'word'),
      absent('reason', 'object'),
      usual('sources', 'list', [])
    ]
  ],
  [`${PIN}.steps[0].reason`, [needed('en', 'text')]],
  [
    `${PIN}.named[0]`,
    [
      needed('path', 'path'),
      needed('as', 'word'),
      absent('line', 'number'),
      absent('sampleName', 'text'),
      absent('mode', 'text')
    ]
  ]
];

fieldsAreRead(THINGS);

it('nothing of the whole index is told', () => {
  expect(importIndex(JSON.stringify(WHOLE_INDEX)).unreadable).toHaveLength(1);
});
