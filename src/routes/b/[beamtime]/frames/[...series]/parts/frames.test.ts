import { plotDrawing } from '$lib/charts/draw-plot';
import { expect, it } from 'vitest';
import { levels } from '$lib/frames/figures/contrast';
import { PIXEL } from '$lib/frames/frame';
import type { ShownFrame } from '$lib/frames/shown';
import type { FrameAddress } from '../frame-address';
import { drawFrame, levelFor, scaleOf, type Contrast } from './draw-frame';
import {
  boxed,
  cameraIn,
  cameraOf,
  cameraParts,
  fitted,
  moved,
  pixelAt,
  toScreen,
  viewOf,
  zoomed
} from './frame-view';
import { captionOf, framesText, labelOf } from './frame-words';
import { besideBin, profilePlot } from './profile-plot';

const screen = { width: 400, height: 300 };

it.each([
  [{ first: 1, last: 40 }, 17, 'Frame 17 of 40'],
  [{ first: 4, last: 17, numbers: [4, 17] }, 17, 'Frame 17 (2 of 2 images)'],
  [{ first: 4, last: 17, numbers: [4, 17] }, 5, 'Frame 5 of 17'],
  [{ first: 2, last: 4, numbers: [2, 3, 4] }, 3, 'Frame 3 of 4']
])('where numbers are left out the label counts pictures: %j, %i', (series, number, label) => {
  expect(labelOf(series, number, 1)).toBe(label);
});

it('fits the whole picture into the middle', () => {
  const view = fitted({ width: 1000, height: 1000 }, screen);
  expect(view.scale).toBeCloseTo(0.3, 9);
  expect(toScreen(view, { x: 499.5, y: 499.5 })).toEqual([expect.closeTo(200, 6), expect.closeTo(150, 6)]);
});

it('zooms at the pointer and moves with it', () => {
  const view = { scale: 2, left: 10, top: 20 };
  const before = pixelAt(view, 101, 51);
  expect(pixelAt(zoomed(view, 8, 101, 51), 101, 51)).toEqual(before);
  expect(zoomed(view, 1e9, 0, 0).scale).toBe(64);
  expect(pixelAt(moved(view, 40, -20), 141, 31)).toEqual(before);
});

/** ImageData, which Node has not. */
function image(width: number, height: number): ImageData {
  return { width, height, data: new Uint8ClampedArray(4 * width * height), colorSpace: 'srgb' } as ImageData;
}

it('counts are grey, masked pixels and saturated ones have their own colours, outside is nothing', () => {
  const values = Uint16Array.of(0, 3, 9, 9);
  const states = Uint8Array.of(0, 0, PIXEL.GAP, PIXEL.OVERFLOW);
  const made = levels({ number: 1, count: 1, width: 4, height: 1, values, states, maskedBy: 'mask' }).map(
    (level) => ({ ...level, top: 3 })
  );
  const into = image(6, 1);
  const view = { scale: 1, left: -1, top: 0 };
  drawFrame(into, made, view, 1, { factor: 1, inverse: false });
  const pixels = [...new Uint32Array(into.data.buffer)].map((pixel) => pixel.toString(16));
  expect(pixels).toEqual(['0', 'ffffffff', 'ff000000', 'ffb8a594', 'ff2020d0', '0']);
  drawFrame(into, made, view, 1, { factor: 1, inverse: true });
  expect(new Uint32Array(into.data.buffer)[1]?.toString(16)).toBe('ff000000');
  drawFrame(into, made, view, 1, { factor: 0.5, inverse: false });
  const half = (new Uint32Array(into.data.buffer)[2] ?? 0) & 0xff;
  expect(half).toBeGreaterThan(120);
  expect(half).toBeLessThan(136);
});

it('what is black is one number: of the level that is drawn, by the steps of the user, or held', () => {
  const made = levels({
    number: 1,
    count: 1,
    width: 2,
    height: 2,
    values: Uint16Array.of(0, 1, 2, 7),
    states: Uint8Array.of(0, 0, PIXEL.GAP, PIXEL.OVERFLOW),
    maskedBy: 'mask'
  }).map((level) => ({ ...level, top: 10 * (level.step + 1) }));
  const view = { scale: 1, left: 0, top: 0 };
  const black = (scale: number, contrast: Partial<Contrast>) =>
    scaleOf(made, { ...view, scale }, 1, { factor: 1, inverse: false, ...contrast })?.black;
  expect([black(1, {}), black(0.5, {}), black(1, { factor: 2 })]).toEqual([10, 20, 5]);
  expect(black(0.5, { factor: 2, black: 4 })).toBe(4);
  const into = image(2, 2);
  drawFrame(into, made, view, 1, { factor: 1, inverse: false, black: 1, plain: true });
  const pixels = [...new Uint32Array(into.data.buffer)].map((pixel) => pixel.toString(16));
  expect(pixels).toEqual(['ffffffff', 'ff000000', 'ffffffff', 'ff000000']);
});

