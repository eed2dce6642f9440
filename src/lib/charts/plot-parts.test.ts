/** Which marks stand where: lines with their points, two values of each data set with their fences, and the same numbers as a table. */
import { describe, expect, it, test } from 'vitest';
import { linesPlot, type NumberLine } from './lines-plot';
import { endsOf, placesIn, type Mark, type Place, type Plot } from './plot';
import { placeText, plotRows, seriesOf } from './plot-table';
import { airy, pointsBy, scatterPlaces, scatterPlot } from './scatter-plot';

describe('the ends of all values', () => {
  test.each<[string, readonly number[], readonly [number, number]]>([
    ['in any order', [3, -1, 2], [-1, 3]],
    ['one value is both', [7], [7, 7]],
    ['none', [], [0, 1]],
    ['missing ones are passed over', [NaN, 2, NaN, 5], [2, 5]],
    ['missing ones alone are none', [NaN, NaN], [0, 1]],
    ['what has no end is passed over', [-Infinity, 2, 5, Infinity], [2, 5]]
  ])('%s', (_, values, expected) => {
    expect(endsOf(values)).toEqual(expected);
  });

  test.each<[string, readonly number[], readonly [number, number]]>([
    ['a twenty-fifth of the length at both sides', [0, 100], [-4, 104]],
    ['around negative values too', [-50, -25], [-51, -24]],
    ['of one value: a twenty-fifth of it', [50], [48, 52]],
    ['of one negative value', [-50], [-52, -48]],
    ['of zero alone', [0], [-0.04, 0.04]],
    ['of nothing: from 0 to 1', [], [-0.04, 1.04]]
  ])('with room for points: %s', (_, values, [low, high]) => {
    const [from, to] = airy(values);
    expect(from).toBeCloseTo(low, 12);
    expect(to).toBeCloseTo(high, 12);
  });
});

describe('a plot of lines', () => {
  const line = (name: string, ...points: readonly Place[]): NumberLine => ({ name, colour: 1, points });
  const plot = (lines: readonly NumberLine[], y: object = {}): Plot =>
    linesPlot({ title: 'Rmeas', x: { name: 'frame' }, y: { name: '%', ...y }, lines });

  test.each<[string, readonly NumberLine[], object, readonly [number, number], readonly [number, number]]>([
    ['all of its values', [line('a', [1, 5], [9, 2])], {}, [1, 9], [2, 5]],
    ['the values of all lines', [line('a', [1, 5]), line('b', [4, 50])], {}, [1, 4], [5, 50]],
    ['the least that is asked for', [line('a', [1, 5], [9, 2])], { least: 0 }, [1, 9], [0, 5]],
    ['the most that is asked for', [line('a', [1, 5], [9, 2])], { most: 100 }, [1, 9], [2, 100]],
    ['values that are there', [line('a', [1, NaN], [2, 7], [NaN, 90], [3, 8])], {}, [2, 3], [7, 8]],
    ['no line', [], {}, [0, 1], [0, 1]]
  ])('its axes hold %s', (_, lines, y, x, ends) => {
    expect([plot(lines, y).x.ends, plot(lines, y).y.ends]).toEqual([x, ends]);
  });

  it('marks the places of a short line, and not those of a long one', () => {
    const long = Array.from({ length: 40 }, (_, n): Place => [n, n * n]);
    const kinds = (points: readonly Place[]): readonly string[] =>
      plot([line('a', ...points)]).marks.map(({ kind }) => kind);
    expect(kinds(long.slice(0, 39))).toEqual(['line', 'points']);
    expect(kinds(long)).toEqual(['line']);
  });

  it('names the line and not its points: a name stands once', () => {
    const { marks } = plot([line('run_01', [1, 2]), line('run_02', [1, 3])]);
    expect(marks.map((mark) => ('name' in mark ? mark.name : undefined))).toEqual([
      'run_01',
      undefined,
      'run_02',
      undefined
    ]);
  });

  it('draws no place without a number', () => {
    const [drawn] = plot([line('a', [1, NaN], [2, 7], [3, Infinity])]).marks;
    expect(drawn).toMatchObject({ kind: 'line', at: [[2, 7]] });
  });
});

describe('two values of each data set', () => {
  const across = {
    name: 'a',
    values: [78.4, 78.5, 80.1],
    fences: { q1: 77.8, median: 78, q3: 78.2, low: 77, high: 79 }
  };
  const up = { name: 'ISa', values: [12, 25, 31], fences: undefined };
  const plot = scatterPlot('cells', across, up, (n) => (n === 2 ? 'fail' : undefined));

  it('stand at both of them; one that is missing is no number', () => {
    expect(scatterPlaces(across, up)).toEqual([
      [78.4, 12],
      [78.5, 25],
      [80.1, 31]
    ]);
    expect(scatterPlaces(across, { ...up, values: [12] })).toEqual([
      [78.4, 12],
      [78.5, NaN],
      [80.1, NaN]
    ]);
  });
  it('have a line at each fence of the axis that has fences, and none on the other', () => {
    const rules = plot.marks.filter((mark) => mark.kind === 'rule');
    expect(rules.map(({ x, y }) => [x, y])).toEqual([
      [77, undefined],
      [79, undefined]
    ]);
    const turned = scatterPlot('cells', up, across, () => undefined);
    expect(turned.marks.flatMap((mark) => (mark.kind === 'rule' ? [mark.y] : []))).toEqual([77, 79]);
  });
  it('look as they are asked to; the others as the rest', () => {
    const points = plot.marks.flatMap((mark) => (mark.kind === 'points' ? [[mark.colour, mark.at]] : []));
    expect(points).toEqual([
      [
        'rest',
        [
          [78.4, 12],
          [78.5, 25]
        ]
      ],
      ['fail', [[80.1, 31]]]
    ]);
  });
  it('an axis holds its fences also where every value lies inside them', () => {
    const { x } = scatterPlot('cells', { ...across, values: [78] }, { ...up, values: [1] }, () => undefined);
    expect(x.ends[0]).toBeLessThan(77);
    expect(x.ends[1]).toBeGreaterThan(79);
  });
});

