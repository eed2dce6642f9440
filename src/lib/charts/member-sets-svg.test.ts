import { expect, it } from 'vitest';
import { memberSetsDrawing } from './member-sets-svg';

const runs = [
  { letter: 'A', colour: '#0072b2' },
  { letter: 'B', colour: '#d55e00' }
];
const drawn = memberSetsDrawing({
  runs,
  lines: [
    { marks: ['in', 'partly'], count: 40, name: 'in all' },
    { marks: ['out', 'in'], count: 10, name: 'only in <B>' }
  ]
});

it('a line of sets has a sign for each run, a bar as long as its share of the longest, its count and its name', () => {
  const widths = [...drawn.elements.matchAll(/<rect [^>]*width="([\d.]+)" height="10"/g)].map(([, width]) =>
    Number(width)
  );
  expect(widths).toEqual([160, 40]);
  for (const text of ['>A<', '>B<', '>40<', '>10<', '>in all<', '>only in &#60;B&#62;<'])
    expect(drawn.elements).toContain(text);
});

it('what is not in a run is a ring, what is partly in it half a disc', () => {
  const discs = [...drawn.elements.matchAll(/<path [^>]*fill="#(?:0072b2|d55e00)"/g)];
  const rings = [...drawn.elements.matchAll(/<path [^>]*fill="none"/g)];
  expect([discs.length, rings.length]).toEqual([3, 4]);
});

it('reaches to the end of its longest name', () => {
  const longer = memberSetsDrawing({
    runs,
    lines: [{ marks: ['in', 'in'], count: 1, name: 'in all of the runs that are compared here' }]
  });
  expect(longer.width).toBeGreaterThan(drawn.width);
  expect(drawn.height).toBe(22 + 2 * 22);
});
