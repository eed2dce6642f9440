/** One token `{mount_start_00:20240408163551}` of ZOO's event string. */
export interface ZooEvent {
  /** meas, mount, center, raster, ds, dismount (`cent` of ZOOALL is given as `center`). */
  readonly step: string;
  /** Absent in tokens like `{meas_01:…}`. */
  readonly edge?: 'start' | 'end';
  /** NN: `n_mount` at that moment. */
  readonly visit: number;
  /** Local time of the beamline, `YYYY-MM-DDThh:mm:ss`, no zone. */
  readonly at: string;
}

const MOST_EVENTS = 10_000;

/**
 * The events of column `t_meas_start` (ZOO45XU and ZOOALL ZooNavigator.py), in the order written: an initial `0` or nothing, then
 * tokens between commas. Impossible dates are left out.
 */
export function zooEvents(text: string): ZooEvent[] {
  const events: ZooEvent[] = [];
  for (const [, step, edge, visit, when] of text.matchAll(
    /\{([a-z]{1,20})(?:_(start|end))?_(\d{1,4}):(\d{14})\}/g
  )) {
    const at = localTime(when ?? '');
    if (step === undefined || at === undefined) continue;
    events.push({
      step: step === 'cent' ? 'center' : step,
      ...(edge === 'start' || edge === 'end' ? { edge } : {}),
      visit: Number(visit),
      at
    });
    if (events.length >= MOST_EVENTS) break;
  }
  return events;
}

function localTime(digits: string): string | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  return Number.isNaN(Date.parse(`${text}Z`)) ? undefined : text;
}
