import { describe, expect, it } from 'vitest';
import { Connection } from './connection.svelte';
import type { ConnectedDisk } from './ports';

const disk = (more: Partial<ConnectedDisk> = {}): ConnectedDisk => ({
  read: (path) => Promise.resolve(new File([path], path)),
  list: () => Promise.resolve([]),
  readRecord: () => Promise.reject(new Error('not asked for')),
  checkFrames: () => Promise.reject(new Error('not asked for')),
  close: () => undefined,
  ...more
});

describe('the connection to a disk', () => {
  it('says nothing before it was looked for, and then why there is none', () => {
    const connection = new Connection('a');
    expect([connection.connected, connection.away]).toEqual([false, undefined]);
    connection.missed('gone');
    expect([connection.connected, connection.away]).toEqual([false, 'gone']);
  });
  it('of a beamtime on several disks says that one is missing, until all are there', () => {
    const connection = new Connection('a');
    connection.connect(disk({ lacks: true }));
    expect([connection.connected, connection.away]).toEqual([true, 'part']);
    connection.connect(disk({ lacks: false }));
    expect([connection.connected, connection.away]).toEqual([true, undefined]);
  });
  it('ends with the worker that held the disk', () => {
    const connection = new Connection('a');
    const died = new AbortController();
    connection.connect(disk({ lacks: true, died: died.signal }));
    died.abort();
    expect([connection.connected, connection.away]).toEqual([false, 'worker']);
  });
});
