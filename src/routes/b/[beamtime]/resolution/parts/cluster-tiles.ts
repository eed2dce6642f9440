/** CC1/2 of every merged cluster of a trial, for tiny plots on the same axes, and the same numbers as a table. */
import { resolutionOf, type RunResolution } from '$lib/analysis/resolution';
import type { RelPath } from '$lib/base/rel-path';
import type { Trial } from '$lib/beamtime/types';
import { ccHalfAt } from '$lib/analysis/cc-half-fit';
import type { Plot } from '$lib/charts/plot';
import { dText, spacing } from '$lib/charts/resolution-axis';
import { resolutionPlot, type PlotPoint } from '$lib/charts/resolution-plot';
import { runName } from '$lib/components/merges/run-colours';
import { printed, type Table } from '$lib/tables/table';
import { say } from '$lib/words/language.svelte';
import { resolution as words } from '$lib/words/resolution';

export interface ClusterTile extends RunResolution {
  readonly path: RelPath;
  readonly name: string;
  readonly choice: boolean;
}

/** The last run of each cluster that has shells. */
export function clusterTiles({ clusters, recommended }: Trial): readonly ClusterTile[] {
  return clusters.flatMap(({ number, runs }) => {
    const run = runs.findLast(({ shells }) => shells !== undefined && shells.length > 0);
    if (run === undefined) return [];
    return [
      {
        ...resolutionOf(run),
        path: run.path,
        name: runName(number, run.cycle),
        choice: recommended?.cluster === number && recommended.cycle === run.cycle
      }
    ];
  });
}

/** Right end of the axis that all share, 1/d². */
export function tilesEnd(tiles: readonly ClusterTile[]): number {
  return Math.max(0.01, ...tiles.flatMap(({ points }) => points.map(({ s }) => s))) * 1.06;
}

const CURVE = 31;

/** Shells, fitted curve, and where it falls to a half; levels over the shells, since the curve was fitted at their outer edges. */
export function tilePlot({ name, points, fit, fitted }: ClusterTile, end: number): Plot {
  const curve = Array.from({ length: fit ? CURVE : 0 }, (_, n): PlotPoint => {
    const s = (n / (CURVE - 1)) * end;
    return { s, value: fit ? ccHalfAt(fit, s) * 100 : NaN };
  });
  const shells = points.map(({ s, inner, cc }): PlotPoint => ({
    s,
    value: cc * 100,
    ...(inner !== undefined && { shell: [inner, s] })
  }));
  return resolutionPlot({
    title: name,
    series: [{ key: name, name: '', colour: 1, joined: false, levels: true, points: shells, curve }],
    cuts: fitted === undefined ? [] : [{ id: 'fitted', d: fitted, label: '' }],
    limit: { value: 50, label: '' },
    range: [0, 100],
    end
  });
}

export function tilesTable(tiles: readonly ClusterTile[], name: string): Table {
  const { run, shell, resolution } = say(words);
  return {
    name,
    columns: [{ name: run }, { name: shell }, { name: 'CC1/2', unit: '%' }, { name: resolution }],
    rows: tiles.flatMap(({ name: of, points, fitted }) =>
      points.map(({ s, cc }) => [of, dText(spacing(s)), printed(cc * 100, 1), printed(fitted, 2)])
    )
  };
}