it('takes the level whose pixels are about those of the screen', () => {
  const made = levels({
    number: 1,
    count: 1,
    width: 64,
    height: 64,
    values: new Uint16Array(4096),
    states: new Uint8Array(4096),
    maskedBy: 'none'
  });
  const step = (scale: number) => levelFor(made, { scale, left: 0, top: 0 }, 1)?.step;
  expect([4, 1, 0.5, 0.25, 0.01].map(step)).toEqual([0, 0, 1, 2, 4]);
});

it('an address gives the same view back, on a screen of any size; nonsense gives none', () => {
  const camera = cameraOf({ scale: 2.5, left: 10, top: 20 }, screen);
  const parts = Object.entries(cameraParts(camera)).map(([name, value]) => [name, value ?? '']);
  expect(cameraIn(new URLSearchParams(parts))).toEqual(camera);
  expect(viewOf(camera, screen)).toEqual({ scale: 2.5, left: 10, top: 20 });
  expect(cameraIn(new URLSearchParams('x=1&y=2&s=1e9'))).toBeUndefined();
  expect(cameraIn(new URLSearchParams('x=a&y=2&s=1'))).toBeUndefined();
  expect(cameraIn(new URLSearchParams('x=1'))).toBeUndefined();
});

it('a box drawn on the screen fills it', () => {
  const view = boxed({ scale: 1, left: 0, top: 0 }, { x: 100, y: 60, width: 40, height: 30 }, screen);
  expect(view).toEqual({ scale: 10, left: 100, top: 60 });
});

it('the profile is drawn against 1/d²; without counts there is none', () => {
  const plot = profilePlot('background', Float32Array.of(NaN, 100, 10, NaN, 1), 0.1);
  expect(plot?.x.ends.map((s) => Number(s.toFixed(9)))).toEqual([0, 0.25]);
  expect(plot?.y).toMatchObject({ kind: 'log', ends: [1, 100] });
  if (plot === undefined) throw new Error('no plot');
  const { elements } = plotDrawing({ ...plot, marks: plot.marks.slice(-1) }, 200, 100);
  const line = [...elements.matchAll(/<path d="([^"]*)" fill="none" stroke="#0072b2"/g)].map(
    ([, d]) => d ?? ''
  );
  // Broken where no pixel is.
  expect(line.join('').match(/[ML]/g)).toEqual(['M', 'L', 'M']);
  expect(profilePlot('background', new Float32Array(5), 0.1)).toBeUndefined();
});

it('arrow keys read the profile bin by bin, and stay within it', () => {
  const plot = profilePlot('background', Float32Array.of(NaN, 100, 10, NaN, 1), 0.1);
  if (plot === undefined) throw new Error('no plot');
  const bins = (s: number) => Math.sqrt(s) / 0.1;
  expect(bins(besideBin(undefined, 1, 0.1, plot))).toBeCloseTo(0.5);
  expect(bins(besideBin(0.15 ** 2, 1, 0.1, plot))).toBeCloseTo(2.5);
  expect(bins(besideBin(0.05 ** 2, -1, 0.1, plot))).toBeCloseTo(0.5);
  expect(bins(besideBin(0.45 ** 2, 1, 0.1, plot))).toBeCloseTo(4.5);
});

it('a saved picture says which frames it is the sum of', () => {
  const picture = { number: 3, count: 10, geometry: { code: 'incomplete', what: 'distance' } } as ShownFrame;
  const at = { overlays: [] } as unknown as FrameAddress;
  expect(captionOf('a/b', picture, at, { black: undefined, beside: { ...picture, count: 1 } })).toEqual([
    'a/b · sum of frames 3–12 | frame 3',
    ''
  ]);
  expect([framesText(picture), framesText({ ...picture, count: 1 })]).toEqual(['3-12', '3']);
});
