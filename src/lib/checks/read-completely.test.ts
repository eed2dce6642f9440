import { describe, expect, it } from 'vitest';
import { answer } from '../../../tests/support/answer';
import { aBeamtime } from '../../../tests/support/model';
import check from './read-completely';
import { defaultLimits } from './index';
import { relPath } from '../base/rel-path';
import type { Beamtime } from '../beamtime/types';

const verdict = (beamtime: Partial<Beamtime>): string =>
  answer(check, { beamtime: aBeamtime(beamtime) }, defaultLimits).verdict;

describe('read-completely', () => {
  it('everything read', () => expect(verdict({})).toBe('pass'));
  it('an archive is the quick report', () => expect(verdict({ source: 'archive' })).toBe('attention'));
  it('only a part was opened', () => expect(verdict({ opened: relPath('_kamoproc') })).toBe('attention'));
  it('folders that were refused, and a disk that went away, are named', () => {
    const scan = { directories: 1, files: 1, bytesRead: 0, filesParsed: 1, partial: true };
    const folders = [relPath('_kamoproc/a')];
    const said = (unlisted: NonNullable<Beamtime['scan']['unlisted']>): string => {
      const { verdict, message } = answer(
        check,
        { beamtime: aBeamtime({ scan: { ...scan, unlisted } }) },
        defaultLimits
      );
      return `${verdict}: ${message.en}`;
    };
    expect(said({ folders, count: 1, files: 2 })).toBe(
      'attention: 1 folder could not be listed, 2 listed files not found'
    );
    expect(said({ folders: [relPath('')], count: 1, files: 0, at: relPath('_kamoproc') })).toContain(
      'disconnected while it was read (at _kamoproc)'
    );
    expect(said({ folders: [relPath('')], count: 1, files: 0, at: relPath(''), forbidden: true })).toBe(
      'attention: permission to read the folder was withdrawn while it was read (at its top folder)'
    );
  });
  it('counts a file once, whatever is said of it', () => {
    const error = { path: relPath('a'), line: 1, flaw: { code: 'empty' }, severity: 'error' } as const;
    const { message } = answer(
      check,
      { beamtime: aBeamtime({ unreadable: [error, { ...error, line: 2 }] }) },
      defaultLimits
    );
    expect(message.en).toBe('1 file could not be read');
  });
  it('a file that could not be read', () => {
    const unreadable = [
      {
        path: relPath('a'),
        line: 0,
        flaw: { code: 'refused', fault: 'not-readable' },
        severity: 'error'
      } as const
    ];
    expect(verdict({ unreadable })).toBe('attention');
  });
});
