import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { relPath } from '$lib/base/rel-path';
import { draggedOut } from './drag-out';

const MTZ = relPath('_kamoproc/merge_blend/run_03/xscale.mtz');

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { userAgentData: {} });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A button out of which a file is dragged; what a drag takes, or `undefined` where none begins. */
function button(read: (path: string) => Promise<File | undefined>) {
  const element = new EventTarget() as HTMLElement;
  const end = draggedOut({ name: 'a:b.mtz', path: MTZ, read })(element) as () => void;
  return {
    end,
    on: (name: string) => element.dispatchEvent(new Event(name)),
    drag: (): string | undefined => {
      let taken: string | undefined;
      const event = Object.assign(new Event('dragstart', { cancelable: true }), {
        dataTransfer: { setData: (_: string, text: string) => (taken = text), effectAllowed: '' }
      });
      element.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(taken === undefined);
      return taken;
    }
  };
}

describe('a file is dragged out', () => {
  it('read once while the pointer rests, and that path of the disk', async () => {
    const read = vi.fn<(path: string) => Promise<File>>(async () => new File(['x'], 'xscale.mtz'));
    const { on, drag } = button(read);
    on('pointerenter');
    expect(drag()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    on('pointerdown');
    await vi.advanceTimersByTimeAsync(0);
    expect(drag()).toMatch(/^application\/octet-stream:a_b\.mtz:blob:/);
    expect(read.mock.calls).toEqual([[MTZ]]);
  });
  it('read once though it is pressed before it has come', async () => {
    let come: (file: File) => void = () => expect.unreachable();
    const read = vi.fn<(path: string) => Promise<File>>(() => new Promise((resolve) => (come = resolve)));
    const { on, drag } = button(read);
    on('pointerenter');
    await vi.advanceTimersByTimeAsync(200);
    on('pointerdown');
    expect(read).toHaveBeenCalledOnce();
    come(new File(['x'], 'xscale.mtz'));
    await vi.advanceTimersByTimeAsync(0);
    expect(drag()).toBeDefined();
  });
  it('not read while the pointer passes over it', async () => {
    const read = vi.fn<(path: string) => Promise<File | undefined>>(async () => undefined);
    const { on } = button(read);
    on('pointerenter');
    await vi.advanceTimersByTimeAsync(50);
    on('pointerleave');
    await vi.advanceTimersByTimeAsync(500);
    expect(read).not.toHaveBeenCalled();
  });
  it('asked for again where it could not be read', async () => {
    const read = vi.fn<(path: string) => Promise<File | undefined>>(async () => undefined);
    const { on, drag } = button(read);
    on('pointerdown');
    await vi.advanceTimersByTimeAsync(0);
    expect(drag()).toBeUndefined();
    on('pointerdown');
    expect(read).toHaveBeenCalledTimes(2);
  });
  it('let go a while after the button has gone; what comes later is not kept at all', async () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    const make = vi.spyOn(URL, 'createObjectURL');
    const first = button(async () => new File(['x'], 'xscale.mtz'));
    first.on('pointerdown');
    await vi.advanceTimersByTimeAsync(0);
    first.end();
    expect(revoke).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(revoke).toHaveBeenCalledOnce();
    const second = button(async () => new File(['x'], 'xscale.mtz'));
    second.on('pointerdown');
    second.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(make).toHaveBeenCalledOnce();
    revoke.mockRestore();
    make.mockRestore();
  });
});