describe('points that look alike are one mark', () => {
  const PLACES: readonly Place[] = [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4]
  ];
  const sizes = (looks: readonly { colour: 'rest' | 'fail'; radius: number; opacity?: number }[]) =>
    pointsBy(PLACES, (n) => looks[n % looks.length] ?? { colour: 'rest', radius: 1 }).map((mark) =>
      'at' in mark ? mark.at.map(([x]) => x) : []
    );
  test.each<[string, Parameters<typeof sizes>[0], readonly (readonly number[])[]]>([
    ['all of them', [{ colour: 'rest', radius: 3 }], [[1, 2, 3, 4]]],
    [
      'by colour, the first one first',
      [
        { colour: 'fail', radius: 3 },
        { colour: 'rest', radius: 3 }
      ],
      [
        [1, 3],
        [2, 4]
      ]
    ],
    [
      'by radius',
      [
        { colour: 'rest', radius: 3 },
        { colour: 'rest', radius: 5 }
      ],
      [
        [1, 3],
        [2, 4]
      ]
    ],
    [
      'but not by a radius that no eye tells apart',
      [
        { colour: 'rest', radius: 3 },
        { colour: 'rest', radius: 3.01 }
      ],
      [[1, 2, 3, 4]]
    ],
    [
      'by opacity, where none is full',
      [
        { colour: 'rest', radius: 3, opacity: 1 },
        { colour: 'rest', radius: 3 },
        { colour: 'rest', radius: 3, opacity: 0.2 }
      ],
      [[1, 2, 4], [3]]
    ]
  ])('%s', (_, looks, expected) => {
    expect(sizes(looks)).toEqual(expected);
  });
});

describe('a plot as numbers', () => {
  const A: Mark = {
    kind: 'line',
    colour: 1,
    name: 'run_01',
    at: [
      [1, 10],
      [2, 20],
      [4, 40]
    ]
  };
  const B: Mark = {
    kind: 'line',
    colour: 2,
    name: 'run_02',
    at: [
      [4, 4],
      [2, NaN],
      [3, 3]
    ]
  };
  const plot = (marks: readonly Mark[], x: Partial<Plot['x']> = {}): Plot => ({
    title: 'CC1/2',
    x: { name: 'frame', ends: [0, 5], ...x },
    y: { name: '%', ends: [0, 50] },
    marks
  });

  it('has a row for each value of x and a column for each line; what a line does not say is absent', () => {
    expect(plotRows(plot([A, B]))).toEqual({
      names: ['frame', 'run_01', 'run_02'],
      rows: [
        [1, 10, undefined],
        [2, 20, undefined],
        [3, undefined, 3],
        [4, 40, 4]
      ]
    });
  });
  it('gives points where there are any: a fitted curve is not read', () => {
    const points: Mark = { kind: 'points', colour: 1, at: [[1.5, 7]] };
    expect(seriesOf(plot([A, points]))).toEqual([points]);
    expect(plotRows(plot([A, points])).rows).toEqual([[1.5, 7]]);
  });
  it('gives no rule, band or bar', () => {
    const rule: Mark = { kind: 'rule', y: 30, colour: 'limit' };
    const band: Mark = { kind: 'band', x: [1, 2], colour: 'limit' };
    expect(plotRows(plot([rule, band])).rows).toEqual([]);
    expect(placesIn([A, rule, band])).toBe(5);
  });
  it('calls a line without a name what the axis is called, else what the plot is', () => {
    const nameless: Mark = { kind: 'line', colour: 1, at: [[1, 2]] };
    expect(plotRows(plot([nameless])).names).toEqual(['frame', '%']);
    expect(plotRows({ ...plot([nameless]), y: { ends: [0, 1] } }).names).toEqual(['frame', 'CC1/2']);
  });
  it('reads resolution in Å', () => {
    const shells: Mark = {
      kind: 'line',
      colour: 1,
      name: 'a',
      at: [
        [0.25, 99],
        [1 / 9, 100]
      ]
    };
    expect(plotRows(plot([shells], { kind: 'resolution', name: 'd' })).rows).toEqual([
      [3, 100],
      [2, 99]
    ]);
  });

  test.each<[string, Plot['x']['kind'], Place, readonly [string, string]]>([
    ['whole numbers', undefined, [12, 3], ['12', '3']],
    ['as far as a reader takes them in', undefined, [1 / 3, 1234567], ['0.33333', '1234600']],
    ['a resolution with its unit', 'resolution', [0.25, 97.5], ['2.00 Å', '97.5']],
    ['a small number', 'log', [0.000012345678, 1], ['0.000012346', '1']],
    ['a negative one', undefined, [-2.5, -0.1], ['-2.5', '-0.1']]
  ])('a place is told: %s', (_, kind, place, expected) => {
    expect(placeText(plot([], kind === undefined ? {} : { kind }), place)).toEqual(expected);
  });
});
